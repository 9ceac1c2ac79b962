import type { PrerequisiteId } from '../prerequisites/prerequisite.ts';
import { rowOf } from '../trail/fields.ts';
import type { Field } from '../trail/trail.ts';

/** At most so many names are looked up in one account and Region: the quota is two requests a second, shared with everybody there. */
export const MAX_EVENT_NAMES = 10;

/** The event that says whose token of an OIDC provider a session came from (CloudTrail User Guide, userIdentity element). */
export const WEB_IDENTITY_EVENT = 'AssumeRoleWithWebIdentity';

/** The calls that can give a field its value. Each list begins with those that are made for that alone. */
export function eventNamesOf(field: Field): readonly string[] {
  return [...(OWN_EVENTS[field] ?? (rowOf(field).requestMember ? ['UpdateTrail'] : [])), 'CreateTrail'];
}

const OWN_EVENTS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  isLogging: ['StopLogging', 'StartLogging', 'DeleteTrail'],
  eventSelectors: ['PutEventSelectors'],
  advancedEventSelectors: ['PutEventSelectors'],
  insightSelectors: ['PutInsightSelectors'],
  aggregationConfigurations: ['PutEventConfiguration'],
  tags: ['AddTags', 'RemoveTags'],
};

/** The calls by which somebody who does not want to be recorded would weaken a trail: refused ones are reported. */
export const TAMPERING_EVENTS: readonly string[] = ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'];

/** The calls that can make a prerequisite fail. */
export const PREREQUISITE_EVENTS: Readonly<Partial<Record<PrerequisiteId, readonly string[]>>> = {
  'trusted-access': ['DisableAWSServiceAccess'],
  'delegated-administrators': ['DeregisterOrganizationDelegatedAdmin', 'DeregisterDelegatedAdministrator'],
  bucket: ['DeleteBucket'],
  'bucket-policy': ['PutBucketPolicy', 'DeleteBucketPolicy'],
  'kms-key': ['PutKeyPolicy', 'DisableKey', 'ScheduleKeyDeletion'],
  'sns-topic': ['SetTopicAttributes'],
  'log-role': ['PutRolePolicy', 'DeleteRolePolicy', 'UpdateAssumeRolePolicy', 'DetachRolePolicy'],
};
