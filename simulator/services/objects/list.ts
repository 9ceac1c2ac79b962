/** ListObjectsV2, ListObjects and ListObjectVersions: from the first key asked for, never over all of them. */
import type { HttpResponse } from '../../protocol/http-response.ts';
import type { XmlMembers } from '../../protocol/xml.ts';
import type { BucketObjects, StoredObject } from '../../world/log-archive.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { s3Response } from '../../protocol/rest-xml.ts';
import { sortedKeys } from './store.ts';

const MAX_KEYS = 1000;

interface Listing {
  prefix: string;
  delimiter: string;
  maxKeys: number;
  encoded: (text: string) => string;
  members: XmlMembers;
}

export function listObjectsV2(objects: BucketObjects, name: string, query: URLSearchParams): HttpResponse {
  const listing = readListing(query);
  const token = query.get('continuation-token');
  const startAfter = query.get('start-after') ?? '';
  const { entries, next } =
    token === null
      ? page(objects, listing, startAfter)
      : page(objects, listing, afterPage(readToken(token, listing), listing));
  return s3Response('ListBucketResult', {
    Name: name,
    ...listing.members,
    ...(startAfter && { StartAfter: listing.encoded(startAfter) }),
    ...(token !== null && { ContinuationToken: token }),
    KeyCount: String(entries.length),
    IsTruncated: String(next !== null),
    ...(next !== null && { NextContinuationToken: writeToken(next, listing) }),
    ...contents(entries, listing, query.get('fetch-owner') === 'true'),
  });
}

/** The older form, which the AWS CLI's validate-logs still uses. `NextMarker` is for delimiters alone. */
export function listObjects(objects: BucketObjects, name: string, query: URLSearchParams): HttpResponse {
  const listing = readListing(query);
  const marker = query.get('marker') ?? '';
  const { entries, next } = page(objects, listing, afterPage(marker, listing));
  return s3Response('ListBucketResult', {
    Name: name,
    ...listing.members,
    Marker: listing.encoded(marker),
    IsTruncated: String(next !== null),
    ...(next !== null && listing.delimiter && { NextMarker: listing.encoded(next) }),
    ...contents(entries, listing, true),
  });
}

/** Every version of a key, the newest first. A page ends between keys here, so that VersionIdMarker has nothing to say. */
export function listObjectVersions(objects: BucketObjects, name: string, query: URLSearchParams): HttpResponse {
  const listing = readListing(query);
  const marker = query.get('key-marker') ?? '';
  if (query.has('version-id-marker')) throw invalidArgument('A page of the simulated S3 ends between keys.');
  const { entries, next } = page(objects, listing, afterPage(marker, listing), true);
  const versions = entries.flatMap((entry) =>
    'commonPrefix' in entry
      ? []
      : entry.versions.map((version, index) => ({ key: entry.key, version, isLatest: index === 0 })),
  );
  const members = ({ key, version, isLatest }: (typeof versions)[number]) => ({
    Key: listing.encoded(key),
    VersionId: version.versionId,
    IsLatest: String(isLatest),
    LastModified: version.lastModified.toISOString(),
  });
  return s3Response('ListVersionsResult', {
    Name: name,
    ...listing.members,
    KeyMarker: listing.encoded(marker),
    VersionIdMarker: '',
    IsTruncated: String(next !== null),
    ...(next !== null && { NextKeyMarker: listing.encoded(next) }),
    Version: versions
      .filter(({ version }) => !version.isDeleteMarker)
      .map((one) => ({ ...members(one), ...objectMembers(one.version) })),
    DeleteMarker: versions.filter(({ version }) => version.isDeleteMarker).map(members),
    CommonPrefixes: commonPrefixes(entries, listing),
  });
}

/** Throws InvalidArgument. */
function readListing(query: URLSearchParams): Listing {
  const encoding = query.get('encoding-type');
  if (encoding !== null && encoding !== 'url') throw invalidArgument('Invalid Encoding Method specified in Request');
  const asked = query.get('max-keys') ?? String(MAX_KEYS);
  if (!/^\d{1,9}$/.test(asked)) throw invalidArgument('Provided max-keys not an integer or within integer range');
  const encoded = (text: string) => (encoding ? encodeURIComponent(text).replaceAll('%2F', '/') : text);
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const maxKeys = Math.min(Number(asked), MAX_KEYS);
  return {
    prefix,
    delimiter,
    maxKeys,
    encoded,
    members: {
      Prefix: encoded(prefix),
      ...(delimiter && { Delimiter: encoded(delimiter) }),
      ...(encoding && { EncodingType: encoding }),
      MaxKeys: String(maxKeys),
    },
  };
}

type Entry = { key: string; versions: StoredObject[] } | { commonPrefix: string };

/** What comes after `after`; `next` is the last key or common prefix of a page that is not the last one. */
function page(
  objects: BucketObjects,
  { prefix, delimiter, maxKeys }: Listing,
  after: string,
  withDeleted = false,
): { entries: Entry[]; next: string | null } {
  const keys = sortedKeys(objects);
  const entries: Entry[] = [];
  let last = after;
  let index = after < prefix ? firstAt(keys, prefix) : firstAfter(keys, after);
  while (index < keys.length && keys[index]!.startsWith(prefix)) {
    const key = keys[index]!;
    const versions = objects.versions.get(key)!;
    if (!withDeleted && versions[0]!.isDeleteMarker) {
      index += 1;
      continue;
    }
    if (entries.length >= maxKeys) return { entries, next: maxKeys === 0 ? null : last };
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (end < 0) {
      entries.push({ key, versions });
      last = key;
      index += 1;
    } else {
      last = key.slice(0, end + delimiter.length);
      entries.push({ commonPrefix: last });
      index = firstAfter(keys, last + HIGHEST);
    }
  }
  return { entries, next: null };
}

/** Where the page after one that ended with `last` begins: a common prefix stands for all of its keys. */
function afterPage(last: string, { prefix, delimiter }: Listing): string {
  const end = delimiter === '' || !last.startsWith(prefix) ? -1 : last.indexOf(delimiter, prefix.length);
  return end >= 0 && end + delimiter.length === last.length ? last + HIGHEST : last;
}

/** Sorts after whatever a key goes on with. */
const HIGHEST = '\uffff';

function firstAfter(keys: string[], bound: string): number {
  return firstIndex(keys, (key) => key > bound);
}

function firstAt(keys: string[], bound: string): number {
  return firstIndex(keys, (key) => key >= bound);
}

function firstIndex(keys: string[], isThere: (key: string) => boolean): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(keys[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function contents(entries: Entry[], listing: Listing, withOwner: boolean): XmlMembers {
  const objects = entries.flatMap((entry) => ('commonPrefix' in entry ? [] : [entry]));
  return {
    Contents: objects.map(({ key, versions }) => ({
      Key: listing.encoded(key),
      LastModified: versions[0]!.lastModified.toISOString(),
      ...objectMembers(versions[0]!),
      ...(withOwner && { Owner: { ID: OWNER_ID } }),
    })),
    CommonPrefixes: commonPrefixes(entries, listing),
  };
}

/** A canonical user, of whom nothing else is asked here. */
const OWNER_ID = '75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a';

function objectMembers({ etag, body, storageClass }: StoredObject): XmlMembers {
  return { ETag: `"${etag}"`, Size: String(body.length), StorageClass: storageClass };
}

function commonPrefixes(entries: Entry[], listing: Listing): XmlMembers[] {
  return entries.flatMap((entry) => ('commonPrefix' in entry ? [{ Prefix: listing.encoded(entry.commonPrefix) }] : []));
}

/** A token belongs to the question it was given for. */
function writeToken(after: string, { prefix, delimiter }: Listing): string {
  return Buffer.from(JSON.stringify([prefix, delimiter, after])).toString('base64');
}

function readToken(token: string, { prefix, delimiter }: Listing): string {
  try {
    const [askedPrefix, askedDelimiter, after] = JSON.parse(Buffer.from(token, 'base64').toString()) as string[];
    if (askedPrefix === prefix && askedDelimiter === delimiter) return after!;
  } catch {
    // Answered below, like a token of another question.
  }
  throw invalidArgument('The continuation token provided is incorrect');
}

function invalidArgument(message: string): AwsError {
  return new AwsError('InvalidArgument', message, 400);
}
