import canonicalize from 'canonicalize';
import { RunError } from '../../errors.ts';
import { type Answer, isKnown } from '../../trail/prerequisites/prerequisite.ts';
import type { Call, Step } from '../../trail/step.ts';
import { iam, kms, organizations, s3, sns } from '../client.ts';
import type { Session } from '../session.ts';
import { bucketPolicy } from './bucket.ts';
import { keyPolicy } from './key.ts';
import { topicPolicy } from './topic.ts';

/** Every call by which the action mends prerequisites. */
export const REPAIRS = [
  'organizations:EnableAWSServiceAccess',
  'iam:CreateServiceLinkedRole',
  's3:PutBucketPolicy',
  'kms:PutKeyPolicy',
  'sns:SetTopicAttributes',
] as const satisfies readonly Call[];

export const isRepair = ({ call }: Step): boolean => (REPAIRS as readonly Call[]).includes(call);

/** The sessions of a step that mends a prerequisite: one reads the policy again, the other writes. */
export interface Menders {
  readonly reader: Session;
  readonly writer: Session;
}

/**
 * Mends one prerequisite. A policy is read again just before, so that nothing that somebody else wrote meanwhile is lost.
 * @throws RunError `step` where the policy is not what the step was made from; else AWS's own error.
 */
export const repair = async (step: Step, homeRegion: string, { reader, writer }: Menders): Promise<void> => {
  if (step.replaces !== undefined) requireUnmoved(step, await policyNow(reader, step, homeRegion));
  const region = step.region ?? homeRegion;
  const input = step.input as never;
  switch (step.call) {
    case 's3:PutBucketPolicy': {
      const { PutBucketPolicyCommand } = await import('@aws-sdk/client-s3');
      await (await s3(region, writer)).send(new PutBucketPolicyCommand(input));
      return;
    }
    case 'kms:PutKeyPolicy': {
      const { PutKeyPolicyCommand } = await import('@aws-sdk/client-kms');
      await (await kms(region, writer)).send(new PutKeyPolicyCommand(input));
      return;
    }
    case 'sns:SetTopicAttributes': {
      const { SetTopicAttributesCommand } = await import('@aws-sdk/client-sns');
      await (await sns(region, writer)).send(new SetTopicAttributesCommand(input));
      return;
    }
    case 'organizations:EnableAWSServiceAccess': {
      const { EnableAWSServiceAccessCommand } = await import('@aws-sdk/client-organizations');
      await (await organizations(region, writer)).send(new EnableAWSServiceAccessCommand(input));
      return;
    }
    case 'iam:CreateServiceLinkedRole': {
      const { CreateServiceLinkedRoleCommand } = await import('@aws-sdk/client-iam');
      await (await iam(region, writer)).send(new CreateServiceLinkedRoleCommand(input));
    }
  }
};

const requireUnmoved = ({ call, replaces }: Step, now: Answer<string | null>): void => {
  if (isKnown(now) && isSamePolicy(now.known, replaces ?? null)) return;
  throw new RunError(
    'step',
    isKnown(now)
      ? `The policy that ${call} was to mend is not what it was when this run looked: somebody has just changed it. It was left as it is now.`
      : `The policy that ${call} was to mend could not be read again just before: ${now.unknown} It was left as it is.`,
    'Run again: the next run mends the policy as it is then.',
  );
};

/** AWS may write the members of a policy in another order when it is asked again. */
const isSamePolicy = (one: string | null, other: string | null): boolean =>
  one === other ||
  (one !== null && other !== null && canonicalize(JSON.parse(one)) === canonicalize(JSON.parse(other)));

/** The policy that a step replaces, as it is now; `null` where there is none. */
const policyNow = async (session: Session, { input, region }: Step, homeRegion: string) => {
  const { Bucket, KeyId, TopicArn } = input as Readonly<Record<string, string | undefined>>;
  if (KeyId) return keyPolicy(session, KeyId, region ?? homeRegion);
  return TopicArn ? topicPolicy(session, TopicArn) : bucketPolicy(session, region ?? homeRegion, Bucket!);
};
