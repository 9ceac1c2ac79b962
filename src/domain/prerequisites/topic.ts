import { parseArn } from '../values/arn.ts';
import type { Destinations } from '../delivery/destinations.ts';
import type { Topic } from './documents.ts';
import { judgeServiceKey } from './key.ts';
import { requiredTopicAccess } from './required-access.ts';
import { judgePolicy } from './judge-policy.ts';
import type { Prerequisite } from './prerequisite.ts';
import { commands } from '../values/advice.ts';
import { type Answer, isKnown } from '../values/answer.ts';

/** SNS does not accept longer policies (API_SetTopicAttributes names no bound; the quota of a policy is 30 KB). */
const MAX_POLICY_BYTES = 30 * 1024;

/** The topic that is notified of deliveries, and the key that encrypts it (CloudTrail User Guide, SNS topic policy). */
export function judgeTopic(topic: Answer<Topic | null>, destinations: Destinations): Prerequisite {
  const id = 'sns-topic';
  const arn = destinations.topic!;
  const { region, account, resource: name } = parseArn(arn)!;
  if (isKnown(topic) && topic.known === null) {
    const fix = [
      `Correct sns-topic-name, or have the administrator of account ${account} create it:`,
      commands(`aws sns create-topic --region ${region} --name ${name}`),
    ];
    return { id, status: 'fail', message: `Topic ${arn} does not exist.`, fix };
  }
  const known = isKnown(topic) ? topic.known : null;
  const judged = judgePolicy(
    {
      id,
      what: `policy of topic ${arn}`,
      administrator: `The administrator of account ${account}`,
      text: isKnown(topic) ? { known: known!.policy } : topic,
      maxBytes: MAX_POLICY_BYTES,
      get: `aws sns get-topic-attributes --region ${region} --topic-arn ${arn} --query Attributes.Policy --output text`,
      put: `aws sns set-topic-attributes --region ${region} --topic-arn ${arn} --attribute-name Policy --attribute-value file://policy.json`,
      writeStep: (AttributeValue) => ({
        call: 'sns:SetTopicAttributes',
        input: { TopicArn: arn, AttributeName: 'Policy', AttributeValue },
        fields: [],
        region,
      }),
    },
    requiredTopicAccess(destinations),
  );
  const key = known?.key ? judgeServiceKey(known.key, 'topic encryption key', true) : null;
  if (key === null) return judged;
  if (judged.status === 'pass') return { id, ...key };
  if (key.status === 'unknown') return judged;
  // A repair of the policy alone would not let CloudTrail in.
  const message = `${key.message} ${judged.message}`;
  const fix = [...(key.fix ?? []), ...(judged.fix ?? [])];
  return { id, status: 'fail', message, fix, irreparable: key.message };
}
