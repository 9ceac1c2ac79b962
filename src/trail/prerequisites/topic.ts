import { parseArn } from '../arn.ts';
import type { Destinations } from '../statements.ts';
import type { Key, Topic } from './documents.ts';
import { judgeGrants } from './grants.ts';
import { serviceKeyNeeds, topicNeeds } from './needs.ts';
import { judgePolicy } from './policies.ts';
import { EMPTY_POLICY, parsePolicy } from './policy.ts';
import { type Answer, isKnown, type Prerequisite } from './prerequisite.ts';

/** SNS takes no longer policies (API_SetTopicAttributes names no bound; the quota of a policy is 30 KB). */
const MOST_BYTES = 30 * 1024;

/** The topic that is notified of deliveries, and the key that encrypts it (CloudTrail User Guide, SNS topic policy). */
export const judgeTopic = (topic: Answer<Topic | null>, destinations: Destinations): Prerequisite => {
  const id = 'sns-topic';
  const arn = destinations.topic!;
  const { region, account, resource: name } = parseArn(arn)!;
  const administrator = `the administrator of account ${account}`;
  if (isKnown(topic) && topic.known === null) {
    const fix = `Correct sns-topic-name, or let ${administrator} create it:\n  aws sns create-topic --region ${region} --name ${name}`;
    return { id, status: 'fail', message: `There is no topic ${arn}.`, fix };
  }
  const known = isKnown(topic) ? topic.known : null;
  const judged = judgePolicy(
    {
      id,
      what: `policy of topic ${arn}`,
      owner: administrator,
      text: isKnown(topic) ? { known: known!.policy } : topic,
      empty: EMPTY_POLICY,
      mostBytes: MOST_BYTES,
      get: `aws sns get-topic-attributes --region ${region} --topic-arn ${arn} --query Attributes.Policy --output text`,
      put: `aws sns set-topic-attributes --region ${region} --topic-arn ${arn} --attribute-name Policy --attribute-value file://policy.json`,
      step: (AttributeValue) => ({
        call: 'sns:SetTopicAttributes',
        input: { TopicArn: arn, AttributeName: 'Policy', AttributeValue },
        fields: [],
        region,
      }),
    },
    topicNeeds(destinations),
  );
  const key = known?.key ? judgeTopicKey(known.key) : null;
  return key && (judged.status === 'pass' || key.status === 'fail') ? { ...judged, ...key } : judged;
};

/** `null` where the key lets CloudTrail in. */
const judgeTopicKey = (
  key: Answer<Key | null>,
): Pick<Prerequisite, 'status' | 'message' | 'fix' | 'irreparable'> | null => {
  if (!isKnown(key)) {
    return { status: 'unknown', message: `Whether CloudTrail may use the topic's key cannot be told: ${key.unknown}` };
  }
  const failed = (message: string, fix: string) => ({ status: 'fail' as const, message, fix, irreparable: message });
  if (key.known === null) return failed("The topic's key does not exist.", 'Give the topic another key.');
  const { arn, state, awsManaged, policy } = key.known;
  if (awsManaged) {
    const fix = 'Encrypt the topic with a customer managed key that lets cloudtrail.amazonaws.com in.';
    return failed(`The topic is encrypted with ${arn}, which AWS manages: CloudTrail cannot be let in.`, fix);
  }
  if (state !== 'Enabled') return failed(`The topic's key ${arn} is in the state ${state}.`, 'Enable it.');
  if (!isKnown(policy)) {
    return {
      status: 'unknown',
      message: `Whether CloudTrail may use the topic's key cannot be told: ${policy.unknown}`,
    };
  }
  const document = parsePolicy(policy.known);
  if ('unreadable' in document) {
    return {
      status: 'unknown',
      message: `The policy of the topic's key ${arn} cannot be judged: ${document.unreadable}.`,
    };
  }
  const { status, reasons, missing } = judgeGrants(document, serviceKeyNeeds(arn));
  if (status === 'pass') return null;
  const statements = JSON.stringify(
    missing.map(({ statement }) => statement),
    null,
    2,
  );
  const message = `The topic is encrypted with ${arn}. ${reasons.join(' ')}`;
  return status === 'fail'
    ? failed(
        message,
        `The administrator of account ${parseArn(arn)!.account} adds to the policy of the key:\n${statements}`,
      )
    : { status, message };
};
