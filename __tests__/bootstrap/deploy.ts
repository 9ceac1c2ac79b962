/**
 * What CloudFormation makes of a template: parameters and rules checked, conditions decided, functions resolved; those
 * that the templates of bootstrap/ use. Names that AWS gives are made up, unless they are told.
 */
import type { Json, Parameter, Template } from './template.ts';

/** Where a stack is deployed. */
export interface DeploymentTarget {
  account: string;
  region: string;
  partition: string;
  urlSuffix: string;
}

/** What `Ref` and `Fn::GetAtt … .Arn` answer of a resource. */
export interface PhysicalResource {
  ref: string;
  arn?: string;
}

export interface Resource {
  type: string;
  properties: Record<string, unknown>;
}

export interface Stack {
  resources: Record<string, Resource>;
  outputs: Record<string, string>;
}

interface TemplateContext {
  template: Template;
  target: DeploymentTarget;
  parameters: Record<string, string | number>;
  physical: Record<string, PhysicalResource>;
}

/** Stands for `AWS::NoValue` until the key or entry that holds it is dropped. */
const NO_VALUE = Symbol('AWS::NoValue');
type Value = Json | typeof NO_VALUE;

/** Throws for parameters that CloudFormation would not take. */
export function deploy(
  template: Template,
  target: DeploymentTarget,
  given: Record<string, string>,
  physical: Record<string, PhysicalResource> = {},
): Stack {
  const context = { template, target, parameters: checkedParameters(template, given), physical };
  checkRules(context);
  const existing = <T extends { Condition?: string }>(all: Record<string, T>) =>
    Object.entries(all).filter(([, { Condition }]) => !Condition || isMet(Condition, context));
  const resources = existing(template.Resources).map(([id, { Type: type, Properties = {} }]) => {
    const properties = resolve(Properties, context) as Record<string, unknown>;
    return [id, { type, properties }] as const;
  });
  const outputs = existing(template.Outputs).map(([id, { Value }]) => [id, resolve(Value, context) as string] as const);
  return { resources: Object.fromEntries(resources), outputs: Object.fromEntries(outputs) };
}

function checkedParameters({ Parameters }: Template, given: Record<string, string>): Record<string, string | number> {
  const unknown = Object.keys(given).find((name) => !(name in Parameters));
  if (unknown) throw new Error(`There is no parameter ${unknown}.`);
  const checked = Object.entries(Parameters).map(([name, parameter]) => {
    const value = given[name] ?? parameter.Default;
    if (value === undefined) throw new Error(`${name} has no value.`);
    if (!isAllowed(String(value), parameter)) throw new Error(`${name} may not be ${value}.`);
    return [name, parameter.Type === 'Number' ? Number(value) : value] as const;
  });
  return Object.fromEntries(checked);
}

function isAllowed(text: string, { AllowedPattern, AllowedValues, MinLength = 0, MaxLength = Infinity }: Parameter) {
  return (
    (!AllowedPattern || new RegExp(`^(?:${AllowedPattern})$`).test(text)) &&
    (!AllowedValues || AllowedValues.map(String).includes(text)) &&
    text.length >= MinLength &&
    text.length <= MaxLength
  );
}

function checkRules(context: TemplateContext): void {
  for (const { RuleCondition, Assertions } of Object.values(context.template.Rules ?? {})) {
    const broken = Assertions.find(({ Assert }) => resolve(RuleCondition, context) && !resolve(Assert, context));
    if (broken) throw new Error(broken.AssertDescription);
  }
}

function isMet(condition: string, context: TemplateContext): boolean {
  return resolve(context.template.Conditions[condition]!, context) as boolean;
}

function resolve(value: Json, context: TemplateContext): Json {
  const resolved = evaluate(value, context);
  if (resolved === NO_VALUE) throw new Error('AWS::NoValue stands where a value has to be.');
  return resolved;
}

function evaluate(value: Json, context: TemplateContext): Value {
  if (Array.isArray(value)) return value.map((one) => evaluate(one, context)).filter((one) => one !== NO_VALUE);
  if (value === null || typeof value !== 'object') return value;
  const [only, ...others] = Object.entries(value);
  if (only && others.length === 0 && isFunctionCall(only)) return evaluateFunction(...only, context);
  const entries = Object.entries(value).map(([key, one]) => [key, evaluate(one, context)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== NO_VALUE));
}

/** A policy's `Condition` is a mapping, CloudFormation's a name. */
function isFunctionCall([key, value]: [string, Json]): boolean {
  return /^(Ref|Fn::\w+)$/.test(key) || (key === 'Condition' && typeof value === 'string');
}

function evaluateFunction(name: string, argument: Json, context: TemplateContext): Value {
  if (name === 'Ref') return reference(argument as string, context);
  if (name === 'Condition') return isMet(argument as string, context);
  if (name === 'Fn::Sub') return substitute(argument, context);
  if (name === 'Fn::GetAtt') return attribute(argument as [string, string], context);
  if (name === 'Fn::If') {
    const [condition, then, otherwise] = argument as [string, Json, Json];
    return evaluate(isMet(condition, context) ? then : otherwise, context);
  }
  const [first, second] = resolve(argument, context) as [Json, Json];
  const list = second as string[];
  switch (name) {
    case 'Fn::Not':
      return !first;
    case 'Fn::And':
      return Boolean(first && second);
    case 'Fn::Or':
      return Boolean(first || second);
    case 'Fn::Equals':
      return first === second;
    case 'Fn::Contains':
      return (first as string[]).includes(second as string);
    case 'Fn::Join':
      return list.join(first as string);
    case 'Fn::Split':
      return (second as string).split(first as string);
    case 'Fn::Select':
      return list[Number(first)]!;
    default:
      throw new Error(`${name} is not known here.`);
  }
}

function substitute(argument: Json, context: TemplateContext): string {
  const [text, variables] = (Array.isArray(argument) ? argument : [argument, {}]) as [string, Record<string, Json>];
  return text.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name in variables) return resolve(variables[name]!, context) as string;
    const [id, property] = name.split('.') as [string, string?];
    return property ? attribute([id, property], context) : String(reference(id, context));
  });
}

function reference(name: string, context: TemplateContext): string | number | typeof NO_VALUE {
  const { account, region, partition, urlSuffix } = context.target;
  const pseudo: Record<string, string | typeof NO_VALUE> = {
    'AWS::NoValue': NO_VALUE,
    'AWS::AccountId': account,
    'AWS::Region': region,
    'AWS::Partition': partition,
    'AWS::URLSuffix': urlSuffix,
  };
  return pseudo[name] ?? context.parameters[name] ?? physicalOf(name, context).ref;
}

function attribute([id, property]: [string, string], context: TemplateContext): string {
  const { arn } = physicalOf(id, context);
  if (property !== 'Arn' || !arn) throw new Error(`${property} of ${id} is not known here.`);
  return arn;
}

function physicalOf(id: string, context: TemplateContext): PhysicalResource {
  const resource = context.template.Resources[id];
  if (!resource || (resource.Condition && !isMet(resource.Condition, context))) {
    throw new Error(`There is no resource ${id}.`);
  }
  return context.physical[id] ?? inventPhysicalResource(id, resource, context);
}

const KEY_ID = '11111111-aaaa-4bbb-8ccc-000000000001';

function inventPhysicalResource(
  id: string,
  { Type, Properties }: Template['Resources'][string],
  context: TemplateContext,
): PhysicalResource {
  const { account, region, partition } = context.target;
  const name = (property: string) => resolve(Properties![property]!, context) as string;
  const arn = (service: string, resource: string) => `arn:${partition}:${service}:${account}:${resource}`;
  switch (Type) {
    case 'AWS::IAM::Role':
      return { ref: name('RoleName'), arn: arn('iam:', `role${name('Path')}${name('RoleName')}`) };
    case 'AWS::IAM::OIDCProvider':
      return { ref: arn('iam:', `oidc-provider/${name('Url').replace('https://', '')}`) };
    case 'AWS::S3::Bucket':
      return { ref: name('BucketName') };
    case 'AWS::KMS::Key':
      return { ref: KEY_ID, arn: arn(`kms:${region}`, `key/${KEY_ID}`) };
    case 'AWS::KMS::Alias':
      return { ref: name('AliasName') };
    case 'AWS::SNS::Topic':
      return { ref: arn(`sns:${region}`, `org-trail-${id}-1A2B3C4D5E6F`) };
    case 'AWS::SQS::Queue':
      return { ref: `https://sqs.${region}.amazonaws.com/${account}/${id}`, arn: arn(`sqs:${region}`, id) };
    case 'AWS::Events::Rule':
      return { ref: name('Name'), arn: arn(`events:${region}`, `rule/${name('Name')}`) };
    case 'AWS::Events::Connection':
    case 'AWS::Events::ApiDestination':
      return { ref: id, arn: arn(`events:${region}`, `${Type.slice('AWS::Events::'.length)}/${id}`) };
    case 'AWS::Logs::LogGroup':
      return { ref: `org-trail-${id}-1A2B3C4D5E6F` };
    default:
      throw new Error(`What refers to a ${Type} is not known here.`);
  }
}
