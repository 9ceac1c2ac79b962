import dns from 'node:dns';
import { ListTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cloudTrail } from '../../../src/aws/clients/clients.ts';
import { endpointHint } from '../../../src/aws/errors/endpoints.ts';
import { readOrganization } from '../../../src/aws/observe/read-organization.ts';
import { getBucketPolicy, readBucket } from '../../../src/aws/prerequisites/read-bucket.ts';
import { describeKey } from '../../../src/aws/prerequisites/read-key.ts';
import { readLogGroup, readLogRole } from '../../../src/aws/prerequisites/read-log-group.ts';
import { readServiceLinkedRole, readTrustedAccess } from '../../../src/aws/prerequisites/read-trusted-access.ts';
import { getTopicAttributes } from '../../../src/aws/prerequisites/read-topic.ts';
import { type Session, signIn } from '../../../src/aws/session/sign-in.ts';
import { isKnown } from '../../../src/domain/values/answer.ts';
import { GROUP, KEY, LOG_ROLE, fakeSession, TOPIC } from '../fake-aws.ts';

const REGION = 'us-east-1';
const environment = process.env;
/** The names that the SDK wants to reach. None is looked up: no test leaves this machine. */
const hosts: string[] = [];
let code = 'ENOTFOUND';

beforeEach(() => {
  process.env = {
    PATH: environment['PATH'],
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
    AWS_CONFIG_FILE: '/nonexistent',
    AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
  };
  hosts.length = 0;
  code = 'ENOTFOUND';
  jest.spyOn(dns, 'lookup').mockImplementation(((hostname: string, _: unknown, done: (error: Error) => void) => {
    hosts.push(hostname);
    const error = Object.assign(new Error(`getaddrinfo ${code} ${hostname}`), {
      code,
      hostname,
      syscall: 'getaddrinfo',
    });
    setImmediate(() => done(error));
  }) as unknown as typeof dns.lookup);
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = environment;
});

async function unknownOf(reading: Promise<{ unknown: string } | { known: unknown }>): Promise<string> {
  const answer = await reading;
  return isKnown(answer) ? 'known' : answer.unknown;
}

/** A read of each service that prerequisites are judged by. */
const READS: Readonly<Record<string, (session: Session, region: string) => Promise<string>>> = {
  organizations: (session, region) => unknownOf(readTrustedAccess(session, region)),
  organization: (session, region) =>
    unknownOf(readOrganization(session, region).then(({ description }) => description)),
  delegated: (session, region) =>
    unknownOf(readOrganization(session, region).then(({ delegatedAdministrators }) => delegatedAdministrators)),
  iam: (session, region) => unknownOf(readServiceLinkedRole(session, region)),
  role: (session, region) => unknownOf(readLogRole(session, region, LOG_ROLE)),
  s3: (session, region) => unknownOf(getBucketPolicy(session, region, 'bucket')),
  bucket: async (session, region) => unknownOf(Promise.resolve((await readBucket(session, true, region, 'b')).region)),
  kms: (session, region) => unknownOf(describeKey(session, KEY, region)),
  sns: (session) => unknownOf(getTopicAttributes(session, TOPIC)),
  logs: (session) => unknownOf(readLogGroup(session, GROUP)),
};

const SWITCHES = [
  ['AWS_USE_FIPS_ENDPOINT', /fips/],
  ['AWS_USE_DUALSTACK_ENDPOINT', /\.api\.aws$|dualstack/],
] as const;
const VARIABLES = SWITCHES.map(([variable]) => variable);
const CODES = ['ENOTFOUND', 'EAI_AGAIN'];
const all = SWITCHES.flatMap(([variable, host]) =>
  CODES.flatMap((one) => Object.keys(READS).map((read) => [read, variable, one, host] as const)),
);

describe('errors: endpoints', () => {
  test.each(all)(
    '%s: an endpoint that %s asks for and that is not there (%s) is asked for once, and named',
    async (read, variable, one, host) => {
      code = one;
      process.env[variable] = 'true';
      const unknown = await READS[read]!(fakeSession(), REGION);
      expect(unknown).toContain(variable);
      expect(hosts.filter((name) => !host.test(name))).toEqual([]);
      // Each call once; some of these readings make several.
      expect(hosts.length).toBeLessThanOrEqual({ organization: 2, delegated: 2, bucket: 9 }[read] ?? 1);
    },
  );

  test.each(Object.keys(READS))('%s: a service that is not reached is asked twice, not five times', async (read) => {
    await READS[read]!(fakeSession(), REGION);
    expect(hosts.length).toBeLessThanOrEqual(2 * ({ organization: 2, delegated: 2, bucket: 9 }[read] ?? 1));
    expect(hosts.length).toBeGreaterThanOrEqual(2);
  });

  test.each(VARIABLES)(
    'CloudTrail itself: with %s its endpoint is asked for once; else five times',
    async (variable) => {
      await expect(cloudTrail(REGION, fakeSession()).send(new ListTrailsCommand({}))).rejects.toThrow(/ENOTFOUND/);
      expect(hosts).toHaveLength(5);
      hosts.length = 0;
      process.env[variable] = 'true';
      await expect(cloudTrail(REGION, fakeSession()).send(new ListTrailsCommand({}))).rejects.toThrow(/ENOTFOUND/);
      expect(hosts).toHaveLength(1);
    },
  );

  test.each(VARIABLES)('signing in names %s, too', async (variable) => {
    process.env[variable] = 'true';
    const how = { role: null, region: REGION, audience: 'a', sessionName: 's', durationSeconds: 3600 };
    await expect(signIn(how, { actions: [], document: '{}' }, fakeSession())).rejects.toMatchObject({
      code: 'sign-in',
      hint: [expect.stringContaining(variable)],
    });
    expect(hosts).toHaveLength(1);
  });

  test.each([
    [
      'S3 in China has no FIPS endpoints',
      { AWS_USE_FIPS_ENDPOINT: 'true' },
      'cn-north-1',
      'AWS_USE_FIPS_ENDPOINT is on',
    ],
    [
      'an endpoint of one’s own excludes FIPS',
      { AWS_USE_FIPS_ENDPOINT: 'true', AWS_ENDPOINT_URL: 'http://127.0.0.1:9' },
      REGION,
      'AWS_USE_FIPS_ENDPOINT is on, which AWS does not combine with the AWS_ENDPOINT_URL variables',
    ],
    [
      'an endpoint of one’s own excludes dual stack',
      { AWS_USE_DUALSTACK_ENDPOINT: 'true', AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' },
      REGION,
      'AWS_USE_DUALSTACK_ENDPOINT is on, which AWS does not combine with the AWS_ENDPOINT_URL variables',
    ],
  ])('%s: nothing is asked, and the variable is named', async (_, variables, region, said) => {
    Object.assign(process.env, variables);
    expect(await READS['s3']!(fakeSession(), region)).toContain(said);
    expect(hosts).toEqual([]);
  });

  test('an endpoint of one’s own that does not resolve is no matter of FIPS', async () => {
    process.env['AWS_ENDPOINT_URL_KMS'] = 'https://kms.invalid';
    const unknown = await READS['kms']!(fakeSession(), REGION);
    expect(unknown).toContain('AWS_ENDPOINT_URL');
    expect(unknown).not.toMatch(/FIPS|DUALSTACK/);
    expect(hosts).toEqual(['kms.invalid', 'kms.invalid']);
  });

  function unresolved(hostname: string) {
    return Object.assign(new Error('x'), { code: 'ENOTFOUND', hostname });
  }

  function ofRules(message: string) {
    return Object.assign(new Error(message), { name: 'EndpointError' });
  }

  test.each([
    [
      unresolved('cloudtrail-fips.us-east-1.amazonaws.com'),
      'AWS_USE_FIPS_ENDPOINT or use_fips_endpoint in the AWS profile',
    ],
    [unresolved('bucket.s3-fips.us-east-1.amazonaws.com'), 'AWS_USE_FIPS_ENDPOINT'],
    [
      unresolved('bucket.s3-fips.dualstack.us-east-1.amazonaws.com'),
      'AWS_USE_FIPS_ENDPOINT or use_fips_endpoint in the AWS profile and AWS_USE_DUALSTACK_ENDPOINT',
    ],
    [
      unresolved('organizations.us-east-1.api.aws'),
      'AWS_USE_DUALSTACK_ENDPOINT or use_dualstack_endpoint in the AWS profile',
    ],
    [unresolved('iam.global.api.aws'), 'AWS_USE_DUALSTACK_ENDPOINT'],
    [unresolved('sts.cn-north-1.api.amazonwebservices.com.cn'), 'AWS_USE_DUALSTACK_ENDPOINT'],
    [unresolved('kms.eusc-de-east-1.api.amazonwebservices.eu'), 'AWS_USE_DUALSTACK_ENDPOINT'],
    [unresolved('b.s3.dualstack.us-east-1.amazonaws.com'), 'AWS_USE_DUALSTACK_ENDPOINT'],
    [ofRules('Partition does not support FIPS'), 'AWS_USE_FIPS_ENDPOINT'],
    [
      ofRules('FIPS and DualStack are enabled, but this partition does not support one or both'),
      'AWS_USE_DUALSTACK_ENDPOINT',
    ],
    [ofRules('DualStack is enabled but this partition does not support DualStack'), 'AWS_USE_DUALSTACK_ENDPOINT'],
    [unresolved('kms.us-east-1.amazonaws.com'), null],
    [unresolved('fipsbucket.s3.us-east-1.amazonaws.com'), null],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED', hostname: 'kms-fips.us-east-1.amazonaws.com' }), null],
    [Object.assign(new Error('fips'), { name: 'AccessDeniedException' }), null],
  ] as const)('%s: %s', (error, hint) => {
    expect(endpointHint(error, {})).toEqual(hint === null ? null : expect.stringContaining(hint));
  });
});
