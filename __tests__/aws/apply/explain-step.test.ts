import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { WRITE_CALLS } from '../../../src/aws/apply/send.ts';
import { explainStep } from '../../../src/aws/apply/explain-step.ts';
import type { Call } from '../../../src/domain/trail/step.ts';
import { adviceText } from '../../../src/domain/values/advice.ts';
import { TRAIL } from '../../scenarios/stage.ts';
import { CALLS, EXCEPTIONS } from '../documented-exceptions.ts';

/** What the SDK documents that a call throws, without what only event data stores and channels can. */
function modelled(call: string): string[] {
  const folder = 'node_modules/@aws-sdk/client-cloudtrail/dist-types/commands';
  const text = readFileSync(`${folder}/${call.split(':')[1]}Command.d.ts`, 'utf8');
  const thrown = [...text.matchAll(/@throws \{@link (\w+Exception)\} \(client fault\)/g)].map(([, name]) => name!);
  return thrown.filter((name) => !/EventDataStore|Channel/.test(name));
}

function explain(call: Call, name: string, message = 'what AWS says', httpStatusCode = 400, trail = {}) {
  const error = Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });
  const {
    code,
    message: says,
    hint = [],
  } = explainStep(error, {
    call,
    account: '111111111111',
    region: 'us-east-1',
    trail: TRAIL,
    organizationId: 'o-exampleorg1',
    bucket: 'org-trail-logs',
    prefix: null,
    key: 'arn:aws:kms:us-east-1:111111111111:key/11111111-aaaa-4bbb-8ccc-000000000001',
    topic: 'arn:aws:sns:us-east-1:111111111111:org-trail-topic',
    logGroup: 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail:*',
    role: 'arn:aws:iam::111111111111:role/org-trail-to-logs',
    ...trail,
  });
  return { code, message: says, hint: adviceText(hint) };
}

describe('apply: explain step', () => {
  test.each(WRITE_CALLS.filter((call) => call.startsWith('cloudtrail:')))(
    '%s: every exception of its API page is explained, with what mends it',
    (call) => {
      const exceptions = modelled(call);
      expect(exceptions.length).toBeGreaterThan(5);
      for (const name of exceptions) {
        const { code, message, hint } = explain(call, name);
        expect({ name, code }).toEqual({ name, code: 'step' });
        expect(message).toContain(`${call} failed with ${name}: "what AWS says"`);
        // This is what is said of an exception that nobody knows.
        expect({ name, message }).not.toEqual({ name, message: expect.stringContaining('AWS rejected the call.') });
        expect(hint).toBeTruthy();
      }
    },
  );

  test('of a trail that has only a bucket, too: AWS may answer with any of them', () => {
    const bare = { key: null, topic: null, logGroup: null, role: null, organizationId: null };
    for (const call of Object.values(CALLS)) {
      for (const name of Object.keys(EXCEPTIONS)) {
        const { message, hint } = explain(call, name, undefined, 400, bare);
        expect(message).toContain(name);
        expect({ name, hint }).not.toEqual({ name, hint: '' });
      }
    }
  });

  const documentedCases = Object.entries(EXCEPTIONS).flatMap(([name, { calls: of, explanation, remedy }]) =>
    Object.entries(CALLS).flatMap(([letter, call]) =>
      of.includes(letter) ? [{ call, name, explanation, remedy }] : [],
    ),
  );

  test.each(documentedCases)('$call: $name', ({ call, name, explanation, remedy }) => {
    const text =
      name === 'AccessDeniedException' ? `User: x is not authorized to perform: ${call} on resource: y` : undefined;
    const status = name === 'InternalFailure' ? 500 : 400;
    const { message, hint } = explain(call, name, text, status);
    expect(message).toMatch(explanation);
    expect(hint).toMatch(remedy);
  });

  test.each([
    [
      'cloudtrail:PutEventSelectors',
      'InvalidEventSelectorsException',
      /operators or resource types/,
      /get-event-selectors/,
    ],
    [
      'cloudtrail:PutInsightSelectors',
      'InvalidInsightSelectorsException',
      /the Insights selectors/,
      /write management events/,
    ],
    [
      'cloudtrail:PutInsightSelectors',
      'InsufficientS3BucketPolicyException',
      /policy of bucket org-trail-logs/,
      /AWSCloudTrailWrite20150319/,
    ],
    ['cloudtrail:AddTags', 'ResourceNotFoundException', /does not find/, /next run/],
    ['cloudtrail:AddTags', 'TagsLimitExceededException', /50 tags/, /purge-tags/],
    ['cloudtrail:AddTags', 'InvalidTagParameterException', /the tags/, /keys of 1 to 128/],
    [
      'cloudtrail:RegisterOrganizationDelegatedAdmin',
      'AccountNotFoundException',
      /not in this organization/,
      /list-accounts/,
    ],
    ['cloudtrail:RegisterOrganizationDelegatedAdmin', 'AccountRegisteredException', /already/, /next run/],
    [
      'cloudtrail:RegisterOrganizationDelegatedAdmin',
      'CannotDelegateManagementAccountException',
      /management account cannot/,
      /delegated-administrators/,
    ],
    [
      'cloudtrail:RegisterOrganizationDelegatedAdmin',
      'DelegatedAdminAccountLimitExceededException',
      /already has 3 delegated/,
      /deregister-organization-delegated-admin/,
    ],
    [
      'cloudtrail:RegisterOrganizationDelegatedAdmin',
      'NotOrganizationManagementAccountException',
      /Only the management account/,
      /management account/,
    ],
    [
      'cloudtrail:RegisterOrganizationDelegatedAdmin',
      'InsufficientIAMAccessPermissionException',
      /service-linked roles/,
      /organizations:RegisterDelegatedAdministrator/,
    ],
    [
      'cloudtrail:PutEventSelectors',
      'UnrecognizedClientException',
      /opt-in Region/,
      /get-region-opt-status --region-name us-east-1/,
    ],
  ] as const)('%s: %s', (call, name, explanation, remedy) => {
    const { message, hint } = explain(call, name);
    expect(message).toMatch(explanation);
    expect(hint).toMatch(remedy);
  });

  test('every call that is made has its page', () => {
    for (const call of WRITE_CALLS) {
      const [service, name] = call.split(':');
      const pages = readdirSync(`node_modules/@aws-sdk/client-${service}/dist-types/commands`);
      expect(pages).toContain(`${name}Command.d.ts`);
    }
  });
});
