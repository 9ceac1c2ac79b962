import { parseXML } from '@aws-sdk/xml-builder';
import type { ObjectVersion } from '../../domain/integrity/finding.ts';
import { matching, object, string } from '../clients/response-shapes.ts';
import { IncompleteAnswer } from '../errors/incomplete-answer.ts';
import type { BucketReader, VersionMarker } from '../integrity/bucket-reader.ts';

/** API_ListObjectVersions: one member, or several of the same name. */
const LIST = object({ ListVersionsResult: object({}) });
const ENTRY = object({
  Key: string,
  VersionId: matching('version', /^[\w.-]+$/),
  LastModified: matching('time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
});

const NEXT_KEY = object({ NextKeyMarker: string });
const NEXT_VERSION = object({ NextVersionIdMarker: string });

/** Of 1,000 versions and delete markers each. Whoever hides a version behind more of them must not have a run read for hours. */
const MAX_PAGES = 10;

/**
 * All versions and delete markers of a key: the one that CloudTrail delivered is the oldest, so it is on the last page. Rejects with S3's
 * error, and with an IncompleteAnswer where there are more than 10,000.
 */
export async function listVersions(bucket: BucketReader, key: string): Promise<ObjectVersion[]> {
  const versions: ObjectVersion[] = [];
  let after: VersionMarker | null = null;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const list = membersOf(await bucket.versions(key, after));
    versions.push(...versionsIn(list, key));
    if (list['IsTruncated'] !== 'true') return versions;
    // Longer keys begin with this one, too, and come after it.
    if (decoded(NEXT_KEY(list, '').NextKeyMarker) !== key) return versions;
    after = { key, versionId: NEXT_VERSION(list, '').NextVersionIdMarker };
  }
  throw new IncompleteAnswer(`the object has more than ${MAX_PAGES * 1000} versions`);
}

function versionsIn(list: Readonly<Record<string, unknown>>, key: string): ObjectVersion[] {
  return (['Version', 'DeleteMarker'] as const).flatMap((kind) =>
    [list[kind] ?? []]
      .flat()
      .map((entry, index) => ENTRY(entry, `${kind}[${index}]`))
      .filter(({ Key }) => decoded(Key) === key)
      .map(({ VersionId, LastModified }) => ({
        versionId: VersionId,
        isDeleteMarker: kind === 'DeleteMarker',
        lastModified: `${LastModified.slice(0, 19)}Z`,
      })),
  );
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return LIST(parseXML(text), '').ListVersionsResult;
  } catch (error) {
    if (error instanceof IncompleteAnswer) throw error;
    throw new IncompleteAnswer('it is no list');
  }
}

/** Somebody else's key that cannot be decoded is not this one. */
function decoded(key: string): string | null {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
