import type { Trail } from '../trail/trail.ts';
import { judgeBucket, judgeBucketPolicy } from './bucket.ts';
import { organizationIdOf } from '../organization/organization.ts';
import type { PrerequisiteDocuments } from './documents.ts';
import { judgeKey } from './key.ts';
import { judgeLogGroup, judgeLogRole } from './log-group.ts';
import { judgeOrganization, notApplicable, type OrganizationInput } from './organization.ts';
import type { Prerequisite } from './prerequisite.ts';
import { judgeTopic } from './topic.ts';
import { destinationsOf } from '../delivery/destinations.ts';

/** All that prerequisites are judged by. */
export interface PrerequisiteInput extends Omit<OrganizationInput, 'isOrganizationTrail' | 'documents'> {
  /** The trail as it is to be. */
  readonly trail: Trail;
  readonly documents: PrerequisiteDocuments;
}

/** Whether all holds that a trail needs outside itself to deliver, each in its place of the list. */
export function judgePrerequisites(input: PrerequisiteInput): Prerequisite[] {
  const { trail, documents } = input;
  const { bucket, key, topic, logGroup, logRole, logRoleMissingAccess: logRoleLacks } = documents;
  const destinations = destinationsOf(trail, organizationIdOf(input.organization));
  const delivered = {
    isMultiRegion: trail.isMultiRegionTrail,
    hasDigests: trail.enableLogFileValidation,
    hasInsights: (trail.insightSelectors?.length ?? 0) > 0,
  };
  const group = trail.cloudWatchLogsLogGroupArn;
  const role = trail.cloudWatchLogsRoleArn;
  const none = 'Not configured for this trail.';
  return [
    ...judgeOrganization({ ...input, isOrganizationTrail: trail.isOrganizationTrail }),
    bucket ? judgeBucket(bucket, key !== null, trail.homeRegion) : notApplicable('bucket', none),
    bucket ? judgeBucketPolicy(bucket, destinations, delivered) : notApplicable('bucket-policy', none),
    key ? judgeKey(key, bucket, destinations) : notApplicable('kms-key', none),
    topic && destinations.topic ? judgeTopic(topic, destinations) : notApplicable('sns-topic', none),
    logGroup && group ? judgeLogGroup(logGroup, group, trail.homeRegion) : notApplicable('log-group', none),
    logRole && logRoleLacks && role
      ? judgeLogRole(logRole, logRoleLacks, role, destinations)
      : notApplicable('log-role', none),
  ];
}
