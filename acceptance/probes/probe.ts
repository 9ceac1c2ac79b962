/** One question to AWS, and how its answer is judged. */
import type { Aws } from '../aws/connect.ts';
import type { OwnTrail, OwnTrails } from '../aws/own-trails.ts';

/** What AWS did, in words that are the same in every account: names of errors, states, numbers. */
export type Answer = string | number | boolean | readonly Answer[] | { readonly [member: string]: Answer };

export interface Asked {
  readonly aws: Aws;
  readonly ownTrails: OwnTrails;
  /** The trail that the question is about. */
  readonly trail: OwnTrail;
}

/**
 * Which trail a question is about: `none`; `any`, a multi-Region trail of the account, an own one if there is one; `existing`, one that was there
 * before; `own` and `own organization`, created for it.
 */
export type TrailKind = 'none' | 'any' | 'existing' | 'own' | 'own organization';

export interface Probe {
  /** Stable: the data are sorted and compared by it. Area, colon, question. */
  readonly id: string;
  /** Lines of the table of simulator/README.md that it answers, by their first cell. */
  readonly lines?: readonly string[];
  /** Ids of open-questions.ts that it answers. */
  readonly questions?: readonly string[];
  readonly trail: TrailKind;
  /** The own trail is not as new afterwards, even if the answer is the expected one. */
  readonly leavesChanges?: true;
  /** What the simulated AWS does. */
  readonly expected: Answer;
  /** Calls that come before the question. */
  readonly prepare?: (asked: Asked) => Promise<unknown>;
  /** An error of AWS that it throws is an answer, too. @throws UndeterminedError */
  readonly ask: (asked: Asked) => Promise<Answer>;
}

/** The question could not be put; the reason is for people. */
export class UndeterminedError extends Error {}

export const ACCEPTED = 'accepted';
export const ABSENT = 'absent';

/** For calls of which only matters whether they are accepted: an error is the answer otherwise. */
export async function accepted(call: Promise<unknown>): Promise<Answer> {
  await call;
  return ACCEPTED;
}
