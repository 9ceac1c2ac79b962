import type { Step } from '../trail/step.ts';
import { type RequiredGrant, judgeGrants, repairPolicy } from '../iam-policy/required-grants.ts';
import { EMPTY_POLICY, parsePolicy, textsOf } from '../iam-policy/policy-document.ts';
import { hasEscapes } from '../iam-policy/wildcard.ts';
import { bytesOf } from '../values/printable.ts';
import { grouped } from '../values/wording.ts';
import type { Prerequisite, PrerequisiteId } from './prerequisite.ts';
import { type Advice, type AdvicePart, commands, json } from '../values/advice.ts';
import { type Answer, isKnown } from '../values/answer.ts';

/** A policy in its place, and how it is read and written there. */
export interface PolicyLocation {
  readonly id: PrerequisiteId;
  /** «policy of bucket x», to be read after «the». */
  readonly what: string;
  /** Begins a sentence. */
  readonly administrator: string;
  /** As a string; `null` if there is none. */
  readonly text: Answer<string | null>;
  /** What it means that there is none, as a sentence; where there can be none. */
  readonly absent?: string;
  /** The service's limit, in bytes. */
  readonly maxBytes: number;
  /** Commands that print the policy, and put what is in policy.json. */
  readonly get: string;
  readonly put: string;
  /** The step that writes a policy. */
  readonly writeStep: (text: string) => Step;
  /** Why not all of it can be judged. */
  readonly undecidedBecause?: string;
}

/** Judges a policy by what it has to hold. */
export function judgePolicy(policyLocation: PolicyLocation, grants: readonly RequiredGrant[]): Prerequisite {
  const { id, what, administrator, text } = policyLocation;
  const toHave = (missing: readonly RequiredGrant[]) => [
    `${administrator} adds these statements to the ${what}:`,
    statementsOf(missing),
  ];
  const byHand = (missing: readonly RequiredGrant[]) => [...toHave(missing), ...editCommands(policyLocation)];
  if (!isKnown(text)) {
    const fix = [
      `${administrator} makes sure that the ${what} contains these statements, or allows the same access:`,
      statementsOf(grants),
      ...editCommands(policyLocation),
    ];
    // What another attempt may answer is no reason to give up.
    return {
      id,
      status: 'unknown',
      message: text.unknown,
      fix,
      ...(!text.isTransient && { irreparable: text.unknown }),
    };
  }
  const policy = text.known === null ? EMPTY_POLICY : parsePolicy(text.known);
  if ('unreadable' in policy) {
    const message = `The ${what} cannot be checked: ${policy.unreadable}.`;
    return { id, status: 'unknown', message, fix: byHand(grants), irreparable: message };
  }
  const judged = judgeGrants(policy, grants);
  const { status, reasons, advice, missing } = judged;
  if (status === 'pass' && policyLocation.undecidedBecause) {
    return {
      id,
      status: 'unknown',
      message: `The ${what} cannot be checked completely: ${policyLocation.undecidedBecause}.`,
      fix: byHand(grants),
    };
  }
  if (status === 'pass') return { id, status, message: [`The ${what} allows CloudTrail.`, ...advice].join(' ') };
  const absent = text.known === null ? policyLocation.absent : undefined;
  const message = absent ?? [...(text.known === null ? [`The ${what} does not exist.`] : []), ...reasons].join(' ');
  if (policy.document['Version'] !== '2012-10-17' && missing.some(namesEscaped)) {
    const old = `The statements to add contain escaped characters, which work only in policies of version 2012-10-17. The ${what} has another version.`;
    return { id, status, message: `${message} ${old}`, fix: byHand(missing), irreparable: old };
  }
  const repaired = repairPolicy(policy, grants, judged);
  if (repaired === null || policyLocation.undecidedBecause) {
    const denies =
      status === 'fail' && repaired === null
        ? [`${administrator} changes the statement that denies access: adding an allow does not override a deny.`]
        : [];
    const fix = [...denies, ...(missing.length > 0 ? byHand(missing) : [])];
    return {
      id,
      status,
      message,
      ...(fix.length > 0 && { fix }),
      ...(status === 'fail' && { irreparable: denies[0] ?? policyLocation.undecidedBecause! }),
    };
  }
  const bytes = bytesOf(repaired);
  if (bytes > policyLocation.maxBytes) {
    const full = `With the missing statements, the ${what} would be ${grouped(bytes)} bytes; the limit is ${grouped(policyLocation.maxBytes)}. Combine existing statements, then add the missing ones.`;
    return { id, status, message: `${message} ${full}`, fix: byHand(missing), irreparable: full };
  }
  return {
    id,
    status,
    message,
    fix: toHave(missing),
    repair: { ...policyLocation.writeStep(repaired), replaces: text.known },
  };
}

function namesEscaped({ statement }: RequiredGrant): boolean {
  return textsOf(statement['Resource']).some(hasEscapes);
}

export function statementsOf(grants: readonly RequiredGrant[]): AdvicePart {
  return json(grants.map(({ statement }) => statement));
}

/** There is no command that adds a statement: get the policy, add to it, put it back. */
function editCommands({ get, put }: PolicyLocation): Advice {
  return [
    'Run the first command, add the statements to policy.json, then run the second:',
    commands(`${get} > policy.json`, put),
  ];
}
