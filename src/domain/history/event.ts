import { oneLine } from '../values/printable.ts';
import { isoSeconds, millisecondsOf } from '../values/time.ts';
import type { Via } from './history.ts';

/**
 * One event of CloudTrail's event history, as far as it is of use (CloudTrail User Guide, CloudTrail record contents). Members of a
 * record are lower camel, and newer versions add some.
 */
export interface HistoryEvent {
  readonly id: string;
  /** The same for all copies of an event that went to several accounts; else the event's own. */
  readonly sharedId: string;
  readonly name: string;
  /** Service, such as `cloudtrail.amazonaws.com`. */
  readonly source: string;
  /** ISO 8601 in UTC, to the second. */
  readonly at: string;
  /** The account whose history it is in. */
  readonly account: string | null;
  readonly identity: EventRecord;
  readonly from: string | null;
  readonly via: Via;
  /** AWS's code, where it refused the call. */
  readonly error: string | null;
  /** Whole and as it is, since the resource comes after the caller's ARN, which is as long as the caller likes. Nobody is shown it. */
  readonly message: string | null;
  /** What was sent; CloudTrail leaves out what is longer than 100 KB. */
  readonly request: EventRecord;
  /** What was answered; `null` where that is nothing, and where the call was refused. */
  readonly response: EventRecord | null;
  /** ARNs of the resources that the record itself names. */
  readonly resources: readonly string[];
}

/** A JSON object of a record: nothing is known of its members. */
export type EventRecord = Readonly<Record<string, unknown>>;

/** An event from `CloudTrailEvent` of LookupEvents (a JSON string); `null` where it is not a record that says what, who and when. */
export function readEvent(text: string): HistoryEvent | null {
  const record = objectOf(parsed(text));
  const id = textOf(record?.['eventID']);
  const name = textOf(record?.['eventName']);
  const at = timeOf(record?.['eventTime']);
  if (record === null || id === null || name === null || at === null) return null;
  const identity = objectOf(record['userIdentity']) ?? {};
  return {
    id,
    sharedId: textOf(record['sharedEventID']) ?? id,
    name,
    source: textOf(record['eventSource']) ?? '',
    at,
    account: textOf(record['recipientAccountId']),
    identity,
    from: textOf(record['sourceIPAddress']),
    via: viaOf(record, identity),
    error: textOf(record['errorCode']),
    message: typeof record['errorMessage'] === 'string' ? record['errorMessage'] : null,
    request: objectOf(record['requestParameters']) ?? {},
    response: objectOf(record['responseElements']),
    resources: listOf(record['resources']).flatMap((one) => textOf(objectOf(one)?.['ARN']) ?? []),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A service calls by itself or for somebody; a user agent is what the client says of itself, and only its kind is of use. */
function viaOf(record: EventRecord, identity: EventRecord): Via {
  const agent = textOf(record['userAgent']) ?? '';
  if (isService(textOf(identity['invokedBy'])) || identity['type'] === 'AWSService') return 'service';
  const isConsole = /(?:console|signin)\.amazonaws\.com|^AWS Internal$/.test(agent);
  if (record['sessionCredentialFromConsole'] === 'true' || isConsole) return 'console';
  if (SERVICE.test(agent)) return 'service';
  if (/aws-cli\//i.test(agent)) return 'CLI';
  return /aws-sdk|boto|terraform|pulumi|cdk/i.test(agent) ? 'SDK' : 'other';
}

/** Host names of services. The console's sign-in is invoked by one too, for a person. */
const SERVICE = /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/;

/** Whether `invokedBy` names a service that acts, not the console through which a person does. */
export function isService(invokedBy: string | null): invokedBy is string {
  return invokedBy !== null && SERVICE.test(invokedBy) && !invokedBy.startsWith('signin.');
}

/** A string of at most 256 characters in one line; `null` for everything else, and for an empty one. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? oneLine(value).slice(0, MAX_CHARACTERS) : null;
}

const MAX_CHARACTERS = 256;

export function objectOf(value: unknown): EventRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as EventRecord) : null;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function timeOf(value: unknown): string | null {
  const milliseconds = typeof value === 'string' ? millisecondsOf(value) : null;
  return milliseconds === null ? null : isoSeconds(milliseconds);
}
