import { describe, expect, test } from '@jest/globals';
import type { Declared } from '../../../src/domain/trail/desired.ts';
import { normalAdvancedEventSelectors, normalEventSelectors } from '../../../src/domain/selectors/selectors.ts';
import { FIELDS } from '../../../src/domain/trail/fields.ts';
import { lintDeclared } from '../../../src/domain/trail/lint-declared.ts';

const KEEP = Object.fromEntries(FIELDS.map(({ field }) => [field, { state: 'keep' }]));

function declaring(intents: object): Declared {
  return {
    name: 'a',
    region: 'us-east-1',
    intents: { ...KEEP, ...intents },
    purgeTags: false,
    delegatedAdministrators: [],
  } as unknown as Declared;
}

const management = { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] };

function advanced(type: string, ...conditions: { Field: string; [operator: string]: string | string[] }[]) {
  return lintDeclared(
    declaring({
      advancedEventSelectors: {
        state: 'set',
        value: normalAdvancedEventSelectors([
          management,
          {
            FieldSelectors: [
              { Field: 'eventCategory', Equals: ['Data'] },
              { Field: 'resources.type', Equals: [type] },
              ...conditions,
            ],
          },
        ]),
      },
    }),
  );
}

function basic(Type: string, Values: string[] = ['arn:aws:s3']) {
  return lintDeclared(
    declaring({
      eventSelectors: { state: 'set', value: normalEventSelectors([{ DataResources: [{ Type, Values }] }]) },
    }),
  );
}

describe('trail: lint declared', () => {
  test.each([
    'AWS::S3::Object',
    // Of 2026, and of no list.
    'AWS::BedrockAgentCore::Gateway',
    'AWS::S3Vectors::Index',
    'AWS::Quicksight::ActionConnector',
    'AWS::New::Thing',
    'AWS::EC2::Instance',
    'AWS::S4::Object',
    'AWS::MSK::Cluster',
  ])('a resource type of the right form is no reason to warn: %s', (type) => {
    expect(advanced(type)).toEqual([]);
  });

  test.each([
    ['AWS::S3::Objects', 'AWS::S3::Object'],
    ['AWS::S3::Obejct', 'AWS::S3::Object'],
    ['aws::s3::object', 'AWS::S3::Object'],
    ['AWS:S3:Object', 'AWS::S3::Object'],
    ['S3::Object', 'AWS::S3::Object'],
    ['AWS::S3::Object ', 'AWS::S3::Object'],
    ['AWS::DynamoDb::Table', 'AWS::DynamoDB::Table'],
    ['AWS::DynamoDB::Tables', 'AWS::DynamoDB::Table'],
    ['AWS::Lamda::Function', 'AWS::Lambda::Function'],
    ['AWS::CloudFront:KeyValueStore', 'AWS::CloudFront::KeyValueStore'],
  ])('a resource type that is nearly another is told: %s', (type, right) => {
    const [warning, ...more] = advanced(type);
    expect(more).toEqual([]);
    expect(warning).toContain(
      `advanced-event-selectors, resources.type: '${type}' is not in the CloudTrail User Guide. Did you mean '${right}'?`,
    );
  });

  test.each([
    'Object',
    'AWS::S3',
    'AWS::S3::Object::Version',
    'arn:aws:s3',
    'AWS::New Service::Thing',
    'Custom::My::Type',
  ])('a resource type of another form is told: %s', (type) => {
    expect(advanced(type).join()).toContain(`advanced-event-selectors, resources.type: '${type}' is not of the form`);
  });

  test.each([
    ['AWS::S3::Objects', "Did you mean 'AWS::S3::Object'? They accept"],
    ['AWS::SNS::Topic', 'is not a resource type for basic event selectors. They accept AWS::S3::Object, '],
  ])('a type that basic selectors do not accept: %s', (type, message) => {
    expect(basic(type).join()).toContain(message);
  });

  /** Bucket ARNs as conditions on objects: which of them record or exclude nothing. */
  test.each([
    ['Equals', 'arn:aws:s3:::bucket', true],
    ['Equals', 'arn:aws:s3:::bucket/', true],
    ['NotEquals', 'arn:aws:s3:::bucket', true],
    ['NotEquals', 'arn:aws:s3:::bucket/', true],
    ['Equals', 'arn:aws:s3:::', true],
    ['Equals', 'arn:aws:s3:::bucket/key', false],
    ['NotEquals', 'arn:aws:s3:::bucket/a/', false],
    ['StartsWith', 'arn:aws:s3:::bucket/', false],
    ['NotStartsWith', 'arn:aws:s3:::bucket/', false],
  ])('Equals and NotEquals with a bucket alone: %s %s', (operator, value, warns) => {
    const condition = { Field: 'resources.ARN', [operator]: [value] };
    expect(advanced('AWS::S3::Object', condition).join().includes('It records or excludes nothing')).toBe(warns);
    expect(advanced('AWS::S3Express::Object', condition)).toEqual([]);
  });

  test('everything of another partition selects nothing, said in either kind', () => {
    expect(basic('AWS::S3::Object', ['arn:aws-cn:s3']).join()).toContain("'arn:aws-cn:s3' is not in partition aws");
    const foreign = advanced('AWS::S3::Object', { Field: 'resources.ARN', StartsWith: ['arn:aws-cn:s3:::'] });
    expect(foreign.join()).toContain("'arn:aws-cn:s3:::' is not in partition aws");
  });
});
