/** A bucket on loopback, and what else evidence asks AWS for: as much of their answers as Org Trail reads, and faults on demand. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StoredObject {
  readonly body: Buffer;
  readonly metadata?: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly lastModified: string;
}

/** What the server does instead of answering: an error of S3, its page of somebody else, or half an object. */
export type Fault = { readonly status: number; readonly code: string; readonly message?: string } | 'page' | 'cut';

export interface LoopbackS3 {
  readonly port: number;
  /** `list PREFIX` and `get KEY`, and targets of the other services. */
  readonly requests: string[];
  /** The most that were being answered at a time. */
  readonly peak: () => number;
  readonly close: () => void;
}

export interface LoopbackOptions {
  readonly objects: ReadonlyMap<string, StoredObject>;
  /** Asked for each request by its line in `requests`; `null` where it is answered. */
  readonly fault?: (request: string) => Fault | null;
  /** Answers of the other services, by `X-Amz-Target`'s operation. */
  readonly others?: Readonly<Record<string, (input: Record<string, unknown>) => object>>;
  /** Keys of a page. */
  readonly pageSize?: number;
  readonly keepsRequests?: boolean;
}

export async function startLoopbackS3({
  objects,
  fault = () => null,
  others = {},
  pageSize = 1000,
  keepsRequests = true,
}: LoopbackOptions): Promise<LoopbackS3> {
  const keys = [...objects.keys()].sort();
  const requests: string[] = [];
  let open = 0;
  let peak = 0;
  const server = createServer((request, response) => {
    open += 1;
    peak = Math.max(peak, open);
    response.on('close', () => (open -= 1));
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://loopback');
    const target = request.headers['x-amz-target'];
    const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'));
    const name =
      typeof target === 'string'
        ? target.split('.')[1]!
        : key === ''
          ? `list ${url.searchParams.get('prefix')}`
          : `get ${key}`;
    if (keepsRequests) requests.push(name);
    const failed = fault(name);
    const ofS3 = { 'x-amz-request-id': 'A1' };
    if (failed === 'page') return response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
    if (failed && failed !== 'cut') {
      const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${failed.code}</Code><Message>${failed.message ?? ''}</Message></Error>`;
      return response.writeHead(failed.status, { ...ofS3, 'content-type': 'application/xml' }).end(body);
    }
    if (typeof target === 'string') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const input = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      return response
        .writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
        .end(JSON.stringify(others[name]!(input)));
    }
    if (key === '') {
      const page = listPage(keys, objects, url.searchParams, pageSize);
      return response.writeHead(200, { ...ofS3, 'content-type': 'application/xml' }).end(page);
    }
    const object = objects.get(key);
    if (!object) return response.writeHead(404, ofS3).end('<Error><Code>NoSuchKey</Code><Message>x</Message></Error>');
    const metadata = Object.entries(object.metadata ?? {}).map(([one, value]) => [`x-amz-meta-${one}`, value]);
    response.writeHead(200, {
      ...ofS3,
      'content-length': object.body.length,
      ...Object.fromEntries(metadata as [string, string][]),
    });
    if (failed === 'cut') return response.write(object.body.subarray(0, 5), () => response.socket?.destroy());
    return response.end(object.body);
  };
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    peak: () => peak,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** API_ListObjectsV2 */
function listPage(
  keys: readonly string[],
  objects: ReadonlyMap<string, StoredObject>,
  query: URLSearchParams,
  pageSize: number,
): string {
  const prefix = query.get('prefix') ?? '';
  const byFolder = query.get('delimiter') === '/';
  const token = Buffer.from(query.get('continuation-token') ?? '', 'base64').toString();
  const after = token || (query.get('start-after') ?? '');
  const max = Math.min(pageSize, Number(query.get('max-keys') ?? 1000));
  const contents: string[] = [];
  let next: string | null = null;
  let count = 0;
  let last = after;
  // A folder is given once: what follows its last possible key is next.
  for (let at = firstAfter(keys, prefix > after ? prefix : after, prefix > after); keys[at]?.startsWith(prefix);) {
    if (count === max) {
      next = last;
      break;
    }
    const key = keys[at]!;
    const slash = byFolder ? key.indexOf('/', prefix.length) : -1;
    count += 1;
    if (slash < 0) {
      const { lastModified, body } = objects.get(key)!;
      contents.push(
        `<Contents><Key>${encodeURIComponent(key)}</Key><LastModified>${lastModified}</LastModified><ETag>&quot;0123456789abcdef0123456789abcdef&quot;</ETag><Size>${body.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
      );
      last = key;
      at += 1;
    } else {
      const folder = key.slice(0, slash + 1);
      contents.push(`<CommonPrefixes><Prefix>${encodeURIComponent(folder)}</Prefix></CommonPrefixes>`);
      last = `${folder}\u{10ffff}`;
      at = firstAfter(keys, last, false);
    }
  }
  const more =
    next === null ? '' : `<NextContinuationToken>${Buffer.from(next).toString('base64')}</NextContinuationToken>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>logs</Name><KeyCount>${count}</KeyCount><EncodingType>url</EncodingType><IsTruncated>${next !== null}</IsTruncated>${more}${contents.join('')}</ListBucketResult>`;
}

/** Index of the first key after this one, or from it on. */
function firstAfter(keys: readonly string[], key: string, includes: boolean): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key || (!includes && keys[middle] === key)) low = middle + 1;
    else high = middle;
  }
  return low;
}
