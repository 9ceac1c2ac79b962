import { RunError } from '../../runtime/errors.ts';
import { canonicalText } from '../../domain/values/canonical-json.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import { type Call, type CloudTrailCall, isCloudTrailCall, type Step } from '../../domain/trail/step.ts';
import { iam, kms, organizations, s3, sns } from '../clients/clients.ts';
import type { Session } from '../session/sign-in.ts';
import { type Attempts, type Sendable, write } from './write.ts';
import { getBucketPolicy } from '../prerequisites/read-bucket.ts';
import { getKeyPolicy } from '../prerequisites/read-key.ts';
import { getTopicPolicy } from '../prerequisites/read-topic.ts';

type RepairCall = Exclude<Call, CloudTrailCall>;

/** How each prerequisite is repaired. Clients and commands are loaded when they are needed. */
const REPAIR_COMMANDS: Readonly<
  Record<RepairCall, (region: string, writer: Session, input: never) => Promise<Sendable>>
> = {
  'organizations:EnableAWSServiceAccess': async (region, writer, input) => {
    const { EnableAWSServiceAccessCommand } = await import('@aws-sdk/client-organizations');
    return { client: await organizations(region, writer), command: new EnableAWSServiceAccessCommand(input) };
  },
  'iam:CreateServiceLinkedRole': async (region, writer, input) => {
    const { CreateServiceLinkedRoleCommand } = await import('@aws-sdk/client-iam');
    return { client: await iam(region, writer), command: new CreateServiceLinkedRoleCommand(input) };
  },
  's3:PutBucketPolicy': async (region, writer, input) => {
    const { PutBucketPolicyCommand } = await import('@aws-sdk/client-s3');
    return { client: await s3(region, writer), command: new PutBucketPolicyCommand(input) };
  },
  'kms:PutKeyPolicy': async (region, writer, input) => {
    const { PutKeyPolicyCommand } = await import('@aws-sdk/client-kms');
    return { client: await kms(region, writer), command: new PutKeyPolicyCommand(input) };
  },
  'sns:SetTopicAttributes': async (region, writer, input) => {
    const { SetTopicAttributesCommand } = await import('@aws-sdk/client-sns');
    return { client: await sns(region, writer), command: new SetTopicAttributesCommand(input) };
  },
};

/** Every call by which the action repairs prerequisites. */
export const REPAIR_CALLS = Object.keys(REPAIR_COMMANDS) as RepairCall[];

/** A step that repairs a prerequisite. */
export type RepairStep = Step & { readonly call: RepairCall };

export function isRepair(step: Step): step is RepairStep {
  return !isCloudTrailCall(step.call);
}

/** The sessions of a step that repairs a prerequisite: one reads the policy again, the other writes. */
export interface RepairSessions {
  readonly readSession: Session;
  readonly writeSession: Session;
}

/**
 * Repairs one prerequisite. Its policy is read again just before, so that no change by somebody else is lost.
 * @throws RunError `step` where the policy is not what the step was made from; else AWS's own error.
 */
export async function repair(
  step: RepairStep,
  homeRegion: string,
  { readSession, writeSession }: RepairSessions,
  attempts: Attempts,
): Promise<void> {
  const requireSame = async () => {
    if (step.replaces !== undefined) requireUnmoved(step, await policyNow(readSession, step, homeRegion));
  };
  await requireSame();
  const sendable = await REPAIR_COMMANDS[step.call](step.region ?? homeRegion, writeSession, step.input as never);
  await write(step.call, sendable, attempts, requireSame);
}

/** What the step writes is fine, too: an attempt whose answer was lost might have taken effect. */
function requireUnmoved({ call, input, replaces }: Step, now: Answer<string | null>): void {
  const written = (input['Policy'] ?? input['AttributeValue']) as string;
  if (isKnown(now) && [replaces ?? null, written].some((one) => isSamePolicy(now.known, one))) return;
  throw new RunError(
    'step',
    isKnown(now)
      ? `Somebody changed the policy after this run checked it, so ${call} did not repair it. The policy was left as it is.`
      : `The policy could not be read again just before ${call}: ${now.unknown} The policy was left as it is.`,
    'Run again: the next run repairs the current policy.',
  );
}

/** AWS may write the members of a policy in another order when it is asked again. */
function isSamePolicy(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && canonicalText(one) === canonicalText(other));
}

/** The policy that a step replaces, as it is now; `null` where there is none. */
async function policyNow(session: Session, { input, region }: Step, homeRegion: string) {
  const { Bucket, KeyId, TopicArn } = input as Readonly<Record<string, string | undefined>>;
  if (KeyId) return getKeyPolicy(session, KeyId, region ?? homeRegion);
  return TopicArn ? getTopicPolicy(session, TopicArn) : getBucketPolicy(session, region ?? homeRegion, Bucket!);
}
