import type { Step } from '../trail/step.ts';
import { type Grant, judgeGrants, mendPolicy } from '../iam-policy/required-grants.ts';
import { EMPTY_POLICY, parsePolicy } from '../iam-policy/policy-document.ts';
import type { Prerequisite, PrerequisiteId } from './prerequisite.ts';
import { type Answer, isKnown } from '../values/answer.ts';

/** A policy that stands somewhere, and how it is read and written there. */
export interface Placed {
  readonly id: PrerequisiteId;
  /** «policy of bucket x», to be read after «the». */
  readonly what: string;
  readonly owner: string;
  /** As text; `null` where there is none. */
  readonly text: Answer<string | null>;
  /** Bytes of text that the service takes. */
  readonly mostBytes: number;
  /** Commands that print the policy, and put what is in policy.json. */
  readonly get: string;
  readonly put: string;
  /** The step that writes a policy. */
  readonly step: (text: string) => Step;
  /** Why not all of it can be judged. */
  readonly untold?: string;
}

/** Judges a policy by what it has to hold. */
export function judgePolicy(placed: Placed, grants: readonly Grant[]): Prerequisite {
  const { id, what, owner, text } = placed;
  const toHave = (missing: readonly Grant[]) => `${sentence(owner)} adds to the ${what}:\n${statementsOf(missing)}`;
  const byHand = (missing: readonly Grant[]) => `${toHave(missing)}${inSteps(placed)}`;
  if (!isKnown(text)) {
    const fix = `${sentence(owner)} makes sure that the ${what} holds, or allows as much as:\n${statementsOf(grants)}${inSteps(placed)}`;
    // What may be told when it is asked again is no reason to give up.
    return { id, status: 'unknown', message: text.unknown, fix, ...(!text.isPassing && { irreparable: text.unknown }) };
  }
  const policy = text.known === null ? EMPTY_POLICY : parsePolicy(text.known);
  if ('unreadable' in policy) {
    const message = `The ${what} cannot be judged: ${policy.unreadable}.`;
    return { id, status: 'unknown', message, fix: byHand(grants), irreparable: message };
  }
  const judged = judgeGrants(policy, grants);
  const { status, reasons, advice, missing } = judged;
  if (status === 'pass' && placed.untold) {
    return {
      id,
      status: 'unknown',
      message: `The ${what} cannot be judged whole: ${placed.untold}.`,
      fix: byHand(grants),
    };
  }
  if (status === 'pass') return { id, status, message: [`The ${what} lets CloudTrail in.`, ...advice].join(' ') };
  const message = [...(text.known === null ? [`There is no ${what}.`] : []), ...reasons].join(' ');
  if (policy.document['Version'] !== '2012-10-17' && statementsOf(missing).includes('${')) {
    const old = `Statements to add hold escaped characters, which mean something in policies of Version 2012-10-17 alone. The ${what} has another version.`;
    return { id, status, message: `${message} ${old}`, fix: byHand(missing), irreparable: old };
  }
  const mended = mendPolicy(policy, grants, judged);
  if (mended === null || placed.untold) {
    const denies =
      status === 'fail' && mended === null
        ? [`${sentence(owner)} changes what denies: adding statements does not help against a deny.`]
        : [];
    const fix = [...denies, ...(missing.length > 0 ? [byHand(missing)] : [])].join('\n');
    return {
      id,
      status,
      message,
      ...(fix && { fix }),
      ...(status === 'fail' && { irreparable: denies[0] ?? placed.untold! }),
    };
  }
  const bytes = new TextEncoder().encode(mended).length;
  if (bytes > placed.mostBytes) {
    const full = `With what is missing the ${what} would have ${bytes} bytes, and AWS takes ${placed.mostBytes}. Join statements of it, and then add the rest.`;
    return { id, status, message: `${message} ${full}`, fix: byHand(missing), irreparable: full };
  }
  return { id, status, message, fix: toHave(missing), repair: { ...placed.step(mended), replaces: text.known } };
}

/** The same as the beginning of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function statementsOf(grants: readonly Grant[]): string {
  return JSON.stringify(
    grants.map(({ statement }) => statement),
    null,
    2,
  );
}

/** There is no command that adds a statement: get the policy, add to it, put it back. */
function inSteps({ get, put }: Placed): string {
  return `\nThat is, with the statements added to policy.json in between:\n  ${get} > policy.json\n  ${put}`;
}
