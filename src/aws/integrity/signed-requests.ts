/*
 * Requests to one bucket. The endpoint, the credentials, the signature and the connections are the SDK's; its commands are not used,
 * since they cost several times what the request itself costs (docs/adr/0028-evidence.md).
 */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { parseXML } from '@aws-sdk/xml-builder';
import { extendedEncodeURIComponent, HttpRequest, type HttpResponse } from '@smithy/core/protocols';
import { s3 } from '../clients/clients.ts';
import { matching, object, optional, string } from '../clients/response-shapes.ts';
import { IncompleteAnswer } from '../errors/incomplete-answer.ts';
import type { Session } from '../session/sign-in.ts';

export type Headers = Readonly<Record<string, string>>;

/** Sends a signed GET of a key, or of the bucket itself. Rejects where the answer is not one of success. */
export type Sender = (
  key: string,
  query: Record<string, string>,
) => Promise<{ readonly headers: Headers; readonly body: Readable }>;

/** SHA-256 of nothing, which a GET sends. */
const NO_BODY = createHash('sha256').digest('hex');

/** Prepares requests to one bucket, which may be in another Region than expected: only its answer shows that. */
export async function createSender(session: Session, region: string, bucket: string): Promise<Sender> {
  let send = await createSenderIn(session, region, bucket);
  return async (key, query) => {
    try {
      return await send(key, query);
    } catch (error) {
      const { bucketRegion = region } = error as { bucketRegion?: string };
      if (bucketRegion === region) throw error;
      send = await createSenderIn(session, bucketRegion, bucket);
      return send(key, query);
    }
  };
}

async function createSenderIn(session: Session, region: string, bucket: string): Promise<Sender> {
  const [client, { GetObjectCommand }, { getEndpointFromInstructions }] = await Promise.all([
    s3(region, session),
    import('@aws-sdk/client-s3'),
    import('@smithy/core/endpoints'),
  ]);
  const { config } = client;
  const { url, properties } = await getEndpointFromInstructions({ Bucket: bucket }, GetObjectCommand, config as never);
  const [scheme] = (properties?.['authSchemes'] ?? []) as Parameters<typeof config.signer>[0][];
  const userAgent = (config.customUserAgent ?? []).map((pair) => pair.join('/')).join(' ');
  const { protocol, hostname, port, host, pathname } = url;
  const to = { method: 'GET', protocol, hostname, ...(port !== '' && { port: Number(port) }) };
  const root = pathname.replace(/\/$/, '');
  const signer = await config.signer(scheme);
  return async (key, query) => {
    const request = new HttpRequest({
      ...to,
      path: `${root}/${key.split('/').map(extendedEncodeURIComponent).join('/')}`,
      query,
      headers: { host, 'user-agent': userAgent, 'x-amz-content-sha256': NO_BODY },
    });
    const signed = await signer.sign(request, { signingDate: new Date(Date.now() + config.systemClockOffset) });
    const { response } = await config.requestHandler.handle(signed as HttpRequest, { abortSignal: session.signal });
    const { statusCode, headers } = response;
    const body = response.body as Readable;
    if (statusCode !== 200) throw await errorOf(response, body);
    if (headers['x-amz-request-id'] !== undefined) return { headers, body };
    body.destroy();
    throw new IncompleteAnswer('the answer has no x-amz-request-id');
  };
}

/** Errors are short. */
const MAX_ERROR_BYTES = 65_536;

/** Answers of an endpoint in a Region that is not the bucket's (Amazon S3, error responses: redirects and wrong scope). */
const ELSEWHERE = [301, 307, 400];

/** S3's error, as the SDK would throw it. */
async function errorOf({ statusCode, headers }: HttpResponse, body: Readable): Promise<Error> {
  const { Code, Message } = errorMembers((await collect(body, MAX_ERROR_BYTES)).toString('utf8'));
  const error = new Error(Message ?? '');
  return Object.assign(error, {
    name: Code ?? 'UnknownError',
    ...(ELSEWHERE.includes(statusCode) && { bucketRegion: headers['x-amz-bucket-region'] }),
    $metadata: { httpStatusCode: statusCode, requestId: headers['x-amz-request-id'] },
  });
}

/** Error responses of Amazon S3: a page of a proxy is none. */
const ERROR = object({ Error: object({ Code: matching('code', /^[\w.]+$/), Message: optional(string) }) });

function errorMembers(text: string): { readonly Code?: string; readonly Message?: string | undefined } {
  try {
    return ERROR(parseXML(text), '').Error;
  } catch {
    return {};
  }
}

/** The bytes of a body. Rejects where they are more, and where it breaks off. */
export function collect(body: Readable, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    body.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > maxBytes) body.destroy(new TooManyBytes(`it has more than ${maxBytes} bytes`));
    });
    body.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    body.on('error', reject);
  });
}

export class TooManyBytes extends IncompleteAnswer {}
