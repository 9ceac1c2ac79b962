import { type Declared, type Intent, topicArn } from '../trail/desired.ts';
import type { Field, Trail, TrailIdentity } from '../trail/trail.ts';

/** The resources through which a trail delivers, which have to be checked. `null` if there is none, or it is not known yet. */
export interface TrailResources {
  readonly bucket: string | null;
  /** As it is named: an ARN, or a key id or alias of the home Region. */
  readonly key: string | null;
  readonly topic: string | null;
  readonly logGroup: string | null;
  readonly logRole: string | null;
  readonly homeRegion: string;
}

/** What is declared, and for the rest what the trail has; `observed` is `null` where that is not known yet. */
export function trailResourcesOf(
  { intents }: Pick<Declared, 'intents'>,
  identity: Pick<TrailIdentity, 'arn' | 'homeRegion'>,
  account: string,
  observed: Partial<Trail> | null,
): TrailResources {
  const arnOf = (field: Field): string | null => {
    const intent: Intent = intents[field];
    if (intent.state === 'remove') return null;
    return ((intent.state === 'set' ? intent.value : observed?.[field]) ?? null) as string | null;
  };
  const topic = arnOf('snsTopicArn');
  const named = topic === null ? null : topicArn(topic, { account, identity });
  return {
    bucket: arnOf('s3BucketName'),
    key: arnOf('kmsKeyId'),
    topic: named && 'arn' in named ? named.arn : null,
    logGroup: arnOf('cloudWatchLogsLogGroupArn'),
    logRole: arnOf('cloudWatchLogsRoleArn'),
    homeRegion: identity.homeRegion,
  };
}
