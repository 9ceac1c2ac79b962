import type { Readable } from 'node:stream';
import type { ListedObject } from '../../domain/integrity/chain.ts';
import { delaySeconds } from '../../runtime/cancellation.ts';
import { allowedAction } from '../clients/allowed-calls.ts';
import { pagesOf } from '../clients/response-shapes.ts';
import { errorName, httpStatus, isUnreadable } from '../errors/aws-error.ts';
import { isNetworkError, isUnreachable } from '../errors/endpoints.ts';
import type { Session } from '../session/sign-in.ts';
import { type Listing, pageOf } from './list-page.ts';
import type { RequestLimit } from './request-limit.ts';
import { collect, createSender, type Headers } from './signed-requests.ts';

export interface ListQuery {
  readonly prefix: string;
  /** Only keys after this one. */
  readonly startAfter?: string;
  /** Keys up to the next slash are given once, as a folder. */
  readonly byFolder?: true;
  /** Only so many keys, of one page. */
  readonly maxKeys?: number;
}

/** Where a page of ListObjectVersions ended. */
export interface VersionMarker {
  readonly key: string;
  readonly versionId: string;
}

/** Reads of one bucket. All reject with S3's own error, and with the signal's reason when the run is stopped. */
export interface BucketReader {
  /** Aborts when the run is stopped. */
  readonly signal: AbortSignal;
  /** All pages. */
  readonly list: (query: ListQuery) => Promise<Listing>;
  /** What `read` makes of an object's headers (names in lower case) and body. It is called again where the body breaks off. */
  readonly get: <T>(
    key: string,
    read: (headers: Headers, body: Readable) => Promise<T>,
    versionId?: string,
  ) => Promise<T>;
  /** A page of ListObjectVersions of what begins with this key, as XML: the versions of the key itself come first, the newest first. */
  readonly versions: (key: string, after: VersionMarker | null) => Promise<string>;
}

/** An answer is tried again as the other clients do it, and where S3 asks to slow down more often: it does so on purpose. */
const ATTEMPTS = { toReach: 2, toSlowDown: 8, other: 5 };

/** 1,000 keys of 1,024 bytes, each of which may take three characters, and what is said of them. */
const MAX_PAGE_BYTES = 8 * 2 ** 20;

/** Opens a bucket of this Region for a session. All readers that share `limit` are bounded together. */
export async function openBucket(
  session: Session,
  region: string,
  name: string,
  limit: RequestLimit,
): Promise<BucketReader> {
  const send = await createSender(session, region, name);
  const { signal } = session;

  const attempt = async <T>(action: string, request: () => Promise<T>): Promise<T> => {
    allowedAction(action, session);
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await limit.run(request);
      } catch (error) {
        signal.throwIfAborted();
        if (attempts >= attemptsFor(error)) throw error;
        if (isSlowDown(error)) limit.slowDown();
        else await delaySeconds(Math.random() * 0.1 * 2 ** attempts, signal);
      }
    }
  };

  const listPage = (query: ListQuery, token: string | undefined) =>
    attempt('s3:ListObjectsV2', async () => {
      const { body } = await send('', {
        'list-type': '2',
        // Keys may hold what XML cannot.
        'encoding-type': 'url',
        prefix: query.prefix,
        ...(query.startAfter !== undefined && { 'start-after': query.startAfter }),
        ...(query.byFolder && { delimiter: '/' }),
        ...(query.maxKeys !== undefined && { 'max-keys': String(query.maxKeys) }),
        ...(token !== undefined && { 'continuation-token': token }),
      });
      return pageOf((await collect(body, MAX_PAGE_BYTES)).toString('utf8'));
    });

  async function* pages(query: ListQuery) {
    let token: string | undefined;
    do {
      const page = await listPage(query, token);
      yield page;
      token = page.NextContinuationToken;
    } while (token !== undefined && query.maxKeys === undefined);
  }

  return {
    signal,
    list: async (query) => {
      const listing = { objects: [] as ListedObject[], folders: [] as string[] };
      for await (const { objects, folders } of pagesOf(pages(query), 'NextContinuationToken')) {
        listing.objects.push(...objects);
        listing.folders.push(...folders);
      }
      return listing;
    },
    versions: (key, after) =>
      attempt('s3:ListObjectVersions', async () => {
        const markers = after && { 'key-marker': after.key, 'version-id-marker': after.versionId };
        const { body } = await send('', { versions: '', 'encoding-type': 'url', prefix: key, ...markers });
        return (await collect(body, MAX_PAGE_BYTES)).toString('utf8');
      }),
    get: (key, read, versionId) =>
      attempt(versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion', async () => {
        const { headers, body } = await send(key, versionId === undefined ? {} : { versionId });
        try {
          return await read(headers, body);
        } finally {
          body.destroy();
        }
      }),
  };
}

function attemptsFor(error: unknown): number {
  if (isSlowDown(error)) return ATTEMPTS.toSlowDown;
  if (isUnreachable(error)) return ATTEMPTS.toReach;
  const isTransient = isNetworkError(error) || (httpStatus(error) ?? 0) >= 500 || errorName(error) === 'RequestTimeout';
  return isTransient && !isUnreadable(error) ? ATTEMPTS.other : 1;
}

/** S3 says so with 503, and so do its gateways with 429. */
function isSlowDown(error: unknown): boolean {
  return [503, 429].includes(httpStatus(error) ?? 0);
}
