import * as z from 'zod/mini';
import { isTrue, tagKey, tagValue } from '../trail/rules.ts';
import {
  type AdvancedEventSelector,
  type AggregationConfiguration,
  type EventSelector,
  type Given,
  type InsightSelector,
  normalAdvancedEventSelectors,
  normalAggregationConfigurations,
  normalEventSelectors,
  normalInsightSelectors,
} from '../trail/selectors.ts';
import { MAXIMUM_TAGS, type Tags } from '../trail/tags.ts';
import type { StructuredField, Value } from '../trail/trail.ts';
import type { Path } from './yaml.ts';

/*
 * The lists and mappings that declare a trail, in the API's spelling: what AWS certainly refuses is a mistake here. Names that
 * AWS adds to (fields, operators, resource types, templates) are taken as they come. Every scalar arrives as a text, as it is written.
 * The JSON Schema of the config file is generated from these same definitions.
 */

// Compiling validators at run time would cost more than it saves.
z.config({ jitless: true });

const text = (allowed: string, longest: number) =>
  z.string(allowed).check(z.minLength(1, allowed), z.maxLength(longest, allowed));
const list = <T extends z.ZodMiniType>(entry: T, allowed: string, most = Infinity) =>
  z.array(entry, allowed).check(z.minLength(1, allowed), ...(most < Infinity ? [z.maxLength(most, allowed)] : []));
const mapping = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, `a mapping of ${Object.keys(shape).join(', ')}`);

/** A rule beyond the shape, and what to say where it is broken. It is asked also where there are mistakes within, so that all are told together. */
const rule = <T>(holds: (value: T) => boolean, says: string) =>
  z.refine<T>(holds, { error: says, when: ({ value }) => typeof value === 'object' && value !== null });

const BOOLEANS = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'] as const;

/** YAML 1.2 booleans; the JSON Schema has them as such. */
export const FLAG = z.pipe(
  z.enum(BOOLEANS, '`true` or `false`'),
  z.transform((value: (typeof BOOLEANS)[number]) => isTrue(value)),
);
/** Scalars of any kind, as they are written. */
export const VALUE = text('a text of 1 to 2048 characters', 2048);

const VALUES = list(VALUE, 'a list of at least one text');

/** API_EventSelector: at most 5, and 250 data resources, of which `arn:aws:s3` and the like do not count. */
const eventSelectors = list(
  mapping({
    ReadWriteType: z.optional(z.enum(['All', 'ReadOnly', 'WriteOnly'], '`All`, `ReadOnly` or `WriteOnly`')),
    IncludeManagementEvents: z.optional(FLAG),
    DataResources: z.optional(
      z.array(mapping({ Type: text('a resource type such as `AWS::S3::Object`', 1000), Values: VALUES }), 'a list'),
    ),
    ExcludeManagementEventSources: z.optional(z.array(VALUE, 'a list of event sources')),
  }),
  'a list of 1 to 5 event selectors; `none` goes back to the default selector',
  5,
).check(
  rule(
    (selectors) => valuesAt(selectors, 'DataResources', 'Values').filter(isOneResource).length <= 250,
    'has more than 250 data resources in all: that is the most CloudTrail takes',
  ),
);

const isOneResource = (arn: unknown): boolean => typeof arn === 'string' && arn.split(':').length > 3;

/** All entries of the lists that are reached by these members, whatever else is there. */
const valuesAt = (value: unknown, ...members: string[]): unknown[] =>
  members.reduce((entries, member) => entries.flatMap((entry) => entriesOf(memberOf(entry, member))), entriesOf(value));

const entriesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const memberOf = (value: unknown, member: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[member] : undefined;

const OPERATORS = ['Equals', 'StartsWith', 'EndsWith', 'NotEquals', 'NotStartsWith', 'NotEndsWith'];
const EQUALS_ONLY = ['eventCategory', 'readOnly', 'resources.type'];

/** API_AdvancedFieldSelector. Operators that are not known stay. */
const fieldSelector = z
  .catchall(
    z.object(
      {
        Field: z
          .string('a field such as `eventCategory`')
          .check(z.regex(/^[\w.]{1,1000}$/, 'a field such as `eventCategory`')),
        ...(Object.fromEntries(OPERATORS.map((operator) => [operator, z.optional(VALUES)])) as Record<
          string,
          z.ZodMiniOptional<typeof VALUES>
        >),
      },
      `a mapping of Field and at least one of ${OPERATORS.join(', ')}`,
    ),
    VALUES,
  )
  .check(
    rule(
      (selector) => operatorsOf(selector).length > 0,
      `has no operator: needed beside Field is one of ${OPERATORS.join(', ')}`,
    ),
    rule(
      (selector) => !EQUALS_ONLY.includes(selector.Field) || operatorsOf(selector).every((name) => name === 'Equals'),
      `has another operator than Equals: ${EQUALS_ONLY.join(', ')} take that alone`,
    ),
    rule(
      (selector) =>
        selector.Field !== 'readOnly' ||
        entriesOf(selector['Equals']).every((value) => value === 'true' || value === 'false'),
      'selects readOnly by other values than `true` and `false`',
    ),
  );

const operatorsOf = (selector: unknown): string[] =>
  Object.keys(selector as object).filter((member) => member !== 'Field');

/** API_AdvancedEventSelector: at most 500 values in all conditions of all selectors. */
const advancedEventSelectors = list(
  mapping({
    Name: z.optional(z.string('a text').check(z.maxLength(1000, 'a name of at most 1000 characters'))),
    FieldSelectors: list(fieldSelector, 'a list of at least one field selector'),
  }).check(
    rule(
      (selector) => valuesAt([selector], 'FieldSelectors').length === 0 || hasCategory(selector),
      'has no single eventCategory: needed is one field selector for it, with one Equals value',
    ),
    rule(
      (selector) => !categoriesOf(selector).includes('Data') || selectsOn(selector, 'resources.type'),
      'has no field selector for resources.type: Data events need one',
    ),
    rule(
      (selector) => !categoriesOf(selector).includes('NetworkActivity') || selectsOn(selector, 'eventSource'),
      'has no field selector for eventSource: NetworkActivity events need one',
    ),
  ),
  'a list of advanced event selectors; `none` goes back to the default selector',
).check(
  rule(
    (selectors) =>
      valuesAt(selectors, 'FieldSelectors').flatMap((selector) =>
        operatorsOf(selector ?? {}).flatMap((operator) => entriesOf(memberOf(selector, operator))),
      ).length <= 500,
    'has more than 500 values in all conditions: that is the most CloudTrail takes',
  ),
);

const selectsOn = (selector: unknown, field: string): boolean =>
  entriesOf(memberOf(selector, 'FieldSelectors')).some((one) => memberOf(one, 'Field') === field);

/** An empty or missing list of values is a mistake of its own. */
const hasCategory = (selector: unknown): boolean => {
  const named = entriesOf(memberOf(selector, 'FieldSelectors')).filter(
    (one) => memberOf(one, 'Field') === 'eventCategory',
  );
  return named.length === 1 && entriesOf(memberOf(named[0], 'Equals')).length <= 1;
};

const categoriesOf = (selector: unknown): unknown[] =>
  entriesOf(memberOf(selector, 'FieldSelectors'))
    .filter((one) => memberOf(one, 'Field') === 'eventCategory')
    .flatMap((one) => entriesOf(memberOf(one, 'Equals')));

/** API_InsightSelector. */
const insightSelectors = list(
  mapping({
    InsightType: text('a type such as `ApiCallRateInsight`', 100),
    EventCategories: z.optional(list(VALUE, 'a list of `Management` and `Data`')),
  }),
  'a list of insight selectors; `none` turns insights off',
);

/** API_AggregationConfiguration: one, of data events. */
const aggregationConfigurations = list(
  mapping({
    EventCategory: text('an event category: `Data`', 100),
    Templates: list(VALUE, 'a list of 1 to 50 templates such as `API_ACTIVITY`', 50),
  }),
  'a list of one aggregation configuration; `none` removes it',
  1,
);

/** API_Tag. */
const tags = z
  .record(
    z.string().check(z.regex(tagKey.pattern!, tagKey.allowed)),
    z.nullable(z.string(tagValue.allowed).check(z.regex(tagValue.pattern!, tagValue.allowed))),
    'a mapping of 1 to 50 tags; `none` removes all',
  )
  .check(
    rule(
      (value) => Object.keys(value).length > 0,
      'is an empty mapping: `none` removes all tags, and leaving it out keeps them',
    ),
    rule(
      (value) => Object.keys(value).length <= MAXIMUM_TAGS,
      `has more than ${MAXIMUM_TAGS} tags: that is the most a trail can have`,
    ),
  );

export const STRUCTURES = {
  eventSelectors,
  advancedEventSelectors,
  insightSelectors,
  aggregationConfigurations,
  tags,
} as const satisfies Record<StructuredField, z.ZodMiniType>;

/** How each is brought into normal form. */
const NORMAL: Readonly<Record<StructuredField, (value: never) => NonNullable<Value>>> = {
  eventSelectors: (value: Given<EventSelector>[]) => normalEventSelectors(value),
  advancedEventSelectors: (value: Given<AdvancedEventSelector>[]) => normalAdvancedEventSelectors(value),
  insightSelectors: (value: Given<InsightSelector>[]) => normalInsightSelectors(value),
  aggregationConfigurations: (value: Given<AggregationConfiguration>[]) => normalAggregationConfigurations(value),
  tags: (value: Record<string, string | null>): Tags =>
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one ?? ''])),
};

/** One mistake in a structure: where, and the rest of the sentence. */
export interface StructureMistake {
  readonly path: Path;
  readonly says: string;
}

/** A structure in normal form, or everything that is wrong with it. */
export const readStructure = (
  field: StructuredField,
  value: unknown,
): { readonly value: NonNullable<Value> } | { readonly mistakes: readonly StructureMistake[] } => {
  const { data, error } = z.safeParse(STRUCTURES[field], unwrapped(field, value), { reportInput: true });
  return error ? { mistakes: error.issues.flatMap(mistakesOf) } : { value: NORMAL[field](data as never) };
};

/** Documentation and templates have the list under the API's own name: `AdvancedEventSelectors: [...]`. */
const unwrapped = (field: StructuredField, value: unknown): unknown => {
  if (field === 'tags' || typeof value !== 'object' || value === null) return value;
  const name = field.replace(/^./, (first) => first.toUpperCase());
  const [only, ...others] = Object.entries(value);
  return only?.[0] === name && others.length === 0 ? only[1] : value;
};

const mistakesOf = (issue: z.core.$ZodIssue): StructureMistake[] => {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], says: `is not known: allowed is ${issue.message}.` }));
  }
  if (issue.code === 'invalid_key') {
    return [{ path, says: `is not a key: allowed is ${issue.issues[0]?.message}.` }];
  }
  if (issue.code === 'custom') return [{ path, says: `${issue.message}.` }];
  if (issue.input === undefined) return [{ path, says: `is missing: needed is ${issue.message}.` }];
  return [{ path, says: `is ${given(issue.input)}: allowed is ${issue.message}.` }];
};

const given = (value: unknown): string => {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'string') return `'${value}'`;
  return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping';
};
