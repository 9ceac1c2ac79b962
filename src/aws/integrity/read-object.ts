import type { Readable } from 'node:stream';
import type { FetchedDigest, FetchedFile } from '../../domain/integrity/chain.ts';
import { errorName, errorText, explainFailedRead, httpStatus, isDenied, remedyOf } from '../errors/aws-error.ts';
import { isNamed } from '../errors/ask.ts';
import type { BucketReader } from './bucket-reader.ts';
import { gunzipMember, hashMember, tooLarge } from './gzip-member.ts';
import type { Refusals } from './refusals.ts';
import { collect, type Headers, TooManyBytes } from './signed-requests.ts';

/** A digest names each log file in about 600 bytes: this is room for 3 in every second of its hour. More would fill the memory, if many had it. */
const MAX_DIGEST_BYTES = 8 * 2 ** 20;

/** Log files have at most 50 MB compressed (facts of CloudTrail, delivery), and JSON is compressed 10 to 20 times: nothing real reaches this. */
const MAX_LOG_FILE_BYTES = 2 ** 30;

/** Reads objects. Reads that fail are unknown, never an exception; only a run that is stopped rejects. */
export interface ObjectReader {
  readonly digest: (key: string, versionId?: string) => Promise<FetchedDigest>;
  readonly logFile: (key: string, versionId?: string) => Promise<FetchedFile>;
}

export function createObjectReader(bucket: BucketReader, refusals: Refusals): ObjectReader {
  const read = async <T>(kind: string, get: () => Promise<T>) => {
    const why = refusals.why(kind);
    if (why !== null) return { unknown: why };
    try {
      const object = await get();
      refusals.read(kind);
      return object;
    } catch (error) {
      bucket.signal.throwIfAborted();
      if (isNamed(error, 'NoSuchKey')) return { missing: true } as const;
      const unknown = explain(error);
      refusals.failed(kind, error, unknown);
      return { unknown };
    }
  };
  return {
    digest: (key, versionId) => read<FetchedDigest>('digests', () => bucket.get(key, digestOf, versionId)),
    logFile: (key, versionId) =>
      read<FetchedFile>('log files', () =>
        bucket.get(key, (_, body) => hashMember(body, MAX_LOG_FILE_BYTES), versionId),
      ),
  };
}

async function digestOf(headers: Headers, body: Readable): Promise<FetchedDigest> {
  try {
    const object = gunzipMember(await collect(body, MAX_DIGEST_BYTES), MAX_DIGEST_BYTES);
    return 'malformed' in object ? object : { bytes: object.bytes, metadata: metadataOf(headers) };
  } catch (error) {
    if (error instanceof TooManyBytes) return tooLarge(MAX_DIGEST_BYTES);
    throw error;
  }
}

const METADATA = 'x-amz-meta-';

function metadataOf(headers: Headers): Record<string, string> {
  const names = Object.keys(headers).filter((name) => name.startsWith(METADATA));
  return Object.fromEntries(names.map((name) => [name.slice(METADATA.length), headers[name]!]));
}

/** Why an object could not be read. The same for all that cannot be read for the same reason: it is said once, with their number. */
function explain(error: unknown): string {
  if (isNamed(error, 'InvalidObjectState')) {
    return 'It is in an archive storage class, from which S3 reads nothing before it is restored (InvalidObjectState).';
  }
  // S3 reads encrypted objects with the caller's permissions, and says so when the key refuses.
  const action = /kms:Decrypt|\bKMS\b/.test(`${errorName(error)} ${errorText(error)}`) ? 'kms:Decrypt' : 's3:GetObject';
  if (isDenied(error)) return `${action} is denied. ${remedyOf(action, error)}`;
  return httpStatus(error) === undefined || httpStatus(error) === 200
    ? explainFailedRead(action, error)
    : `${action} failed with ${errorName(error)}. ${remedyOf(action, error)}`;
}
