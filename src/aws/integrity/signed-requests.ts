/*
 * Requests to one bucket. The endpoint, the credentials and the connections are the SDK's; its commands are not used, since they cost
 * many times what the request itself costs (docs/adr/0028-evidence.md).
 */
import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { parseXML } from '@aws-sdk/xml-builder';
import { getEndpointFromInstructions } from '@smithy/core/endpoints';
import { extendedEncodeURIComponent } from '@smithy/core/protocols';
import { s3 } from '../clients/clients.ts';
import { matching, object, optional, string } from '../clients/response-shapes.ts';
import { IncompleteAnswer } from '../errors/incomplete-answer.ts';
import { poolsOf } from '../clients/connections.ts';
import { reachOf } from '../clients/reach.ts';
import { limitsOf } from '../clients/settings.ts';
import { withCircumstances } from '../errors/endpoints.ts';
import type { Session } from '../session/sign-in.ts';
import { createSigner } from './sign-request.ts';

export type Headers = Readonly<Record<string, string>>;

/** Sends a signed GET of a key, or of the bucket itself. Rejects where the answer is not one of success. */
export type Sender = (
  key: string,
  query: Record<string, string>,
) => Promise<{ readonly headers: Headers; readonly body: Readable }>;

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
  const { GetObjectCommand } = await import('@aws-sdk/client-s3');
  const { config } = await s3(region, session);
  const { url } = await getEndpointFromInstructions({ Bucket: bucket }, GetObjectCommand, config as never);
  const { protocol, hostname, port, host, pathname } = url;
  const to = { hostname, port, agent: poolsOf(session.environment)[protocol === 'https:' ? 'https:' : 'http:'].agent };
  const { get } = protocol === 'https:' ? https : http;
  const root = pathname.replace(/\/$/, '');
  const sign = createSigner(region);
  const userAgent = (config.customUserAgent ?? []).map((pair) => pair.join('/')).join(' ');
  // One listener for all: a signal looks through its listeners for each that comes or goes.
  const inFlight = new Set<(why: Error) => void>();
  session.signal.addEventListener('abort', () => {
    for (const giveUp of inFlight) giveUp(new Error('The run was stopped.'));
  });
  const { connectionTimeout, socketTimeout } = limitsOf('S3');
  return async (key, query) => {
    const reached = reachOf(session.environment).get(host);
    if (reached instanceof Error) throw reached;
    const path = `${root}/${key.split('/').map(extendedEncodeURIComponent).join('/')}`;
    const names = Object.keys(query).sort();
    const sent = names.map((name) => `${name}=${extendedEncodeURIComponent(query[name]!)}`).join('&');
    const at = new Date(Date.now() + config.systemClockOffset);
    const headers = sign(await config.credentials(), { host, path, query: sent, at });
    const options = {
      ...to,
      path: sent === '' ? path : `${path}?${sent}`,
      headers: { ...headers, 'user-agent': userAgent },
      timeout: socketTimeout,
    };
    const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const request = get(options, resolve);
      // Destroying it is not enough: as long as it has no socket, as behind a proxy that makes no tunnel, it tells nobody.
      const giveUp = (error: Error) => {
        isOver();
        reject(withCircumstances(error, url, session.environment));
        request.destroy(error);
      };
      const timeOut = () => giveUp(Object.assign(new Error('There was no answer in time'), { name: 'TimeoutError' }));
      const connecting = setTimeout(timeOut, connectionTimeout);
      const isConnected = () => clearTimeout(connecting);
      const isOver = () => {
        isConnected();
        inFlight.delete(giveUp);
      };
      inFlight.add(giveUp);
      request.on('socket', (socket) => (socket.connecting ? socket.once('connect', isConnected) : isConnected()));
      request.on('timeout', timeOut).on('error', giveUp).on('close', isOver);
    });
    if (answer.statusCode !== 200) throw await errorOf(answer);
    if (answer.headers['x-amz-request-id'] !== undefined) return { headers: answer.headers as Headers, body: answer };
    answer.destroy();
    throw new IncompleteAnswer('the answer has no x-amz-request-id');
  };
}

/** Errors are short. */
const MAX_ERROR_BYTES = 65_536;

/** Answers of an endpoint in a Region that is not the bucket's (Amazon S3, error responses: redirects and wrong scope). */
const ELSEWHERE = [301, 307, 400];

/** S3's error, as the SDK would throw it. */
async function errorOf(answer: http.IncomingMessage): Promise<Error> {
  const { statusCode = 0, headers } = answer;
  const { Code, Message } = errorMembers((await collect(answer, MAX_ERROR_BYTES)).toString('utf8'));
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
