import type { Reviewed } from '../trail/review.ts';

/** What a comment on a pull request says to the next run: the plan that stands in it, of which trail, commit and run. */
export interface PlanRecord extends Reviewed {
  /** `trailKey` of the trail. */
  readonly key: string;
  /** Head of the pull request that was planned. */
  readonly head: string;
  /** `<run id>/<attempt>` of the plan. */
  readonly run: string;
  /** `<run id>/<attempt>` of the apply that told in this comment what it did; `null` where none did. */
  readonly apply: string | null;
}

/**
 * A record as the first line of a comment, which nobody sees (contract, section 5). `same` and `apply` are written where there
 * is something to say.
 */
export const recordLine = ({ key, digest, fields, same, head, run, apply }: PlanRecord): string => {
  const agreed = Object.keys(same).length > 0 ? { same } : {};
  const json = JSON.stringify({ version: 1, key, digest, fields, ...agreed, head, run, ...(apply && { apply }) });
  return `${START}${json.replace(/[<>\u007f-\uffff]|(?<=-)-/g, unicodeEscape)}${END}`;
};

/** The record in the first line of a comment; `null` where there is none that this version can read. */
export const readRecord = (body: string): PlanRecord | null => {
  const line = body.split(/\r?\n/, 1)[0]!;
  if (!line.startsWith(START) || !line.endsWith(END)) return null;
  try {
    const read = JSON.parse(line.slice(START.length, -END.length)) as Partial<PlanRecord> & { version?: unknown };
    const { key, digest, fields, same = {}, head, run, apply = null } = read;
    const isRecord =
      read.version === 1 &&
      matches(key, /^[0-9a-f]{16}$/) &&
      matches(digest, /^sha256:[0-9a-f]{64}$/) &&
      isMapping(fields, (pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isFingerprint)) &&
      isMapping(same, isFingerprint) &&
      matches(head, /^[0-9a-f]{40,64}$/) &&
      matches(run, RUN) &&
      (apply === null || matches(apply, RUN));
    return isRecord ? ({ key, digest, fields, same, head, run, apply } as PlanRecord) : null;
  } catch {
    return null;
  }
};

const START = '<!-- org-trail ';
const END = ' -->';
const RUN = /^\d{1,15}\/\d{1,6}$/;

const unicodeEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const matches = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

const isFingerprint = (value: unknown): boolean => matches(value, /^[0-9a-f]{16}$/);

const isMapping = (value: unknown, isEntry: (entry: unknown) => boolean): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isEntry);

/** Whether the run `one` began after the run `other`: run ids grow, and so do the attempts of one run. */
export const isLaterRun = (one: string, other: string): boolean => {
  const [[id, attempt], [otherId, otherAttempt]] = [numbersOf(one), numbersOf(other)];
  return id === otherId ? attempt > otherAttempt : id > otherId;
};

const numbersOf = (run: string): readonly [id: number, attempt: number] => {
  const [id, attempt] = run.split('/').map(Number);
  return [id ?? 0, attempt ?? 0];
};
