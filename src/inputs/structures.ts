import * as z from 'zod/mini';
import {
  entriesOf,
  FLAG,
  list,
  mapping,
  memberOf,
  ON_ONE_LINE,
  quotable,
  rule,
  scalar,
  VALUE,
  VALUES,
  valuesAt,
} from './shapes.ts';
import { isBareServiceArn } from '../domain/selectors/recorded-events.ts';
import { OPERATORS } from '../domain/selectors/match.ts';
import { tagKey, tagValue } from '../domain/trail/formats.ts';
import type { StructuredField } from '../domain/trail/trail.ts';
import { KNOWN } from '../domain/selectors/catalog.ts';

/*
 * The lists and mappings that declare a trail, in the API's spelling: what AWS certainly refuses is a mistake here. Names that
 * AWS adds to (fields, operators, resource types, templates) are taken as they come. Every scalar arrives as a text, as it is written.
 * The JSON Schema of the config file is generated from these same definitions.
 */

/**
 * API_DataResource: what the values of each type may be. AWS refuses wildcards and a bucket without a slash behind it
 * (InvalidEventSelectorsException: "Value … for DataResources.Values is invalid").
 */
const RESOURCE_FORMS = new Map([
  [
    'AWS::S3::Object',
    {
      form: /^arn:[^:]+:s3(?::::(?:[^/:]+\/.*)?)?$/s,
      allowed: '`arn:aws:s3` for all objects, or a prefix: `arn:aws:s3:::BUCKET/` for one bucket',
    },
  ],
  [
    'AWS::Lambda::Function',
    {
      form: /^arn:[^:]+:lambda(?::[a-z0-9-]+:\d{12}:function:.+)?$/s,
      allowed: '`arn:aws:lambda` for all functions, or `arn:aws:lambda:REGION:ACCOUNT:function:NAME`',
    },
  ],
  [
    'AWS::DynamoDB::Table',
    {
      form: /^arn:[^:]+:dynamodb(?::[a-z0-9-]+:\d{12}:table\/.+)?$/s,
      allowed: '`arn:aws:dynamodb` for all tables, or `arn:aws:dynamodb:REGION:ACCOUNT:table/NAME`',
    },
  ],
]);

/** What AWS refuses of a data resource's values. */
function wrongValue({ Type, Values }: { readonly Type: string; readonly Values: unknown }): string | undefined {
  const form = RESOURCE_FORMS.get(Type)?.form ?? /^/;
  return entriesOf(Values)
    .map(String)
    .find((value) => /[*?]/.test(value) || !form.test(value));
}

const dataResource = mapping({
  Type: scalar('a resource type such as `AWS::S3::Object`', 1000, KNOWN.basicTypes),
  Values: VALUES,
}).check(
  rule(
    (resource) => wrongValue(resource) === undefined,
    (resource) => {
      const value = wrongValue(resource)!;
      const allowed = RESOURCE_FORMS.get(resource.Type)?.allowed ?? 'complete ARNs';
      const partition = /^arn:(aws(?:-[a-z]+)*):/.exec(value)?.[1] ?? 'aws';
      const wildcard = /[*?]/.test(value) ? ', but basic event selectors do not accept wildcards' : '';
      return `has the value '${quotable(value)}'${wildcard}: for ${quotable(resource.Type)}, expected ${allowed.replaceAll('arn:aws:', `arn:${partition}:`)}`;
    },
  ),
);

/** API_EventSelector: at most 5, and 250 data resources, of which `arn:aws:s3` and the like do not count. */
const eventSelectors = list(
  mapping({
    ReadWriteType: z.optional(z.enum(['All', 'ReadOnly', 'WriteOnly'], '`All`, `ReadOnly` or `WriteOnly`')),
    IncludeManagementEvents: z.optional(FLAG),
    DataResources: z.optional(z.array(dataResource, 'a list of data resources')),
    ExcludeManagementEventSources: z.optional(
      z.array(scalar('an event source', 2048, KNOWN.excludableSources), 'a list of event sources'),
    ),
  }),
  'a list of 1 to 5 event selectors; `none` restores the default selector',
  5,
).check(
  rule(
    (selectors) =>
      valuesAt(selectors, 'DataResources', 'Values').filter((arn) => !isBareServiceArn(String(arn))).length <= 250,
    'has more than 250 data resources in total, which is the CloudTrail limit',
  ),
);

const ONE_VALUE = ['eventCategory', 'readOnly', 'resources.type'];

function valuesOf(selector: unknown, operator: string): unknown[] {
  return entriesOf(memberOf(selector, operator));
}

/** The operators that a field selector has values for; documentation prints the others as empty lists. */
function usedBy(selector: object): string[] {
  return Object.entries(selector).flatMap(([member, values]) =>
    member === 'Field' || (Array.isArray(values) && values.length === 0) ? [] : [member],
  );
}

function letters(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

function rightSpelling(member: string): string | undefined {
  return ['Field', ...OPERATORS].find((name) => name !== member && letters(name) === letters(member));
}

/** API_AdvancedFieldSelector. Operators that are not known stay. */
const fieldSelector = z
  .catchall(
    z.object(
      {
        Field: scalar(
          'a field such as `eventCategory`',
          1000,
          [...new Set(Object.values(KNOWN.fields).flat())],
          /^[\w.]+$/,
        ),
        ...(Object.fromEntries(
          OPERATORS.map((operator) => [operator, z.optional(z.array(VALUE, 'a list of strings'))]),
        ) as Record<string, z.ZodMiniOptional<z.ZodMiniArray<typeof VALUE>>>),
      },
      `a mapping of Field and at least one of ${OPERATORS.join(', ')}`,
    ),
    z.unknown(),
  )
  .check(
    rule(
      (selector) => !Object.keys(selector).some(rightSpelling),
      (selector) =>
        `has ${Object.keys(selector)
          .flatMap((member) => (rightSpelling(member) ? [`${member}: write ${rightSpelling(member)}`] : []))
          .join(', and ')}`,
    ),
    rule(
      (selector) => Object.keys(selector).some(rightSpelling) || usedBy(selector).length > 0,
      `has no value: besides Field, it needs at least one of ${OPERATORS.join(', ')}`,
    ),
    rule(
      (selector) =>
        Object.entries(selector).every(
          ([member, values]) =>
            member === 'Field' ||
            OPERATORS.includes(member) ||
            rightSpelling(member) !== undefined ||
            VALUES.safeParse(values).success,
        ),
      'has an operator that Org Trail does not know, without a list of strings',
    ),
    rule(
      (selector) =>
        !ONE_VALUE.includes(selector.Field) ||
        usedBy(selector).every(
          (member) =>
            rightSpelling(member) !== undefined || (member === 'Equals' && valuesOf(selector, member).length < 2),
        ),
      `needs exactly one Equals value: ${ONE_VALUE.join(', ')} accept nothing else`,
    ),
    rule(
      (selector) =>
        selector.Field !== 'readOnly' ||
        valuesOf(selector, 'Equals').every((value) => value === 'true' || value === 'false'),
      'has a value other than `true` or `false` for readOnly',
    ),
  );

function selectorsFor(selector: unknown, field: string): unknown[] {
  return entriesOf(memberOf(selector, 'FieldSelectors')).filter((one) => memberOf(one, 'Field') === field);
}

/** What events of a category need (API_AdvancedEventSelector). */
function requiresField(category: string, field: string) {
  return rule(
    (selector) =>
      !selectorsFor(selector, 'eventCategory').some((one) => valuesOf(one, 'Equals').includes(category)) ||
      selectorsFor(selector, field).length > 0,
    `has no field selector for ${field}: ${category} events need one`,
  );
}

/** API_AdvancedEventSelector: at most 500 values in all conditions of all selectors. */
const advancedEventSelectors = list(
  mapping({
    Name: z.optional(
      scalar(`a name of at most 1000 characters, ${ON_ONE_LINE}`, 1000, [], /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u),
    ),
    FieldSelectors: list(fieldSelector, 'a list of at least one field selector'),
  }).check(
    rule(
      (selector) =>
        valuesAt([selector], 'FieldSelectors').some((one) => memberOf(one, 'Field') === undefined) ||
        valuesAt([selector], 'FieldSelectors').length === 0 ||
        selectorsFor(selector, 'eventCategory').length === 1,
      'needs exactly one field selector for eventCategory, such as `Equals: [Management]`',
    ),
    requiresField('Data', 'resources.type'),
    requiresField('NetworkActivity', 'eventSource'),
  ),
  'a list of advanced event selectors; `none` restores the default selector',
).check(
  rule(
    (selectors) =>
      valuesAt(selectors, 'FieldSelectors').flatMap((one) => Object.values(Object(one) as object).flatMap(entriesOf))
        .length <= 500,
    'has more than 500 values across all conditions, which is the CloudTrail limit',
  ),
);

/** API_InsightSelector. */
const insightSelectors = list(
  mapping({
    InsightType: scalar('a type such as `ApiCallRateInsight`', 100, KNOWN.insightTypes),
    EventCategories: z.optional(
      list(scalar('an event category', 100, KNOWN.insightCategories), 'a list of `Management` and `Data`'),
    ),
  }),
  'a list of insight selectors; `none` turns insights off',
);

/** API_AggregationConfiguration: one, of data events. */
const aggregationConfigurations = list(
  mapping({
    EventCategory: scalar('an event category: `Data`', 100, KNOWN.aggregationCategories),
    Templates: list(
      scalar('a template such as `API_ACTIVITY`', 1000, KNOWN.templates),
      'a list of 1 to 50 templates such as `API_ACTIVITY`',
      50,
    ),
  }),
  'a list of one aggregation configuration; `none` removes it',
  1,
);

/** What tags may be, in words. */
export const A_TAG = 'a mapping of 1 to 50 tags, such as `Owner: audit`; `none` removes all';

/** API_Tag. How many there may be is asked of what is written, see read-structure.ts. */
const tags = z.record(
  z.string().check(z.regex(tagKey.pattern!, tagKey.allowed)),
  z.nullable(z.string(tagValue.allowed).check(z.regex(tagValue.pattern!, tagValue.allowed))),
  A_TAG,
);

export const STRUCTURES = {
  eventSelectors,
  advancedEventSelectors,
  insightSelectors,
  aggregationConfigurations,
  tags,
} as const satisfies Record<StructuredField, z.ZodMiniType>;

/** The member of the API that holds the list of a field: `AdvancedEventSelectors`. */
export function apiName(field: StructuredField): string {
  return field.replace(/^./, (first) => first.toUpperCase());
}

/** What the API's answers have beside such a list. */
export const BESIDE_LISTS: readonly string[] = ['TrailARN', 'TrailName'];
