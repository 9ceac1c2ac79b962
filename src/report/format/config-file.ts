import { isNothing } from '../../domain/plan/drift.ts';
import { unmetInsights } from '../../domain/selectors/insights.ts';
import type { Selectors } from '../../domain/selectors/recorded-events.ts';
import { camel, FIELDS, isUnknown, LOG_DELIVERY_PAIR, rowOf, SELECTOR_PAIR } from '../../domain/trail/fields.ts';
import { MAX_CONFIG_FILE_BYTES } from '../../domain/trail/formats.ts';
import { isReserved, MAX_TAGS, type Tags } from '../../domain/trail/tags.ts';
import type { Field, Trail, UnknownFields, Value } from '../../domain/trail/trail.ts';
import { cut, oneLine, visible } from '../../domain/values/printable.ts';
import { minuteOf } from '../../domain/values/time.ts';
import { fit, type Part } from './fit.ts';
import { yamlLines } from './yaml.ts';

/** A trail as it was observed. */
export interface ObservedTrail {
  readonly trail: Trail;
  readonly unknownFields: UnknownFields;
  /** ISO 8601 in UTC. */
  readonly observedAt: string;
}

/** How the config file declares a value in normal form; `null` if it cannot. */
export type ConfigValueOf = (field: Field, value: NonNullable<Value>) => Value;

/** A value to write, with a remark if it is one word, or why there is none. */
type Entry =
  { readonly value: Value; readonly note?: string } | { readonly leftOut: string; readonly value?: NonNullable<Value> };

const NOT_ACCEPTED = 'the config file does not accept this value. The trail keeps it.';
const OFF = 'off in AWS; delete this line to turn it on, which is the default';

/**
 * The trail as a config file that declares just that: planning it finds no drift, and planning it later undoes every change since.
 * So what the trail does not have is declared `none`, and its tags are all that it may have. A value that could not be read or that
 * the file cannot declare is left out, and a comment says why. At most 1 MiB, which is the limit of `config-file`.
 */
export function configFile(observed: ObservedTrail, configValueOf: ConfigValueOf): string {
  const { trail } = observed;
  const entryOf = (field: Field) => entryFor(observed, field, configValueOf);
  const scalars = FIELDS.filter(({ format }) => format).map(({ field }) => field);
  const settings = scalars.flatMap((field) => linesOf(field, inPair(field, entryOf) ?? entryOf(field)));
  const body: Part[] = [
    [[`trailName: ${yamlLines(trail.name).join('')}`, ...settings].join('\n')],
    ...selectorParts(observed, configValueOf),
    partOf('aggregationConfigurations', entryOf('aggregationConfigurations')),
    tagsPart(observed, configValueOf),
  ];
  const hasAccountIds = body.some(([whole]) => /(?<!\d)\d{12}(?!\d)/.test(whole));
  return fit([[heading(observed, hasAccountIds)], ...body], MAX_CONFIG_FILE_BYTES);
}

function heading({ trail, observedAt }: ObservedTrail, hasAccountIds: boolean): string {
  return [
    `Trail ${visible(trail.name)} as it was in AWS on ${minuteOf(observedAt)}, before the run changed anything.`,
    '',
    'To declare the trail like this, commit this file and set the input config-file to its path. A plan then finds no drift.',
    `aws-region (${visible(trail.homeRegion)}), roles and mode belong to the workflow. \`none\` removes an optional setting that is added later.`,
    hasAccountIds ? 'This file contains account ids.' : 'This file contains no account ids.',
  ]
    .map((line) => `# ${line}`.trimEnd())
    .join('\n');
}

function entryFor({ trail, unknownFields }: ObservedTrail, field: Field, configValueOf: ConfigValueOf): Entry {
  const row = rowOf(field);
  const value = trail[field];
  if (isUnknown(trail, row)) {
    const why = `not read. ${unknownFields[field] ?? ''}`;
    return row.onByDefault ? { value: 'keep', note: why } : { leftOut: why };
  }
  if (value === null || isNothing(value)) return row.removable ? { value: 'none' } : { leftOut: 'the trail has none.' };
  // contradictions.ts rejects it, and so does CloudTrail.
  if (field === 'includeGlobalServiceEvents' && !value && trail.isMultiRegionTrail) {
    return { value: 'keep', note: 'off in AWS, which can be declared only for a single-Region trail' };
  }
  if (row.onByDefault && value === false) return { value, note: OFF };
  const written = configValueOf(field, value);
  return written === null ? { leftOut: NOT_ACCEPTED, value } : { value: written };
}

/** The log group and its role are declared together or not at all; `null` if they can be, and for other fields. */
function inPair(field: Field, entryOf: (field: Field) => Entry): Entry | null {
  if (!LOG_DELIVERY_PAIR.includes(field)) return null;
  const pair = LOG_DELIVERY_PAIR.map(entryOf);
  const states = new Set(pair.map((entry) => ('leftOut' in entry ? 'left out' : entry.value === 'none')));
  const entry = entryOf(field);
  if (states.size === 1 || 'leftOut' in entry) return null;
  const leftOut = 'CloudTrail needs the log group and the role together, and the other one cannot be declared.';
  return { leftOut, value: entry.value ?? 'none' };
}

/** A trail has one kind of selectors: to declare it removes the other. Insights need events that these record. */
function selectorParts(observed: ObservedTrail, configValueOf: ConfigValueOf): Part[] {
  const { trail } = observed;
  const entryOf = (field: Field) => entryFor(observed, field, configValueOf);
  const kinds = SELECTOR_PAIR.filter((field) => !isUnknown(trail, rowOf(field)) && !isNothing(trail[field]));
  const insights = entryOf('insightSelectors');
  if (SELECTOR_PAIR.some((field) => isUnknown(trail, rowOf(field))) || kinds.length > 1) {
    const unread = SELECTOR_PAIR.map((field) => partOf(field, entryOf(field)));
    return [...unread, partOf('insightSelectors', insights)];
  }
  const kind = kinds[0] ?? 'eventSelectors';
  const note = 'the default selector: all management events';
  const selectors: Entry = kinds.length === 0 ? { value: 'none', note } : entryOf(kind);
  const isUnmet = unmetInsights(trail.insightSelectors ?? [], trail as Selectors).length > 0;
  const unmet: Entry = {
    leftOut: 'the event selectors leave out events that these need.',
    value: trail.insightSelectors ?? [],
  };
  return [partOf(kind, selectors), partOf('insightSelectors', isUnmet && !('leftOut' in selectors) ? unmet : insights)];
}

/** Purging is what makes the mapping all of the tags; where one of them cannot be in it, nothing is purged. */
function tagsPart(observed: ObservedTrail, configValueOf: ConfigValueOf): Part {
  const { tags } = observed.trail;
  if (tags === null) return partOf('tags', entryFor(observed, 'tags', configValueOf));
  const all = Object.entries(tags).filter(([key]) => !isReserved(key));
  const [written, others] = [[], []] as [[string, string][], [string, string][]];
  for (const tag of all) (configValueOf('tags', Object.fromEntries([tag])) === null ? others : written).push(tag);
  const isExact = others.length === 0 && written.length <= MAX_TAGS;
  const value: Tags = Object.fromEntries(written.slice(0, MAX_TAGS));
  const reserved = Object.keys(tags).some(isReserved) ? [comment(RESERVED)] : [];
  if (all.length === 0) return [[...reserved, ...linesOf('tags', { value: 'none' })].join('\n'), ''];
  const left = Object.fromEntries([...others, ...written.slice(MAX_TAGS)]);
  const comments = isExact ? [] : linesOf('tags', { leftOut: NOT_ACCEPTED, value: left });
  const lines = written.length > 0 ? linesOf('tags', { value }) : [];
  return [[...reserved, ...comments, ...lines, ...(isExact ? PURGE : [])].join('\n'), tooLarge('tags')];
}

const RESERVED = 'AWS’s own tags (aws:…) are not declared: only AWS can change them.';

const PURGE = ['# Removes tags that are added later. To keep such tags, delete the next line.', 'purgeTags: true'];

function partOf(field: Field, entry: Entry): Part {
  return [linesOf(field, entry).join('\n'), tooLarge(field)];
}

function tooLarge(field: Field): string {
  return linesOf(field, { leftOut: 'its value does not fit into a config file of 1 MiB. The trail keeps it.' }).join(
    '\n',
  );
}

function linesOf(field: Field, entry: Entry): string[] {
  const key = camel(rowOf(field).input);
  if ('leftOut' in entry) {
    const value = entry.value === undefined ? [] : yamlLines({ [key]: entry.value }).map((line) => `# ${line}`);
    return [comment(`${key}: ${entry.leftOut}`), ...value];
  }
  const lines = yamlLines({ [key]: entry.value });
  return entry.note === undefined ? lines : [`${lines.join('')} ${comment(entry.note)}`];
}

const MAX_COMMENT_CHARACTERS = 500;

/** One line, whatever AWS said. */
function comment(text: string): string {
  return `# ${visible(oneLine(cut(text, MAX_COMMENT_CHARACTERS))).trim()}`;
}
