/** Signature Version 4 from the sending side, for requests with the headers of another client than AWS's SDK for JavaScript. */
import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';
import { ADMINISTRATOR_SECRET } from '../../../simulator/world/company.ts';

export interface Sent {
  service: string;
  method: string;
  /** Path and query; a query parameter without a value has no `=`. */
  path: string;
  /** As the client spells them, without those that every request has. */
  headers: Record<string, string>;
  body: string;
}

const NOT_SIGNED = /^(?:expect|user-agent|accept-encoding|amz-sdk-.*|content-length)$/;

/** Sends as an administrator of the management account; waits for `100 Continue` if the headers ask for it. */
export async function send(url: string, sent: Sent): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url);
  const headers = { Host: `${hostname}:${port}`, 'Accept-Encoding': 'identity', ...sent.headers };
  const signed = { ...headers, 'X-Amz-Date': new Date().toISOString().replace(/[-:]|\.\d{3}/g, '') };
  const all = { ...signed, Authorization: authorization(sent, signed), 'Content-Length': Buffer.byteLength(sent.body) };
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: hostname, port, method: sent.method, path: sent.path, headers: all }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => (body += text));
      answer.on('end', () => resolve({ status: answer.statusCode!, body }));
    });
    outgoing.on('error', reject);
    if ('Expect' in sent.headers) outgoing.on('continue', () => outgoing.end(sent.body)).flushHeaders();
    else outgoing.end(sent.body);
  });
}

function authorization({ service, method, path, body }: Sent, headers: Record<string, string>): string {
  const lower = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !NOT_SIGNED.test(name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const names = lower.map(([name]) => name).join(';');
  const [pathname, query] = path.split('?');
  const canonical = [
    method,
    pathname,
    query === undefined ? '' : `${query}=`,
    ...lower.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    createHash('sha256').update(body).digest('hex'),
  ].join('\n');
  const date = headers['X-Amz-Date']!;
  const parts = [date.slice(0, 8), 'us-east-1', service, 'aws4_request'];
  const hash = createHash('sha256').update(canonical).digest('hex');
  const key = parts.reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${ADMINISTRATOR_SECRET}`,
  );
  const signature = createHmac('sha256', key)
    .update(['AWS4-HMAC-SHA256', date, parts.join('/'), hash].join('\n'))
    .digest('hex');
  const credential = ['AKIAADMIN111111111111', ...parts].join('/');
  return `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
}
