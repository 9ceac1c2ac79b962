import { describe, expect, test } from '@jest/globals';
import { readStructure } from '../../src/inputs/read-structure.ts';

function mistakesIn(field: 'eventSelectors' | 'advancedEventSelectors', value: unknown): string[] {
  const read = readStructure(field, value);
  return 'mistakes' in read ? read.mistakes.map(({ says }) => says) : [];
}

function basic(Type: string, ...Values: string[]) {
  return mistakesIn('eventSelectors', [{ DataResources: [{ Type, Values }] }]);
}

const [S3, LAMBDA, TABLE] = ['AWS::S3::Object', 'AWS::Lambda::Function', 'AWS::DynamoDB::Table'];

/** Values of basic selectors that AWS refuses, and what to write instead. */
const REFUSED: [type: string, value: string, wildcard: boolean, instead: string][] = [
  [S3, 'arn:aws:s3:::*', true, '`arn:aws:s3` for all objects'],
  [S3, 'arn:aws:s3:::bucket/*', true, '`arn:aws:s3:::BUCKET/`'],
  [S3, 'arn:aws:s3:::bucket-*/', true, 'a prefix'],
  [S3, 'arn:aws:s3:::bucket/a?c', true, 'a prefix'],
  [S3, 'arn:aws-cn:s3:::*', true, '`arn:aws-cn:s3` for all objects'],
  [S3, '*', true, '`arn:aws:s3` for all objects'],
  [S3, 'arn:aws:s3:::bucket', false, '`arn:aws:s3:::BUCKET/` for one bucket'],
  [S3, 'arn:aws:s3:us-east-1:111111111111:accesspoint/a', false, 'a prefix'],
  [S3, 'bucket/', false, '`arn:aws:s3` for all objects'],
  [S3, 'arn:aws:lambda', false, '`arn:aws:s3` for all objects'],
  [LAMBDA, 'arn:aws:lambda:*', true, '`arn:aws:lambda` for all functions'],
  [LAMBDA, 'arn:aws-us-gov:lambda:*', true, '`arn:aws-us-gov:lambda` for all functions'],
  [LAMBDA, 'arn:aws:lambda:us-east-1:111111111111:function:*', true, '`arn:aws:lambda` for all functions'],
  [LAMBDA, 'arn:aws:lambda:us-east-1:111111111111', false, '`arn:aws:lambda:REGION:ACCOUNT:function:NAME`'],
  [LAMBDA, 'arn:aws:s3', false, '`arn:aws:lambda` for all functions'],
  [TABLE, 'arn:aws:dynamodb:*:*:table/*', true, '`arn:aws:dynamodb` for all tables'],
  [TABLE, 'arn:aws:dynamodb:us-east-1:111111111111:table', false, '`arn:aws:dynamodb:REGION:ACCOUNT:table/NAME`'],
  ['AWS::New::Thing', 'arn:aws:new:::*', true, 'complete ARNs'],
];
describe('inputs: selectors', () => {
  test.each(REFUSED)('basic selectors: %s with %s is a mistake', (type, value, wildcard, instead) => {
    for (const values of [[value], ['arn:aws:s3', value]].slice(0, type === S3 ? 2 : 1)) {
      const [said, ...more] = basic(type, ...values);
      expect(more).toEqual([]);
      expect(said).toContain(`has the value '${value}'`);
      expect(said!.includes('do not accept wildcards')).toBe(wildcard);
      expect(said).toContain(instead);
    }
  });

  test.each([
    [S3, 'arn:aws:s3'],
    [S3, 'arn:aws:s3:::'],
    [S3, 'arn:aws-cn:s3:::'],
    [S3, 'arn:aws:s3:::bucket/'],
    [S3, 'arn:aws:s3:::bucket/a:b/c'],
    [LAMBDA, 'arn:aws:lambda'],
    [LAMBDA, 'arn:aws:lambda:us-east-1:111111111111:function:f'],
    [TABLE, 'arn:aws-us-gov:dynamodb'],
    [TABLE, 'arn:aws:dynamodb:us-east-1:111111111111:table/t'],
  ])('basic selectors: %s with %s is right', (type, value) => {
    expect(basic(type, value)).toEqual([]);
  });

  /** Characters that end or control a line, wherever they are in selectors. */
  const CONTROLS = ['\n', '\r\n', '\t', '\0', '\x1b', '\x7f', '\u0085', '\u2028', '\u2029'];

  function data(condition: object, Name?: string) {
    return [
      {
        ...(Name !== undefined && { Name }),
        FieldSelectors: [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'resources.type', Equals: [S3] },
          condition,
        ],
      },
    ];
  }

  test.each(CONTROLS)('control characters in selectors are mistakes: %j', (control) => {
    const value = (text: string) => ({ Field: 'resources.ARN', StartsWith: [text] });
    for (const text of [`arn:aws:s3:::a/${control}`, `${control}arn:aws:s3:::a/`, `a${control}b`]) {
      for (const says of [
        mistakesIn('advancedEventSelectors', data(value(text))),
        mistakesIn('advancedEventSelectors', data({ Field: 'eventName', NotEquals: ['a', text] })),
        mistakesIn('advancedEventSelectors', data({ Field: 'eventName', NewOperator: [text] })),
        mistakesIn('advancedEventSelectors', data({ Field: text, Equals: ['a'] })),
        mistakesIn('advancedEventSelectors', data(value('a'), text)),
        basic(S3, text),
        basic(text, 'arn:aws:s3'),
        mistakesIn('eventSelectors', [{ ExcludeManagementEventSources: [text] }]),
      ]) {
        expect(says.length).toBeGreaterThan(0);
        // What is quoted stays on its line.
        expect(says.join('')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }
    }
  });

  test('other characters are not: spaces, letters of any script, emoji', () => {
    expect(
      mistakesIn('advancedEventSelectors', data({ Field: 'resources.ARN', StartsWith: ['a b/ü/你/🎉'] }, 'Ä 🎉')),
    ).toEqual([]);
  });
});
