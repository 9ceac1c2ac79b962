// The JSON Schema of the config file, from what reads it: the table of fields with its formats, and the structures. It helps
// editors: what it refuses the action refuses, but not every rule of the action can be said in it.
import * as z from 'zod/mini';
import { FLAG, SCALARS } from '../src/inputs/shapes.ts';
import { apiName, BESIDE_LISTS, STRUCTURES } from '../src/inputs/structures.ts';
import * as formats from '../src/domain/trail/formats.ts';
import { MAX_TAGS } from '../src/domain/trail/tags.ts';
import { camel, type FieldRow, FIELDS } from '../src/domain/trail/fields.ts';
import type { StructuredField } from '../src/domain/trail/trail.ts';

type Schema = Record<string, unknown>;

/** Scalars are read literally, so quotes make no difference. */
const SCALAR = ['string', 'number', 'boolean'];
const BOOLEAN: Schema = { anyOf: [{ type: 'boolean' }, { enum: formats.BOOLEANS }] };

/** As a string, for `trail.schema.json`. `descriptions` are those of the inputs in action.yml. */
export function configSchema(descriptions: Readonly<Record<string, { description: string }>>): string {
  const choices: Record<string, Schema[]> = {
    'trail-name': [ofFormat(formats.trailName)],
    ...Object.fromEntries(FIELDS.map((row) => [row.input, ofRow(row)])),
    'purge-tags': [BOOLEAN],
    'delegated-administrators': [
      { type: 'array', items: { ...ofFormat(formats.accountId), type: ['string', 'integer'] }, minItems: 1 },
      { type: ['string', 'integer'], pattern: '^[\\s,]*\\d{12}(?:[\\s,]+\\d{12})*[\\s,]*$' },
    ],
  };
  const structures = FIELDS.filter(({ format }) => !format).map(({ field }) => field as StructuredField);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Config file of the Org Trail action',
    type: ['object', 'null'],
    properties: Object.fromEntries(
      Object.entries(choices).map(([input, anyOf]) => [
        camel(input),
        { description: descriptions[input]!.description, anyOf: [...anyOf, { enum: ['', null] }] },
      ]),
    ),
    additionalProperties: false,
    definitions: Object.fromEntries(structures.map((field) => [field, schemaOfStructure(field)])),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function ofRow(row: FieldRow): Schema[] {
  const value = row.format ? [ofFormat(row.format)] : referenceTo(row.field as StructuredField);
  const word = row.removable ? 'none' : row.onByDefault ? 'keep' : null;
  return [...value, ...(word ? [{ const: word }] : [])];
}

function ofFormat(format: formats.Format): Schema {
  return format.kind === 'boolean' ? BOOLEAN : { type: SCALAR, pattern: format.pattern!.source };
}

/** A list may stand under the API's own name for it, as in documentation and templates. */
function referenceTo(field: StructuredField): Schema[] {
  const $ref = `#/definitions/${field}`;
  if (field === 'tags') return [{ $ref }];
  const name = apiName(field);
  const properties: Schema = { [name]: { $ref } };
  for (const other of BESIDE_LISTS) properties[other] = {};
  return [{ $ref }, { type: 'object', properties, required: [name], additionalProperties: false }];
}

function schemaOfStructure(field: StructuredField): Schema {
  if (field === 'tags') return TAGS;
  const schema = z.toJSONSchema(STRUCTURES[field], {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === (FLAG as z.core.$ZodType)) replace(jsonSchema, BOOLEAN);
      const suggested = SCALARS.get(zodSchema);
      if (!suggested) return;
      const { description, pattern, maxLength } = jsonSchema;
      const any = { type: SCALAR, pattern, maxLength };
      replace(jsonSchema, { description, ...(suggested.length > 0 ? { anyOf: [{ enum: suggested }, any] } : any) });
    },
  }) as Schema;
  delete schema['$schema'];
  return schema;
}

const TAGS: Schema = {
  type: 'object',
  propertyNames: { pattern: formats.tagKey.pattern!.source },
  additionalProperties: { type: [...SCALAR, 'null'], pattern: formats.tagValue.pattern!.source },
  minProperties: 1,
  maxProperties: MAX_TAGS,
};

function replace(schema: object, by: Schema): void {
  for (const member of Object.keys(schema)) Reflect.deleteProperty(schema, member);
  Object.assign(schema, by);
}
