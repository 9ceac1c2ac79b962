import { describe, expect, test } from '@jest/globals';
import { resolveKey } from '../../../src/aws/prerequisites/read-key.ts';
import { unreadSettings } from '../../../src/domain/prerequisites/bucket-settings.ts';
import type { Bucket } from '../../../src/domain/prerequisites/documents.ts';
import { adviceText } from '../../../src/domain/values/advice.ts';
import { judgeKey } from '../../../src/domain/prerequisites/key.ts';

function bucketIn(region: Bucket['region']): Bucket {
  return {
    name: 'org-trail-logs',
    region,
    policy: { unknown: '' },
    requesterPays: { unknown: '' },
    encryption: { unknown: '' },
    key: { unknown: '' },
    settings: unreadSettings('111111111111', { unknown: '' }),
  };
}

type Row = readonly [id: string, home: string, bucket: Bucket | null, says: RegExp, never?: RegExp];

const ID = '11111111-aaaa-4bbb-8ccc-000000000001';

/** A declared key that is not there, by where the trail is at home and where its bucket is. */
const ROWS: readonly Row[] = [
  [
    'alias/none',
    'us-east-1',
    bucketIn({ known: 'eu-west-1' }),
    /arn:aws:kms:eu-west-1:ACCOUNT:key/,
    /or create the key/,
  ],
  [ID, 'us-east-1', bucketIn({ known: 'eu-west-1' }), /must be in eu-west-1, the Region of bucket org-trail-logs/],
  ['alias/none', 'cn-north-1', bucketIn({ known: 'cn-northwest-1' }), /arn:aws-cn:kms:cn-northwest-1:/],
  ['alias/none', 'us-gov-west-1', bucketIn({ known: 'us-gov-east-1' }), /arn:aws-us-gov:kms:us-gov-east-1:/],
  [
    'alias/none',
    'us-east-1',
    bucketIn({ known: 'us-east-1' }),
    /create the key\. The key must be in us-east-1/,
    /ACCOUNT/,
  ],
  ['alias/none', 'us-east-1', bucketIn({ unknown: 'denied' }), /in the Region of bucket org-trail-logs/, /ACCOUNT/],
  ['alias/none', 'us-east-1', bucketIn({ known: null }), /in the Region of bucket org-trail-logs/, /ACCOUNT/],
  ['alias/none', 'us-east-1', null, /create the key in the Region of the bucket/, /ACCOUNT/],
];

describe('observe: missing key', () => {
  test.each(ROWS)('%s is missing in %s: where the key has to be', async (id, home, bucket, says, never = /\0/) => {
    const answer = await resolveKey(
      () => Promise.resolve({ known: null }),
      () => Promise.resolve(bucket),
      { state: 'set', value: id, byDefault: false },
      home,
    );
    expect(answer).toMatchObject({
      code: 'prerequisites',
      message: expect.stringContaining(`Key ${id} does not exist in ${home}.`),
    });
    const { message } = answer as { message: string };
    expect(message).toMatch(says);
    expect(message).not.toMatch(never);
    const trail = `arn:aws:cloudtrail:${home}:111111111111:trail/org-trail`;
    const { status, fix } = judgeKey({ known: null }, bucket, { trail } as Parameters<typeof judgeKey>[2]);
    expect(status).toBe('fail');
    expect(adviceText(fix!)).toMatch(says);
  });

  test('a key that is there, or named by its ARN, asks for no bucket', async () => {
    const bucket = () => Promise.reject(new Error('asked'));
    const arn = `arn:aws:kms:us-east-1:111111111111:key/${ID}`;
    const facts = { arn, state: 'Enabled', isSymmetric: true, isAwsManaged: false };
    const declared = (value: string) => ({ state: 'set', value, byDefault: false }) as const;
    const describe = () => Promise.resolve({ known: facts });
    await expect(resolveKey(describe, bucket, declared('alias/x'), 'us-east-1')).resolves.toEqual({ arn });
    await expect(resolveKey(describe, bucket, declared(arn), 'us-east-1')).resolves.toEqual({ arn });
  });
});
