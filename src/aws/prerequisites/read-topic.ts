import { parseArn } from '../../domain/values/arn.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import { exactly, object, optional, policy, string } from '../clients/response-shapes.ts';
import { sns } from '../clients/clients.ts';
import type { Session } from '../session/sign-in.ts';
import { ask, isNamed } from '../errors/ask.ts';

interface TopicAttributes {
  readonly policy: string;
  /** What encrypts it, as it is named there. */
  readonly keyId: string | null;
}

/** API_GetTopicAttributes: SNS gives every topic a policy when it is created. */
function attributesOf(TopicArn: string) {
  return object({
    Attributes: object({ TopicArn: exactly(TopicArn), Policy: policy, KmsMasterKeyId: optional(string) }),
  });
}

/** A topic's policy and key; `null` where there is no such topic. */
export function getTopicAttributes(session: Session, arn: string): Promise<Answer<TopicAttributes | null>> {
  return ask<TopicAttributes | null>(
    'sns:GetTopicAttributes',
    async () => {
      const client = await sns(parseArn(arn)!.region, session);
      const { GetTopicAttributesCommand } = await import('@aws-sdk/client-sns');
      const { Attributes } = attributesOf(arn)(await client.send(new GetTopicAttributesCommand({ TopicArn: arn })), '');
      return { policy: Attributes.Policy, keyId: Attributes.KmsMasterKeyId || null };
    },
    (error) => (isNamed(error, 'NotFound') ? { known: null } : null),
  );
}

export async function getTopicPolicy(session: Session, arn: string): Promise<Answer<string | null>> {
  const answer = await getTopicAttributes(session, arn);
  return isKnown(answer) ? { known: answer.known?.policy ?? null } : answer;
}
