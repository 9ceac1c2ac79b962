/** A template deployed by moto's CloudFormation. */
import { isDeepStrictEqual } from 'node:util';
import type { PhysicalResource, Stack } from '../deploy.ts';
import type { MotoAccount } from './account.ts';
import { deploy } from '../deploy.ts';
import { REGION } from './account.ts';
import { readTemplate, type TemplateName, templateText } from '../template.ts';

const STACK = 'org-trail';

/** Deploys the template as it is; returns its outputs, and what it should have made, under the names that moto gave. */
export async function deployOnMoto(
  account: MotoAccount,
  name: TemplateName,
  parameters: Record<string, string>,
): Promise<{ stack: Stack; outputs: Record<string, string> }> {
  await account.cloudFormation('CreateStack', {
    StackName: STACK,
    TemplateBody: templateText(name),
    'Capabilities.member.1': 'CAPABILITY_NAMED_IAM',
    ...numbered('Parameters.member', parameters),
  });
  const target = { account: account.id, region: REGION, partition: 'aws', urlSuffix: 'amazonaws.com' };
  const stack = deploy(readTemplate(name), target, parameters, await physicalNames(account, parameters));
  const outputs = pairs(
    await account.cloudFormation('DescribeStacks', { StackName: STACK }),
    'OutputKey',
    'OutputValue',
  );
  if (!isDeepStrictEqual(outputs, stack.outputs)) {
    throw new Error(`moto and deploy.ts read the outputs differently: ${JSON.stringify([outputs, stack.outputs])}`);
  }
  return { stack, outputs };
}

async function physicalNames(
  account: MotoAccount,
  parameters: Record<string, string>,
): Promise<Record<string, PhysicalResource>> {
  const xml = await account.cloudFormation('DescribeStackResources', { StackName: STACK });
  const refs = pairs(xml, 'LogicalResourceId', 'PhysicalResourceId');
  const types = pairs(xml, 'LogicalResourceId', 'ResourceType');
  const path = parameters['RolePath'] ?? '/';
  const arn = (id: string): string | undefined => {
    if (types[id] === 'AWS::IAM::Role') return `arn:aws:iam::${account.id}:role${path}${refs[id]}`;
    if (types[id] === 'AWS::KMS::Key') return `arn:aws:kms:${REGION}:${account.id}:key/${refs[id]}`;
    return undefined;
  };
  return Object.fromEntries(Object.entries(refs).map(([id, ref]) => [id, { ref, ...(arn(id) && { arn: arn(id)! }) }]));
}

function numbered(prefix: string, parameters: Record<string, string>): Record<string, string> {
  const named = Object.entries(parameters).flatMap(([key, value], index) => [
    [`${prefix}.${index + 1}.ParameterKey`, key],
    [`${prefix}.${index + 1}.ParameterValue`, value],
  ]);
  return Object.fromEntries(named) as Record<string, string>;
}

/** From each member of a list in XML, the text of one element by that of another. */
function pairs(xml: string, key: string, value: string): Record<string, string> {
  const text = (member: string, element: string) =>
    unescape(new RegExp(`<${element}>([^]*?)</${element}>`).exec(member)?.[1] ?? '');
  const members = xml.split('<member>').filter((member) => member.includes(`<${key}>`));
  return Object.fromEntries(members.map((member) => [text(member, key), text(member, value)]));
}

function unescape(text: string): string {
  return text.replace(/&(?:#39|apos|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity]!);
}

const ENTITIES: Record<string, string> = {
  '&#39;': "'",
  '&apos;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};
