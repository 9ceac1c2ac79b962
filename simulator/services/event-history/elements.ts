/** `requestParameters` and `responseElements` of a record: the members of request and answer, in lower camel case. */
import type { Call, World } from '../../world/world.ts';

type Elements = Record<string, unknown> | null;

/** How a form says which operation it is for, and the token of a sign-in. */
const UNRECORDED_MEMBERS = ['Action', 'Version', 'WebIdentityToken'];

/** What was sent and nothing else; null where nothing was. Never a token. */
export function requestParameters({ service, action, input }: Call): Elements {
  if (service === 's3') return withinLimit(bucketParameters(action, input));
  const sent = Object.entries(withoutListNumbers(input)).filter(([name]) => !UNRECORDED_MEMBERS.includes(name));
  return withinLimit(lowerCamel(Object.fromEntries(sent)) as Record<string, unknown>);
}

function bucketParameters(action: string, input: Record<string, unknown>): Record<string, unknown> {
  const { Bucket, Policy, ...others } = input;
  const policy = action === 's3:PutBucketPolicy' ? { bucketPolicy: parsed(Policy as string) } : {};
  return { bucketName: Bucket, ...policy, ...(lowerCamel(others) as object) };
}

/** A policy stands in the record as the document; what is none as it was sent. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** `ActionNames.member.2` of a form is the second of `ActionNames`. */
function withoutListNumbers(input: Record<string, unknown>): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    const [, list] = /^(\w+)\.member\.\d+$/.exec(name) ?? [];
    sent[list ?? name] = list === undefined ? value : [...((sent[list] as unknown[] | undefined) ?? []), value];
  }
  return sent;
}

/** Writes whose answers stand in their records, as real records show them. */
const DOCUMENTED_RESPONSES = ['cloudtrail:CreateTrail', 'cloudtrail:UpdateTrail', 'cloudtrail:PutEventSelectors'];

/** Of a call that was done; null of reads. */
export function responseElements(world: World, { service, action, isWrite, response }: Call): Elements {
  if (response === null) return null;
  if (service === 'sts') return signInElements(response as Record<string, unknown>);
  const isRecorded = DOCUMENTED_RESPONSES.includes(action) || world.eventHistory.recordsUndocumentedResponses;
  return isWrite && isRecorded ? withinLimit(lowerCamel(response) as Record<string, unknown>) : null;
}

/** Of the credentials issued the id and how long they last, never the secret and the token. */
function signInElements(response: Record<string, unknown>): Elements {
  const { Credentials: credentials, ...rest } = response as { Credentials?: Record<string, string> };
  if (!credentials) return null;
  const { AccessKeyId: accessKeyId, Expiration: expiration } = credentials;
  return { ...(lowerCamel(rest) as object), credentials: { accessKeyId, expiration } };
}

const MAXIMUM_BYTES = 100 * 1024;

/** What is longer is not there; how AWS says so is not documented, and so nothing of it can be read here. */
function withinLimit(elements: Record<string, unknown>): Elements {
  if (Object.keys(elements).length === 0) return null;
  const originalSize = Buffer.byteLength(JSON.stringify(elements));
  return originalSize <= MAXIMUM_BYTES ? elements : { omitted: true, originalSize, reason: 'parameters too large' };
}

/** Member names at every depth; values as they are. */
function lowerCamel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerCamel);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name.charAt(0).toLowerCase() + name.slice(1), lowerCamel(member)]),
  );
}
