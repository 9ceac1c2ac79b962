/** Which calls CloudTrail records, and as what. */
import { createHash } from 'node:crypto';
import { type CloudTrailRecord, wholeSeconds } from '../../world/event-history.ts';
import type { Call, World } from '../../world/world.ts';
import type { AwsError } from '../../protocol/aws-error.ts';
import { UnreadableResponse } from '../../protocol/injections.ts';
import { accountOf } from '../../protocol/names/arns.ts';
import { eventName, isDataEvent } from './event-names.ts';
import { recipientsOf } from './recipient.ts';
import { requestParameters, responseElements } from './elements.ts';

const RECORDED_SERVICES = ['cloudtrail', 'iam', 'kms', 'logs', 'organizations', 's3', 'sns', 'sts'];

/** Of calls that no operation of the service was found for, or not in this Region. */
const UNRECORDED_ERRORS = ['UnknownOperationException', 'InvalidAction', 'NotImplemented', 'PermanentRedirect'];

/**
 * Adds the event of a call that was answered, with `error` where it was refused. Data events and calls of nobody known
 * leave none. An answer that is lost on the way changes nothing about what was done.
 */
export function recordCall(world: World, call: Call, error: AwsError | null = null): CloudTrailRecord | null {
  const refusal = call.response === null ? error : null;
  if (!RECORDED_SERVICES.includes(call.service) || call.userIdentity === null || isDataEvent(call)) return null;
  if (refusal && (refusal instanceof UnreadableResponse || UNRECORDED_ERRORS.includes(refusal.code))) return null;
  const { accountIds, region } = recipientsOf(world, call);
  const { records } = world.eventHistory;
  const shared = accountIds.length > 1 ? { sharedEventID: identifier(`shared ${records.length}`) } : {};
  for (const recipientAccountId of accountIds) {
    const common = recordOf(world, call, refusal, region);
    records.push({ ...common, eventID: identifier(`event ${records.length}`), recipientAccountId, ...shared });
  }
  return records.at(-1)!;
}

function recordOf(
  world: World,
  call: Call,
  refusal: AwsError | null,
  awsRegion: string,
): Omit<CloudTrailRecord, 'eventID' | 'recipientAccountId'> {
  return {
    eventVersion: '1.11',
    userIdentity: call.userIdentity!,
    eventTime: wholeSeconds(call.receivedAt),
    eventSource: `${call.service}.amazonaws.com`,
    eventName: eventName(call),
    awsRegion,
    sourceIPAddress: call.sourceIpAddress,
    userAgent: call.userAgent,
    ...(refusal ? { errorCode: recordedCode(refusal), errorMessage: refusal.message } : {}),
    requestParameters: requestParameters(call),
    responseElements: refusal ? null : responseElements(world, call),
    requestID: identifier(`request ${world.eventHistory.records.length}`),
    readOnly: !call.isWrite,
    ...resources(call),
    eventType: 'AwsApiCall',
    managementEvent: true,
    eventCategory: 'Management',
  };
}

/** Denials are AccessDenied in records, however the service spells them in its answers. */
function recordedCode({ code }: AwsError): string {
  return code === 'AccessDeniedException' ? 'AccessDenied' : code;
}

/** CloudTrail's own records have none; of keys, only where the request names one by its ARN or its id. */
function resources({ service, input, region, caller }: Call): Pick<CloudTrailRecord, 'resources'> {
  const keyId = input['KeyId'];
  if (service !== 'kms' || typeof keyId !== 'string' || keyId.includes('alias/')) return {};
  const arn = keyId.startsWith('arn:')
    ? keyId
    : `arn:${caller!.arn.split(':')[1]}:kms:${region}:${caller!.accountId}:key/${keyId}`;
  return { resources: [{ accountId: accountOf(arn), type: 'AWS::KMS::Key', ARN: arn }] };
}

/** In the form of a UUID; the same in every run of the same calls. */
function identifier(of: string): string {
  const digits = createHash('sha256').update(of).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
