import { describe, expect, test } from '@jest/globals';
import { dataFile, resourceTypesIn } from '../../../scripts/resource-types.ts';
import {
  commonArnPrefix,
  hasTypeForm,
  RESOURCE_TYPES,
  similarType,
} from '../../../src/domain/selectors/resource-types.ts';

const MARKDOWN = `
Data events such as \`AWS::Not::This\` | no row

| AWS service | Description | Resource type (console) | resources.type value |
| --- | --- | --- | --- |
| Amazon S3 | Activity on \`AWS::Not::That\` resources. | S3 | \`AWS::S3::Object\` |
| AWS Lambda | Invoke. | Lambda | AWS::Lambda::Function |
| AWS Lambda | Twice. | Lambda | \`AWS::Lambda::Function\` |
`;
const HTML = `<p><code>AWS::Not::This</code></p><table><thead><tr><th>AWS::Not::Head</th></tr></thead>
<tr> <td tabindex="-1"><p>Amazon S3</p></td><td><code class="code">AWS::Not::That</code></td>
  <td tabindex="-1"><p><code class="code">AWS::S3::Object</code></p></td> </tr>
<tr><td>AWS Lambda</td><td>
  <code>AWS::Lambda::Function</code>
</td></tr></table>`;

describe('selectors: resource types', () => {
  test.each([
    ['Markdown', MARKDOWN],
    ['HTML', HTML],
  ])("the guide's table in a saved copy, %s", (_, page) => {
    expect(resourceTypesIn(page)).toEqual(['AWS::Lambda::Function', 'AWS::S3::Object']);
  });

  test('a page without the table has none', () => {
    expect(resourceTypesIn('# Something else')).toEqual([]);
  });

  test('the data file says where its types are from, and when', () => {
    const text = dataFile(['AWS::S3::AccessPoint', 'AWS::S3::Object'], '2026-11-29');
    expect(text).toContain('The 2 resource types');
    expect(text).toContain('cloudtrail-events.html, read 2026-11-29.');
    expect(text).toContain('{"S3":"AccessPoint Object"}');
  });

  test('what is known: as many as the guide has, each of the right form and only once', () => {
    expect(RESOURCE_TYPES).toHaveLength(250);
    expect(new Set(RESOURCE_TYPES).size).toBe(250);
    expect(RESOURCE_TYPES.filter((type) => !hasTypeForm(type))).toEqual([]);
  });

  /** Types of earlier editions of the guide, which selectors may still have. */
  test.each(['AWS::Bedrock::Prompt', 'AWS::Cassandra::CDCStream', 'AWS::MSK::Cluster'])(
    '%s is not taken for another',
    (type) => {
      expect(RESOURCE_TYPES).not.toContain(type);
      expect(similarType(type, RESOURCE_TYPES)).toBeNull();
    },
  );

  test('very long names are compared quickly', () => {
    expect(similarType(`AWS::${'x'.repeat(100_000)}::${'y'.repeat(100_000)}`, RESOURCE_TYPES)).toBeNull();
  });

  test('the common beginning of ARNs is known of few types, and only in their own spelling', () => {
    expect(commonArnPrefix('AWS::S3::Object', 'aws-cn')).toBe('arn:aws-cn:s3:::');
    expect(commonArnPrefix('AWS::StepFunctions::StateMachine', 'aws')).toBe('arn:aws:states:');
    for (const type of ['aws::s3::object', 'AWS::XRay::Trace', 'constructor'])
      expect(commonArnPrefix(type, 'aws')).toBeNull();
  });
});
