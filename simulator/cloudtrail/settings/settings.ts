/** The settings that CreateTrail and UpdateTrail share: how they are read into a trail, and what is probed. */
import type { CallContext } from '../../protocol/authenticate.ts';
import type { Trail } from '../../world/trail.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { authorize } from '../../iam-policy/authorize.ts';
import { parseKeyId } from '../../services/kms.ts';
import { checkBucketAndPrefixNames, probeBucket, probeTopic } from './destinations.ts';
import { probeEncryption } from './encryption.ts';
import { checkLogDestination, invalidGroup, invalidRole } from './log-destination.ts';

export interface TrailSettings {
  Name: string;
  S3BucketName?: string;
  S3KeyPrefix?: string;
  SnsTopicName?: string;
  IncludeGlobalServiceEvents?: boolean;
  IsMultiRegionTrail?: boolean;
  EnableLogFileValidation?: boolean;
  CloudWatchLogsLogGroupArn?: string;
  CloudWatchLogsRoleArn?: string;
  KmsKeyId?: string;
  IsOrganizationTrail?: boolean;
  RecursiveLogging?: boolean;
}

/** The trail with the given settings: omitted ones are kept, '' unsets. Probes nothing outside the trail. */
export function withSettings(context: CallContext, trail: Trail, settings: TrailSettings): Trail {
  checkLogDestinationIsComplete(settings);
  const merged: Trail = {
    ...structuredClone(trail),
    s3BucketName: settings.S3BucketName ?? trail.s3BucketName,
    s3KeyPrefix: mergedSetting(settings.S3KeyPrefix, trail.s3KeyPrefix),
    snsTopicArn: mergedSetting(settings.SnsTopicName, trail.snsTopicArn, (name) => topicArn(context, name)),
    kmsKeyId: mergedSetting(settings.KmsKeyId, trail.kmsKeyId, (id) => keyArn(context, id)),
    cloudWatchLogsLogGroupArn: mergedSetting(settings.CloudWatchLogsLogGroupArn, trail.cloudWatchLogsLogGroupArn),
    cloudWatchLogsRoleArn: mergedSetting(settings.CloudWatchLogsRoleArn, trail.cloudWatchLogsRoleArn),
    includeGlobalServiceEvents: settings.IncludeGlobalServiceEvents ?? trail.includeGlobalServiceEvents,
    isMultiRegionTrail: settings.IsMultiRegionTrail ?? trail.isMultiRegionTrail,
    logFileValidationEnabled: settings.EnableLogFileValidation ?? trail.logFileValidationEnabled,
    isOrganizationTrail: settings.IsOrganizationTrail ?? trail.isOrganizationTrail,
    recursiveLogging: settings.RecursiveLogging ?? trail.recursiveLogging,
  };
  checkBucketAndPrefixNames(merged);
  if (merged.isMultiRegionTrail && !merged.includeGlobalServiceEvents) {
    throw new AwsError(
      'InvalidParameterCombinationException',
      'Multi-Region trail must include global service events.',
    );
  }
  return merged;
}

function mergedSetting(
  sent: string | undefined,
  stored: string | null,
  resolve: (value: string) => string = (value) => value,
): string | null {
  if (sent === undefined) return stored;
  return sent === '' ? null : resolve(sent);
}

/** Log group and role are all or nothing, in one call, when set and when cleared. */
function checkLogDestinationIsComplete({
  CloudWatchLogsLogGroupArn: group,
  CloudWatchLogsRoleArn: role,
}: TrailSettings): void {
  if (group && !role) throw invalidRole('You must specify a role ARN as well as a log group.');
  if (role && !group) throw invalidGroup('You must specify a log group as well as a role ARN.');
  if (group === '' && role === undefined) throw invalidRole('You must clear the role ARN together with the log group.');
  if (role === '' && group === undefined)
    throw invalidGroup('You must clear the log group together with the role ARN.');
}

/** A short name is a topic of the caller's account in this Region; an ARN of another Region is refused. */
function topicArn(context: CallContext, nameOrArn: string): string {
  const { world, region, caller } = context;
  const arn = nameOrArn.startsWith('arn:')
    ? nameOrArn
    : `arn:${world.partition}:sns:${region}:${caller.accountId}:${nameOrArn}`;
  const [, topicRegion] =
    new RegExp(`^arn:${world.partition}:sns:([a-z0-9-]+):\\d{12}:[A-Za-z0-9_-]{1,256}$`).exec(arn) ?? [];
  if (nameOrArn.length > 256 || topicRegion !== region) {
    throw new AwsError('InvalidSnsTopicNameException', `SNS topic name ${nameOrArn} is invalid.`);
  }
  return arn;
}

/** Resolved once: a trail stores the key's ARN and does not follow an alias afterwards. */
function keyArn(context: CallContext, keyId: string): string {
  const parsed = parseKeyId(context.world, keyId, context.region, context.caller.accountId);
  if (!parsed) throw new AwsError('InvalidKmsKeyIdException', `KMS key id ${keyId} is invalid.`);
  if (!parsed.keyArn) throw new AwsError('KmsKeyNotFoundException', `KMS key not found: ${keyId}`);
  return parsed.keyArn;
}

/** The log role is handed to CloudTrail, which takes iam:PassRole. Throws AccessDeniedException. */
export function authorizePassRole(context: CallContext, settings: TrailSettings): void {
  if (!settings.CloudWatchLogsRoleArn) return;
  const service = { 'iam:PassedToService': 'cloudtrail.amazonaws.com' };
  authorize(context, 'iam:PassRole', [settings.CloudWatchLogsRoleArn], service);
}

/** Everything CloudTrail tries before it accepts the trail, sent in this call or stored before. */
export function probeDestinations(context: CallContext, trail: Trail, settings: TrailSettings): void {
  probeBucket(context.world, trail);
  probeEncryption(context.world, trail);
  probeTopic(context.world, trail);
  if (trail.cloudWatchLogsLogGroupArn === null) return;
  // A pair that is sent must be of the caller's account; one stored may be another administrator's.
  const accountId = settings.CloudWatchLogsLogGroupArn
    ? context.caller.accountId
    : trail.cloudWatchLogsLogGroupArn.split(':')[4]!;
  checkLogDestination(context.world, trail, accountId);
}
