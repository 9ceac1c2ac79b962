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

/** Every version of a key, the newest first. A page can end between two of them: the markers are those of its last one. */
export function listObjectVersions(objects: BucketObjects, name: string, query: URLSearchParams): HttpResponse {
  const listing = readListing(query);
  const keyMarker = query.get('key-marker') ?? '';
  const versionMarker = query.get('version-id-marker') ?? '';
  if (versionMarker !== '' && keyMarker === '') {
    throw invalidArgument('A version-id marker cannot be specified without a key marker.');
  }
  const { entries, next } = page(objects, listing, afterPage(keyMarker, listing), true);
  const begun = versionMarker === '' ? [] : versionsOf(keyMarker, objects.versions.get(keyMarker) ?? []);
  const isMarked = begun.findIndex(({ version }) => version.versionId === versionMarker);
  if (versionMarker !== '' && isMarked < 0) throw invalidArgument('Invalid version id specified');
  const all: (VersionEntry | { commonPrefix: string })[] = begun.slice(isMarked + 1);
  for (const entry of entries) {
    if ('commonPrefix' in entry) all.push(entry);
    else all.push(...versionsOf(entry.key, entry.versions));
  }
  const shown = all.slice(0, listing.maxKeys);
  const last = shown.at(-1);
  const isTruncated = last !== undefined && (next !== null || shown.length < all.length);
  const versions = shown.flatMap((one) => ('version' in one ? [one] : []));
  const members = ({ key, version, isLatest }: VersionEntry) => ({
    Key: listing.encoded(key),
    VersionId: version.versionId,
    IsLatest: String(isLatest),
    LastModified: version.lastModified.toISOString(),
  });
  return s3Response('ListVersionsResult', {
    Name: name,
    ...listing.members,
    KeyMarker: listing.encoded(keyMarker),
    VersionIdMarker: versionMarker,
    IsTruncated: String(isTruncated),
    ...(isTruncated &&
      ('version' in last
        ? { NextKeyMarker: listing.encoded(last.key), NextVersionIdMarker: last.version.versionId }
        : { NextKeyMarker: listing.encoded(last.commonPrefix) })),
    Version: versions
      .filter(({ version }) => !version.isDeleteMarker)
      .map((one) => ({ ...members(one), ...objectMembers(one.version) })),
    DeleteMarker: versions.filter(({ version }) => version.isDeleteMarker).map(members),
    CommonPrefixes: commonPrefixes(
      shown.flatMap((one) => ('commonPrefix' in one ? [one] : [])),
      listing,
    ),
  });
}

interface VersionEntry {
  key: string;
  version: StoredObject;
  isLatest: boolean;
}

function versionsOf(key: string, versions: readonly StoredObject[]): VersionEntry[] {
  return versions.map((version, index) => ({ key, version, isLatest: index === 0 }));
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
