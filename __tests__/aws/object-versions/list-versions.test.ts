import { describe, expect, test } from '@jest/globals';
import type { BucketReader } from '../../../src/aws/integrity/bucket-reader.ts';
import { listVersions } from '../../../src/aws/object-versions/list-versions.ts';

const KEY = 'AWSLogs/o-exampleorg1/2/a b.json.gz';
const LISTED = 'AWSLogs/o-exampleorg1/2/a+b.json.gz';

function list(...pages: readonly string[]) {
  let page = 0;
  const versions = () => Promise.resolve(pages[page++ % pages.length]!);
  return listVersions({ versions } as unknown as BucketReader, KEY);
}

function page(...entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>logs</Name><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>${entries.join('')}</ListVersionsResult>`;
}

function entry(kind: 'Version' | 'DeleteMarker', id: string, key = LISTED, at = '2026-11-29T05:00:07.123Z'): string {
  return `<${kind}><Key>${key}</Key><VersionId>${id}</VersionId><IsLatest>false</IsLatest><LastModified>${at}</LastModified><ETag>&quot;0&quot;</ETag></${kind}>`;
}

const AT = '2026-11-29T05:00:07Z';

describe('aws: versions of an object', () => {
  test.each<[string, string[], object[]]>([
    ['none', [], []],
    ['one', [entry('Version', 'null')], [{ versionId: 'null', isDeleteMarker: false, lastModified: AT }]],
    [
      'several, and a marker',
      [entry('DeleteMarker', 'c.1'), entry('Version', 'b_2'), entry('Version', 'a-3')],
      [
        { versionId: 'b_2', isDeleteMarker: false, lastModified: AT },
        { versionId: 'a-3', isDeleteMarker: false, lastModified: AT },
        { versionId: 'c.1', isDeleteMarker: true, lastModified: AT },
      ],
    ],
    ['only those of longer keys', [entry('Version', 'a', `${LISTED}.copy`), entry('Version', 'b', `${LISTED}%`)], []],
  ])('%s', async (_, entries, expected) => {
    expect(await list(page(...entries))).toEqual(expected);
  });

  /** A page after which there are more. */
  function cut(key: string, ...entries: readonly string[]): string {
    const next = `<IsTruncated>true</IsTruncated><NextKeyMarker>${key}</NextKeyMarker><NextVersionIdMarker>m</NextVersionIdMarker>`;
    return page(...entries).replace('<IsTruncated>false</IsTruncated>', next);
  }

  test('markers that fill a page hide no version, and pages of longer keys are not read', async () => {
    const markers = Array.from({ length: 1000 }, (_, index) => entry('DeleteMarker', `m${index}`));
    const versions = await list(
      cut(LISTED, ...markers),
      cut(`${LISTED}.copy`, entry('Version', 'original'), entry('Version', 'x', `${LISTED}.copy`)),
      page(entry('Version', 'never read')),
    );
    expect(versions).toHaveLength(1001);
    expect(versions.at(-1)).toMatchObject({ versionId: 'original', isDeleteMarker: false });
  });

  test('more than 10 pages are not read, and nothing is said of them', async () => {
    await expect(list(cut(LISTED, entry('DeleteMarker', 'm')))).rejects.toThrow('more than 10000 versions');
  });

  test.each([
    ['a page of somebody else', '<html>Sign in</html>'],
    ['no XML', 'x'],
    ['a version without a time', page(entry('Version', 'a', LISTED, 'yesterday'))],
    ['a version id that is none', page(entry('Version', '` --x'))],
  ])('%s is no answer', async (_, text) => {
    await expect(list(text)).rejects.toThrow(/^(?:it is no list|the answer has no )/);
  });
});
