import type { ReviewedPlan } from './review.ts';
import { unicodeEscape } from '../values/printable.ts';

/** What a comment on a pull request says to the next run: the plan that it records, of which trail, commit and run. */
export interface PlanRecord extends ReviewedPlan {
  /** `trailKey` of the trail. */
  readonly key: string;
  /** Head of the pull request that was planned. */
  readonly head: string;
  /** `<run id>/<attempt>` of the plan. */
  readonly run: string;
  /** `<run id>/<attempt>` of the apply that reported in this comment; `null` where none did. */
  readonly apply: string | null;
}

/**
 * A record as the first lines of a comment, which nobody sees: that of the contract (section 5), and below it what it has no
 * keys for, where there is something to say.
 */
export function recordLines({ key, digest, fields, same, head, run, apply }: PlanRecord): string {
  const also = { ...(Object.keys(same).length > 0 && { same }), ...(apply && { apply }) };
  const lines = [START + ascii({ version: 1, key, digest, fields, head, run }) + END];
  if (Object.keys(also).length > 0) lines.push(ALSO + ascii(also) + END);
  return lines.map((line) => `${line}\n`).join('');
}

/** The record in the first lines of a comment; `null` where there is none that this version can read. */
export function readRecord(body: string): PlanRecord | null {
  const [first = '', second = ''] = body.split(/\r?\n/, 2);
  const { version, key, digest, fields, head, run } = readLine(first, START);
  const isRecord =
    version === 1 &&
    matches(key, /^[0-9a-f]{16}$/) &&
    matches(digest, /^sha256:[0-9a-f]{64}$/) &&
    isMapping(fields, (pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isFingerprint)) &&
    matches(head, /^[0-9a-f]{40,64}$/) &&
    matches(run, RUN);
  if (!isRecord) return null;
  const also = readLine(second, ALSO);
  const same = isMapping(also['same'], isFingerprint) ? also['same'] : {};
  const apply = matches(also['apply'], RUN) ? also['apply'] : null;
  return { key, digest, fields, same, head, run, apply } as PlanRecord;
}

/** A comment without its record. */
export function withoutRecord(body: string): string {
  return body.replace(/^(?:<!-- (?:org-trail|also) .*-->\r?\n)+/, '');
}

const START = '<!-- org-trail ';
const ALSO = '<!-- also ';
const END = ' -->';

/** JSON in which nothing ends an HTML comment. */
function ascii(value: object): string {
  return JSON.stringify(value).replace(/[<>\u007f-\uffff]|(?<=-)-/g, (character) =>
    unicodeEscape(character.charCodeAt(0)),
  );
}

function readLine(line: string, start: string): Readonly<Record<string, unknown>> {
  if (!line.startsWith(start) || !line.endsWith(END)) return {};
  try {
    const read: unknown = JSON.parse(line.slice(start.length, -END.length));
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const RUN = /^\d{1,15}\/\d{1,6}$/;

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isFingerprint(value: unknown): boolean {
  return matches(value, /^[0-9a-f]{16}$/);
}

function isMapping(value: unknown, isEntry: (entry: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isEntry);
}

/** Whether the run `one` began after the run `other`: run ids grow, and so do the attempts of one run. */
export function isLaterRun(one: string, other: string): boolean {
  const [[id, attempt], [otherId, otherAttempt]] = [numbersOf(one), numbersOf(other)];
  return id === otherId ? attempt > otherAttempt : id > otherId;
}

function numbersOf(run: string): readonly [id: number, attempt: number] {
  const [id, attempt] = run.split('/').map(Number);
  return [id ?? 0, attempt ?? 0];
}
