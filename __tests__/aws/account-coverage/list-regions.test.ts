/** Which Regions accounts have enabled, asked of the simulated Account Management. */
import { ListRegionsCommand, type ListRegionsRequest } from '@aws-sdk/client-account';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { account } from '../../../src/aws/clients/clients.ts';
import { accountsAskedBy, createRegionReader } from '../../../src/aws/account-coverage/list-regions.ts';
import { policyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import {
  DELEGATED_ADMINISTRATOR,
  FOREIGN_ACCOUNT,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../../simulator/world/company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import type { World } from '../../../simulator/world/world.ts';
import { closeClouds, sessionOf, startCloud } from '../../simulator/clients.ts';
import { fakeSession } from '../fake-aws.ts';

const CALL = 'account:ListRegions';
const before = { ...process.env };
let world: World;

beforeEach(() => {
  world = createWorld();
  world.organization!.trustedAccess.add('account.amazonaws.com');
  world.accounts.get(MEMBER_ACCOUNT)!.regions.set('af-south-1', 'ENABLED').set('ap-east-1', 'DISABLING');
});

afterEach(async () => {
  process.env = { ...before };
  await closeClouds();
});

/** Of the plan role in this account. */
async function session(of = MANAGEMENT_ACCOUNT, other: Partial<ReturnType<typeof fakeSession>> = {}) {
  process.env['AWS_ENDPOINT_URL'] = (await startCloud(world)).url;
  const credentials = sessionOf(world, 'org-trail-plan', of);
  const identity = { account: of, arn: `arn:aws:sts::${of}:assumed-role/org-trail-plan/test` };
  return { ...fakeSession(), allowedActions: new Set([CALL]), ...other, identity, credentials };
}

async function reader(...of: Parameters<typeof session>) {
  return createRegionReader(await session(...of), 1);
}

function asked() {
  return world.calls.filter(({ action }) => action === CALL);
}

describe('aws: Regions that accounts have enabled', () => {
  test('of a member and of the caller’s own account, each asked once; what is being disabled is not enabled', async () => {
    const regionsOf = await reader();
    const [member, own] = await Promise.all([regionsOf(MEMBER_ACCOUNT), regionsOf(MANAGEMENT_ACCOUNT)]);
    expect(await regionsOf(MEMBER_ACCOUNT)).toBe(member);
    const { known: every } = own as { known: string[] };
    expect(every).toHaveLength(17);
    expect(member).toEqual({ known: [...every, 'af-south-1'] });
    expect(asked().map(({ input }) => input['AccountId'])).toEqual([MEMBER_ACCOUNT, undefined]);
  });

  test('all pages are read', async () => {
    const { regions } = world.accounts.get(MEMBER_ACCOUNT)!;
    for (const one of ['ap-east-1', 'eu-south-1', 'il-central-1', 'me-south-1']) regions.set(one, 'ENABLED');
    expect(await (await reader())(MEMBER_ACCOUNT)).toEqual({ known: expect.arrayContaining(['me-south-1']) });
    expect(asked()).toHaveLength(2);
  });

  test.each<[string, (of: World) => void]>([
    ['trusted access', ({ organization }) => organization!.trustedAccess.delete('account.amazonaws.com')],
    [
      'the permission',
      ({ accounts }) =>
        accounts
          .get(MANAGEMENT_ACCOUNT)!
          .roles.get('org-trail-plan')!
          .policies.push(policyDocument({ Effect: 'Deny', Action: CALL, Resource: '*' })),
    ],
  ])('without %s it is unknown, says so, and other members are not asked about', async (_, change) => {
    change(world);
    const regionsOf = await reader();
    const why = /^account:ListRegions failed with AccessDeniedException: .*trusted access for account\.amazonaws\.com/;
    const members = [MEMBER_ACCOUNT, LOG_ARCHIVE_ACCOUNT, DELEGATED_ADMINISTRATOR];
    for (const answer of await Promise.all(members.map(regionsOf)))
      expect(answer).toEqual({ unknown: expect.stringMatching(why), isTransient: false });
    expect(asked()).toHaveLength(2);
  });

  test('a delegated administrator that begins with the management account asks about members all the same', async () => {
    world.organization!.delegatedAdministrators.set('account.amazonaws.com', new Set([DELEGATED_ADMINISTRATOR]));
    const regionsOf = await reader(DELEGATED_ADMINISTRATOR);
    expect(await regionsOf(MANAGEMENT_ACCOUNT)).toHaveProperty('unknown');
    expect(await regionsOf(MEMBER_ACCOUNT)).toHaveProperty('known');
  });

  test('where nobody is reached, 240 accounts do not wait a minute for the same answer', async () => {
    const of = await session();
    process.env['AWS_ENDPOINT_URL'] = 'http://127.0.0.1:9';
    const regionsOf = createRegionReader(of, 1);
    const started = performance.now();
    const members = Array.from({ length: 240 }, (_, index) => String(300_000_000_000 + index));
    for (const answer of await Promise.all(members.map(regionsOf)))
      expect(answer).toHaveProperty('unknown', expect.stringContaining('this runner cannot reach 127.0.0.1'));
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('a delegated administrator asks about members; one denial among answers ends nothing', async () => {
    world.organization!.delegatedAdministrators.set('account.amazonaws.com', new Set([DELEGATED_ADMINISTRATOR]));
    const regionsOf = await reader(DELEGATED_ADMINISTRATOR);
    expect(await regionsOf(MEMBER_ACCOUNT)).toHaveProperty('known');
    expect(await regionsOf(MANAGEMENT_ACCOUNT)).toHaveProperty('unknown');
    expect(await regionsOf(LOG_ARCHIVE_ACCOUNT)).toHaveProperty('known');
  });

  test.each([
    ['throttling', { action: CALL, code: 'ThrottlingException', times: 1 }, 2],
    ['an error of AWS', { action: CALL, code: 'InternalFailure', times: 1 }, 2],
  ])('%s is tried again', async (_, injection, calls) => {
    world.inject(injection);
    expect(await (await reader(MANAGEMENT_ACCOUNT, { log: SILENT }))(MEMBER_ACCOUNT)).toHaveProperty('known');
    expect(asked()).toHaveLength(calls);
  });

  test.each([
    ['a page of somebody else', { body: '<html>Sign in</html>', contentType: 'text/html' }, 'the page of a proxy'],
    ['a list without the Regions that every account has', { body: '{"Regions":[]}' }, 'an answer that cannot be used'],
    ['no list', { body: '{}' }, 'an answer that cannot be used'],
  ])('%s is no answer', async (_, injected, why) => {
    world.inject({ action: CALL, ...injected });
    expect(await (await reader())(MEMBER_ACCOUNT)).toEqual({
      unknown: expect.stringContaining(why),
      isTransient: false,
    });
  });

  test('a session that is not allowed the call sends nothing', async () => {
    const regionsOf = await reader(MANAGEMENT_ACCOUNT, { allowedActions: new Set() });
    expect(await regionsOf(MEMBER_ACCOUNT)).toHaveProperty('unknown');
    expect(asked()).toEqual([]);
  });

  test.each<[string, object, string, number]>([
    ['the caller’s own account by its id', { AccountId: MANAGEMENT_ACCOUNT }, 'AccessDeniedException', 403],
    ['an account of another organization', { AccountId: FOREIGN_ACCOUNT }, 'AccessDeniedException', 403],
    ['a page that is too long', { MaxResults: 51 }, 'ValidationException', 400],
    ['a status that there is not', { RegionOptStatusContains: ['ON'] }, 'ValidationException', 400],
    ['a token of another question', { NextToken: 'MjAgb3RoZXI=' }, 'ValidationException', 400],
  ])('the simulated service refuses %s, as the client names it', async (_, input, name, httpStatusCode) => {
    const client = await account('us-east-1', await session());
    await expect(client.send(new ListRegionsCommand(input as ListRegionsRequest))).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode },
    });
  });

  test('one run asks about so many accounts; the jobs of a matrix share them', async () => {
    expect([1, 7, 240].map(accountsAskedBy)).toEqual([240, 35, 1]);
    const regionsOf = createRegionReader(await session(), 240);
    expect(await regionsOf(MEMBER_ACCOUNT)).toHaveProperty('known');
    expect(await regionsOf(LOG_ARCHIVE_ACCOUNT)).toEqual({
      unknown: 'One run asks about the Regions of 1 account.',
    });
  });
});

const SILENT = { info: () => undefined, debug: () => undefined, hide: () => undefined } as unknown as ReturnType<
  typeof fakeSession
>['log'];
