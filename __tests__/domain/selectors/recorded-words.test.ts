import { describe, expect, test } from '@jest/globals';
import type { Selectors } from '../../../src/domain/selectors/recorded-events.ts';
import { recordedInWords } from '../../../src/domain/selectors/recorded-words.ts';
import { normalAdvancedEventSelectors, normalEventSelectors } from '../../../src/domain/selectors/selectors.ts';

const LOG_BUCKET = 'org-trail-logs';

function basic(...some: Parameters<typeof normalEventSelectors>[0]): Selectors {
  return { eventSelectors: normalEventSelectors(some), advancedEventSelectors: [] };
}

function advanced(...some: Record<string, unknown>[][]): Selectors {
  const selectors = some.map((FieldSelectors) => ({ FieldSelectors }));
  type Given = Parameters<typeof normalAdvancedEventSelectors>[0];
  return { eventSelectors: [], advancedEventSelectors: normalAdvancedEventSelectors(selectors as unknown as Given) };
}

const MANAGEMENT = { Field: 'eventCategory', Equals: ['Management'] };
const DATA = { Field: 'eventCategory', Equals: ['Data'] };

function ofType(type: string) {
  return { Field: 'resources.type', Equals: [type] };
}

describe('selectors: recorded words', () => {
  const CASES: [words: string | null, selectors: Selectors][] = [
    ['all management events', basic()],
    ['management reads only', basic({ ReadWriteType: 'ReadOnly' })],
    ['management writes only', basic({ ReadWriteType: 'WriteOnly' })],
    ['all management events except kms.amazonaws.com', basic({ ExcludeManagementEventSources: ['kms.amazonaws.com'] })],
    [
      'all management events; S3 objects',
      basic({ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] }),
    ],
    [null, basic({ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::some/'] }] })],
    ['all management events', advanced([MANAGEMENT])],
    ['management writes only', advanced([MANAGEMENT, { Field: 'readOnly', Equals: ['false'] }])],
    [null, advanced([MANAGEMENT, { Field: 'readOnly', NotEquals: ['false'] }])],
    [
      'all management events; S3 objects except the log bucket',
      advanced(
        [MANAGEMENT],
        [DATA, ofType('AWS::S3::Object'), { Field: 'resources.ARN', NotStartsWith: [`arn:aws:s3:::${LOG_BUCKET}/`] }],
      ),
    ],
    [
      'S3 objects (writes only) except arn:aws:s3:::other/',
      advanced([
        DATA,
        ofType('AWS::S3::Object'),
        { Field: 'readOnly', Equals: ['false'] },
        { Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::other/'] },
      ]),
    ],
    ['AWS::SNS::Topic', advanced([DATA, ofType('AWS::SNS::Topic')])],
    // What a phrase cannot say exactly, it does not say.
    [null, advanced([DATA, { Field: 'resources.type', Equals: ['AWS::SNS::Topic', 'AWS::SQS::Queue'] }])],
    [null, advanced([DATA, ofType('AWS::S3::Object'), { Field: 'eventName', Equals: ['PutObject'] }])],
    [null, advanced([DATA, ofType('AWS::S3::Object'), { Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::some/'] }])],
    [null, advanced([{ Field: 'eventCategory', Equals: ['NetworkActivity'] }])],
    [null, advanced(...Array.from({ length: 5 }, (_, n) => [DATA, ofType(`AWS::Some::Type${n}`)]))],
  ];

  test.each(CASES)('%s: %j', (words, selectors) => expect(recordedInWords(selectors, LOG_BUCKET)).toBe(words));
});
