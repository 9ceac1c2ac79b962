/** The templates of bootstrap/, with CloudFormation's short tags written out. */
import { readFileSync } from 'node:fs';
import { type CollectionTag, parse, type ScalarTag } from 'yaml';

/** The templates with the roles that GitHub's jobs assume; each makes what the trail delivers to, too. */
export const TEMPLATES = ['management-account', 'delegated-administrator'] as const;
export type RoleTemplateName = (typeof TEMPLATES)[number];
export type TemplateName = RoleTemplateName | 'log-archive' | 'wake-on-change';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Parameter {
  Type: string;
  Default?: string | number;
  AllowedPattern?: string;
  AllowedValues?: (string | number)[];
  MinLength?: number;
  MaxLength?: number;
}

export interface Template {
  Parameters: Record<string, Parameter>;
  Rules?: Record<string, { RuleCondition: Json; Assertions: { Assert: Json; AssertDescription: string }[] }>;
  Conditions: Record<string, Json>;
  Resources: Record<
    string,
    { Type: string; Condition?: string; DeletionPolicy?: string; Properties?: Record<string, Json> }
  >;
  Outputs: Record<string, { Condition?: string; Value: Json }>;
}

/** Tags whose value is always a list. */
const LIST_FUNCTIONS = ['Sub', 'If', 'Not', 'And', 'Or', 'Equals', 'Contains', 'Join', 'Select', 'Split'];
const TAGS: (ScalarTag | CollectionTag)[] = [
  { tag: '!Ref', resolve: (name: string) => ({ Ref: name }) },
  { tag: '!GetAtt', resolve: (path: string) => ({ 'Fn::GetAtt': path.split('.') }) },
  { tag: '!Sub', resolve: (text: string) => ({ 'Fn::Sub': text }) },
  ...LIST_FUNCTIONS.map((name): CollectionTag => ({
    tag: `!${name}`,
    collection: 'seq',
    resolve: (list) => ({ [`Fn::${name}`]: (list as { toJSON(): unknown }).toJSON() }),
  })),
];

export function templateText(name: TemplateName): string {
  return readFileSync(new URL(`../../bootstrap/${name}.yml`, import.meta.url), 'utf8');
}

const read = new Map<TemplateName, Template>();

/** Parsed once: a template takes a tenth of a second. */
export function readTemplate(name: TemplateName): Template {
  const template = read.get(name) ?? (parse(templateText(name), { customTags: TAGS }) as Template);
  read.set(name, template);
  return template;
}
