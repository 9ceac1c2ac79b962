/*
 * Requests to one bucket. The endpoint, the credentials, the signature and the connections are the SDK's; its commands are not used,
 * since they cost several times what the request itself costs (docs/adr/0028-evidence.md).
 */
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

/** Prepares requests to one bucket. */
export async function createSender(session: Session, region: string, bucket: string): Promise<Sender> {
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
      headers: { host, 'user-agent': userAgent },
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

/** S3's error, as the SDK would throw it. */
async function errorOf({ statusCode, headers }: HttpResponse, body: Readable): Promise<Error> {
  const { Code, Message } = errorMembers((await collect(body, MAX_ERROR_BYTES)).toString('utf8'));
  const error = new Error(Message ?? '');
  return Object.assign(error, {
    name: Code ?? 'UnknownError',
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
