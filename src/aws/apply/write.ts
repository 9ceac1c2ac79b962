import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import type { Call } from '../../domain/trail/step.ts';
import { UnreadableAnswer } from '../errors/aws-error.ts';

/** What the attempts of one step came to so far, those of the SDK included. */
export interface Attempts {
  /** AWS did not answer one of them, or not readably: it might have taken effect. */
  hasUnanswered: boolean;
}

/** Is asked before the SDK sends a call again, since minutes may have passed; throws where it must not be sent. */
export type BeforeRetry = () => Promise<void>;

type IsAnswer = (text: string, input: Readonly<Record<string, unknown>>) => boolean;

/** A JSON string as an object; empty where it is none. */
function members(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** It names the trail that the call is about. */
const namesTrail: IsAnswer = (text, { Name, TrailName }) => {
  const arn = String(members(text)['TrailARN']);
  const name = String(Name ?? TrailName);
  return arn.startsWith('arn:') && (arn === name || arn.endsWith(`:trail/${name.slice(name.lastIndexOf('/') + 1)}`));
};
const isEmpty: IsAnswer = (text) => /^\s*(?:\{\s*\})?\s*$/.test(text);

function ends(element: string): IsAnswer {
  return (text) => text.trimEnd().endsWith(`</${element}>`);
}

/**
 * What AWS answers where a call took effect (API pages of the calls). Anything else with a status of success, such as a proxy's
 * page, says nothing about the call; the SDK treats some of it as an empty answer.
 */
const ANSWERS: Readonly<Record<Call, IsAnswer>> = {
  'cloudtrail:CreateTrail': namesTrail,
  'cloudtrail:UpdateTrail': namesTrail,
  'cloudtrail:StartLogging': isEmpty,
  'cloudtrail:StopLogging': isEmpty,
  'cloudtrail:PutEventSelectors': namesTrail,
  'cloudtrail:PutEventConfiguration': namesTrail,
  'cloudtrail:PutInsightSelectors': namesTrail,
  'cloudtrail:AddTags': isEmpty,
  'cloudtrail:RemoveTags': isEmpty,
  'cloudtrail:RegisterOrganizationDelegatedAdmin': isEmpty,
  'organizations:EnableAWSServiceAccess': isEmpty,
  'iam:CreateServiceLinkedRole': ends('CreateServiceLinkedRoleResponse'),
  's3:PutBucketPolicy': (text) => text === '',
  'kms:PutKeyPolicy': isEmpty,
  'sns:SetTopicAttributes': ends('SetTopicAttributesResponse'),
};

/** Whether AWS says no: it names a code of its own, in JSON or in XML. */
function namesErrorCode(text: string, headers: HttpAnswer['headers']): boolean {
  return (
    headers['x-amzn-errortype'] !== undefined ||
    typeof members(text)['__type'] === 'string' ||
    /<Code>\w[^<]*<\/Code>[^]*<\/\w+>\s*$/.test(text)
  );
}

interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  body?: AsyncIterable<Uint8Array> | Uint8Array;
}
type Send = (request: unknown) => Promise<{ response: unknown }>;

/** The part of clients and commands that all have in common. */
export interface Sendable {
  readonly client: unknown;
  readonly command: unknown;
}

/**
 * Sends a command that writes, and records in `attempts` what its attempts came to.
 * @throws AWS's own error; UnreadableAnswer where somebody else answered, or nobody can read what AWS did; else the connection's.
 */
export async function write(
  call: Call,
  { client, command }: Sendable,
  attempts: Attempts,
  beforeRetry: BeforeRetry,
): Promise<object> {
  const { middlewareStack, input } = command as {
    middlewareStack: { add(middleware: never, options: object): void };
    input: Readonly<Record<string, unknown>>;
  };
  let sent = 0;
  const middleware = (next: Send) => async (request: unknown) => {
    if (sent > 0) await beforeRetry();
    sent += 1;
    let isAnswered = false;
    try {
      const result = await next(request);
      isAnswered = await isAnswerOf(call, input, result.response as HttpAnswer);
      return result;
    } finally {
      attempts.hasUnanswered ||= !isAnswered;
    }
  };
  // Next to the wire: of each attempt, before the SDK reads it.
  middlewareStack.add(middleware as never, { step: 'deserialize', priority: 'low', name: 'attempts' });
  return (client as Pick<CloudTrailClient, 'send'>).send(command as never);
}

/** Whether AWS reports the result of the call, whose body is bytes then. Throws where the answer is cut or somebody else's. */
async function isAnswerOf(call: Call, input: Parameters<IsAnswer>[1], answer: HttpAnswer): Promise<boolean> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  answer.body = new Uint8Array(bytes);
  const { statusCode, headers } = answer;
  // An error of AWS or of something in front of it: the SDK tries again.
  if (statusCode >= 500) return false;
  const text = bytes.toString('utf8');
  if (statusCode < 300 ? ANSWERS[call](text, input) : namesErrorCode(text, headers)) return true;
  throw new UnreadableAnswer(statusCode);
}
