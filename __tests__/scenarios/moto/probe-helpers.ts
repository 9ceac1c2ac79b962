/** Words that the probes of deviations.ts share. */
import type { CloudTrail } from '@aws-sdk/client-cloudtrail';
import { names } from '../trail/stories.ts';
import { ACCOUNT, type MotoWorld } from './moto-world.ts';

export const ACCEPTED = 'accepted';
export const ABSENT = 'absent';

export const Name = 'org-trail';
export const TRAIL = { Name, S3BucketName: names(ACCOUNT).bucket, IsMultiRegionTrail: true };

export const advanced = [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }];
export const basic = [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true } as const];

export function insight(InsightType: 'ApiCallRateInsight' | 'ApiErrorRateInsight') {
  return [{ InsightType }];
}

/** Creates the trail and returns the client that did. */
export async function withTrail(moto: MotoWorld, input: Partial<Parameters<CloudTrail['createTrail']>[0]> = {}) {
  const cloudTrail = moto.cloudTrail();
  await cloudTrail.createTrail({ ...TRAIL, ...input });
  return cloudTrail;
}

/** The name of the error, of a call that is refused. */
export async function errorNameOrAccepted(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return ACCEPTED;
  } catch (error) {
    return (error as Error).name;
  }
}
