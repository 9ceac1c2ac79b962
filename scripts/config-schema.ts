// The JSON Schema of the config file, from what reads it: the table of fields with its rules, and the structures.
import * as z from 'zod/mini';
import { camel } from '../src/inputs/sources.ts';
import { FLAG, STRUCTURES, VALUE } from '../src/inputs/structures.ts';
import { MAXIMUM_ADMINISTRATORS } from '../src/trail/administrators.ts';
import * as rules from '../src/trail/rules.ts';
import { FIELDS, type FieldRow, type StructuredField } from '../src/trail/trail.ts';

type Schema = Record<string, unknown>;

/** As text, for `trail.schema.json`. `descriptions` are those of the inputs in action.yml. */
export const configSchema = (descriptions: Readonly<Record<string, { description: string }>>): string => {
  const entries: [input: string, schema: Schema][] = [
    ['trail-name', ofRule(rules.trailName)],
    ...FIELDS.map((row): [string, Schema] => [row.input, ofRow(row)]),
    ['purge-tags', { type: 'boolean' }],
    ['delegated-administrators', { type: 'array', items: ofAccount(), minItems: 1, maxItems: MAXIMUM_ADMINISTRATORS }],
  ];
  const properties = Object.fromEntries(
    entries.map(([input, { anyOf = null, ...schema }]) => {
      const choices = (anyOf as Schema[] | null) ?? [schema];
      const { description } = descriptions[input]!;
      return [camel(input), { description, anyOf: [...choices, { type: 'null' }] }];
    }),
  );
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Config file of the Org Trail action',
    type: 'object',
    properties,
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
};

const ofRow = (row: FieldRow): Schema => {
  const value = row.rule ? ofRule(row.rule) : ofStructure(row.field as StructuredField);
  const word = row.removable ? 'none' : row.onByDefault ? 'keep' : null;
  return { anyOf: [value, ...(word ? [{ const: word }] : [])] };
};

const ofRule = (rule: rules.Rule): Schema =>
  rule.kind === 'boolean' ? { type: 'boolean' } : { type: 'string', pattern: rule.pattern!.source };

/** Digits may stand without quotes. */
const ofAccount = (): Schema => ({ type: ['string', 'integer'], pattern: rules.accountId.pattern!.source });

const ofStructure = (field: StructuredField): Schema => {
  const schema = z.toJSONSchema(STRUCTURES[field], {
    target: 'draft-7',
    io: 'input',
    // Scalars may stand without quotes; the action takes them as they are written.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === (FLAG as z.core.$ZodType)) replace(jsonSchema, { type: 'boolean' });
      if (zodSchema === (VALUE as z.core.$ZodType))
        replace(jsonSchema, { type: ['string', 'number', 'boolean'], maxLength: 2048, minLength: 1 });
    },
  }) as Schema;
  delete schema['$schema'];
  return schema;
};

const replace = (schema: object, by: Schema): void => {
  for (const member of Object.keys(schema)) Reflect.deleteProperty(schema, member);
  Object.assign(schema, by);
};
