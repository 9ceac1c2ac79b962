/** The request that a call would have been, without its signature. */
import { createHash } from 'node:crypto';
import type { HttpRequest } from '../protocol/signature.ts';
import type { Call } from '../world/world.ts';
import { JSON_SERVICES, QUERY_SERVICES } from './routes.ts';

/** Throws Error for what no simulated service has. */
export function requestOf({ service, action, region, input }: Call): HttpRequest {
  const operation = action.slice(action.indexOf(':') + 1);
  const scope = `AWS4-HMAC-SHA256 Credential=unsigned/20260101/${region}/${service}/aws4_request`;
  if (service === 's3') return bucketRequest(operation, input, scope);
  const json = JSON_SERVICES.find(({ name }) => name === service);
  if (json?.operations[operation]) {
    const headers = {
      'x-amz-target': `${json.targetPrefixes[0]}.${operation}`,
      'content-type': 'application/x-amz-json-1.1',
    };
    return { method: 'POST', url: '/', headers, body: Buffer.from(JSON.stringify(input)) };
  }
  const query = QUERY_SERVICES.find(({ name }) => name === service);
  if (!query?.operations[operation]) throw notSimulated(action);
  const form = new URLSearchParams({ Action: operation, Version: query.version, ...formMembers(input) });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', url: '/', headers, body: Buffer.from(form.toString()) };
}

/** Lists as the query protocol numbers them. */
function formMembers(input: Record<string, unknown>): Record<string, string> {
  const members = Object.entries(input).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((element, index) => [`${name}.member.${index + 1}`, String(element)])
      : [[name, String(value)]],
  );
  return Object.fromEntries(members) as Record<string, string>;
}

const BUCKET_REQUESTS: Record<string, [method: string, subresource: string]> = {
  PutBucketPolicy: ['PUT', 'policy'],
  DeleteBucketPolicy: ['DELETE', 'policy'],
};

function bucketRequest(operation: string, input: Record<string, unknown>, authorization: string): HttpRequest {
  const [method, subresource] = BUCKET_REQUESTS[operation] ?? [];
  if (!method) throw notSimulated(`s3:${operation}`);
  const body = Buffer.from((input['Policy'] as string | undefined) ?? '');
  const headers = { authorization, host: '127.0.0.1', 'content-md5': createHash('md5').update(body).digest('base64') };
  return { method, url: `/${input['Bucket'] as string}?${subresource}`, headers, body };
}

function notSimulated(action: string): Error {
  return new Error(`The simulated services have no ${action}: describe the change.`);
}
