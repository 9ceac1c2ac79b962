/** SNS, as far as a trail's topic needs it: GetTopicAttributes and SetTopicAttributes. */
import type { QueryInput, QueryService } from '../protocol/aws-query.ts';
import type { CallContext } from '../protocol/authenticate.ts';
import type { Topic } from '../world/world.ts';
import type { XmlMembers } from '../protocol/xml.ts';
import { authorize, authorizeOnResource } from '../iam-policy/authorize.ts';
import { accountOf, regionOf } from '../protocol/names/arns.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { changeWithPropagation } from '../world/propagation.ts';
import { readTopicPolicy } from '../iam-policy/resource-policies.ts';

export const sns: QueryService = {
  name: 'sns',
  version: '2010-03-31',
  namespace: 'http://sns.amazonaws.com/doc/2010-03-31/',
  invalidInputCode: 'InvalidParameter',
  errorCodes: { AccessDeniedException: ['AuthorizationError', 403], ThrottlingException: ['Throttled', 429] },
  operations: {
    GetTopicAttributes: { parameters: ['TopicArn'], required: ['TopicArn'], run: getTopicAttributes },
    SetTopicAttributes: {
      isWrite: true,
      parameters: ['TopicArn', 'AttributeName', 'AttributeValue'],
      required: ['TopicArn', 'AttributeName', 'AttributeValue'],
      run: setTopicAttributes,
    },
  },
};

function getTopicAttributes(context: CallContext, input: QueryInput): XmlMembers {
  const { arn, topic } = findTopic(context, 'sns:GetTopicAttributes', input);
  const attributes: Record<string, string> = {
    TopicArn: arn,
    Owner: accountOf(arn),
    DisplayName: '',
    Policy: JSON.stringify(topic.policy),
    SubscriptionsConfirmed: '0',
    ...(topic.kmsMasterKeyId === undefined ? {} : { KmsMasterKeyId: topic.kmsMasterKeyId }),
  };
  return { Attributes: { entry: Object.entries(attributes).map(([key, value]) => ({ key, value })) } };
}

/** Of the attributes the policy alone. */
function setTopicAttributes(context: CallContext, input: QueryInput): XmlMembers {
  const { arn, topic } = findTopic(context, 'sns:SetTopicAttributes', input);
  if (input.AttributeName !== 'Policy') throw invalid('AttributeName');
  const policy = readTopicPolicy(context.world, input.AttributeValue as string, arn);
  changeWithPropagation(context.world, () => (topic.policy = policy));
  return {};
}

/** Authorised by the topic's policy too. Throws InvalidParameter, NotFound or AccessDeniedException. */
function findTopic(context: CallContext, action: string, input: QueryInput): { arn: string; topic: Topic } {
  const { world, region } = context;
  const arn = input.TopicArn as string;
  if (
    !new RegExp(`^arn:${world.partition}:sns:[a-z0-9-]+:\\d{12}:[\\w-]{1,256}$`).test(arn) ||
    regionOf(arn) !== region
  ) {
    throw invalid('TopicArn');
  }
  const topic = world.topics.get(arn);
  if (topic) authorizeOnResource(context, action, { arn, accountId: accountOf(arn), policy: topic.policy });
  else authorize(context, action, [arn]);
  if (!topic) throw new AwsError('NotFound', 'Topic does not exist', 404);
  return { arn, topic };
}

function invalid(parameter: string): AwsError {
  return new AwsError('InvalidParameter', `Invalid parameter: ${parameter}`);
}
