import { parseXML } from '@aws-sdk/xml-builder';
import type { ObjectVersion } from '../../domain/integrity/finding.ts';
import { matching, object, string } from '../clients/response-shapes.ts';
import { IncompleteAnswer } from '../errors/incomplete-answer.ts';
import type { BucketReader } from '../integrity/bucket-reader.ts';

/** API_ListObjectVersions: one member, or several of the same name. */
const LIST = object({ ListVersionsResult: object({}) });
const ENTRY = object({
  Key: string,
  VersionId: matching('version', /^[\w.-]+$/),
  LastModified: matching('time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
});

/** Versions and delete markers of a key, the newest 1,000 of each. Rejects with S3's error. */
export async function listVersions(bucket: BucketReader, key: string): Promise<ObjectVersion[]> {
  const list = membersOf(await bucket.versions(key));
  return (['Version', 'DeleteMarker'] as const).flatMap((kind) =>
    [list[kind] ?? []]
      .flat()
      .map((entry, index) => ENTRY(entry, `${kind}[${index}]`))
      // Longer keys begin with this one, too.
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
