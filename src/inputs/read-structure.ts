import * as z from 'zod/mini';
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
} from '../domain/selectors/selectors.ts';
import { MAX_TAGS, type Tags } from '../domain/trail/tags.ts';
import type { StructuredField, Value } from '../domain/trail/trail.ts';
import type { ValueOrMistakes } from './value-or-mistakes.ts';
import { memberOf, quotable } from './shapes.ts';
import { A_TAG, apiName, BESIDE_LISTS, STRUCTURES } from './structures.ts';
import type { Path } from './files/yaml.ts';

/** How each is brought into normal form. */
const NORMAL: Readonly<Record<StructuredField, (value: never) => NonNullable<Value>>> = {
  eventSelectors: (value: Given<EventSelector>[]) => normalEventSelectors(value),
  advancedEventSelectors: (value: Given<AdvancedEventSelector>[]) => normalAdvancedEventSelectors(value),
  insightSelectors: (value: Given<InsightSelector>[]) => normalInsightSelectors(value),
  aggregationConfigurations: (value: Given<AggregationConfiguration>[]) => normalAggregationConfigurations(value),
  tags: (value: Record<string, string | null>): Tags =>
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one ?? ''])),
};

/** One mistake in a structure: where, and the rest of the sentence. `ofKey`: it is the key that is wrong. */
export interface StructureMistake {
  readonly path: Path;
  readonly says: string;
  readonly ofKey?: true;
}

/** A structure in normal form, or everything that is wrong with it. */
export function readStructure(
  field: StructuredField,
  written: unknown,
): ValueOrMistakes<NonNullable<Value>, StructureMistake> {
  const { value, within } = unwrapped(field, written);
  const { data, error } = z.safeParse(STRUCTURES[field], value, { reportInput: true });
  const issues = error?.issues ?? [];
  const ofAnotherKind = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [path.join('\n')] : [])));
  const mistakes = [
    ...(field === 'tags' ? tagCountMistakes(value) : []),
    // What is of another kind has also another length; that is not what is wrong with it.
    ...issues.flatMap((issue) =>
      issue.code !== 'invalid_type' && ofAnotherKind.has(issue.path.join('\n')) ? [] : mistakesOf(issue),
    ),
  ];
  if (mistakes.length > 0) return { mistakes: mistakes.map((one) => ({ ...one, path: [...within, ...one.path] })) };
  return { value: NORMAL[field](data as never) };
}

function tagCountMistakes(value: unknown): StructureMistake[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const count = Object.keys(value).length;
  if (count === 0) return [{ path: [], says: `is an empty mapping: expected ${A_TAG}.` }];
  return count > MAX_TAGS ? [{ path: [], says: `has ${count} tags; the limit is ${MAX_TAGS}.` }] : [];
}

/** Documentation, templates and the AWS CLI have the list under the API's own name: `AdvancedEventSelectors: [...]`. */
function unwrapped(field: StructuredField, value: unknown): { readonly value: unknown; readonly within: Path } {
  const name = apiName(field);
  if (field === 'tags' || !Array.isArray(memberOf(value, name))) return { value, within: [] };
  const others = Object.keys(value as object).filter((key) => ![name, ...BESIDE_LISTS].includes(key));
  return others.length === 0 ? { value: memberOf(value, name), within: [name] } : { value, within: [] };
}

function mistakesOf(issue: z.core.$ZodIssue): StructureMistake[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      says: `is not known: expected ${issue.message}.`,
      ofKey: true,
    }));
  }
  if (issue.code === 'invalid_key') {
    return [{ path, says: `is not a valid key: expected ${issue.issues[0]?.message}.`, ofKey: true }];
  }
  if (issue.code === 'custom') return [{ path, says: `${issue.message}.` }];
  if (issue.input === undefined) return [{ path, says: `is missing: expected ${issue.message}.` }];
  return [{ path, says: `is ${given(issue.input)}: expected ${issue.message}.` }];
}

function given(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value !== 'string') return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping';
  const quoted = /^\s*[[{]/.test(value) ? ', which is a quoted string: remove the quotes' : '';
  return `'${quotable(value)}'${quoted}`;
}
