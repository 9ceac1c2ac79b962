import { describe, expect, test } from '@jest/globals';
import { ListAccountsCommand, paginateListAccounts } from '@aws-sdk/client-organizations';
import type { AccountState, World } from '../../../simulator/world/world.ts';
import {
  DELEGATED_ADMINISTRATOR,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../../simulator/world/company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { administrator, errorNameOf, organizations, sessionOf, startCloud } from '../clients.ts';

const ALL = [MANAGEMENT_ACCOUNT, DELEGATED_ADMINISTRATOR, MEMBER_ACCOUNT, LOG_ARCHIVE_ACCOUNT];

async function pagesOf(world: World, input: { MaxResults?: number } = {}, account = MANAGEMENT_ACCOUNT) {
  const client = organizations(await startCloud(world), sessionOf(world, 'org-trail-plan', account));
  const pages = [];
  for await (const { Accounts } of paginateListAccounts({ client }, input)) pages.push(Accounts!);
  return pages;
}

describe('services: list accounts', () => {
  test('page by page, with name, state and when they joined; delegated administrators see the same', async () => {
    const world = createWorld();
    const joinedAt = new Date('2026-11-20T12:00:00Z');
    Object.assign(world.accounts.get(MEMBER_ACCOUNT)!, { name: 'shop', state: 'SUSPENDED', joinedAt });
    const pages = await pagesOf(world);
    expect(pages.map((page) => page.length)).toEqual([2, 2]);
    expect(pages.flat().map(({ Id }) => Id)).toEqual(ALL);
    expect(pages.flat()[2]).toEqual({
      Id: MEMBER_ACCOUNT,
      Arn: 'arn:aws:organizations::111111111111:account/o-exampleorg1/333333333333',
      Email: 'aws+333333333333@example.com',
      Name: 'shop',
      Status: 'SUSPENDED',
      State: 'SUSPENDED',
      JoinedMethod: 'CREATED',
      JoinedTimestamp: joinedAt,
    });
    expect(await pagesOf(world, {}, DELEGATED_ADMINISTRATOR)).toEqual(pages);
    world.accountList.pageSize = 20;
    expect((await pagesOf(world, { MaxResults: 3 })).map((page) => page.length)).toEqual([3, 1]);
  });

  test('pages may be empty and have a token nevertheless', async () => {
    const world = createWorld();
    world.accountList.emptyPages = new Set([0, 2]);
    const pages = await pagesOf(world);
    expect(pages.map((page) => page.length)).toEqual([0, 2, 0, 2]);
    expect(pages.flat().map(({ Id }) => Id)).toEqual(ALL);
  });

  test.each<[AccountState, string]>([
    ['PENDING_CLOSURE', 'PENDING_CLOSURE'],
    ['CLOSED', 'SUSPENDED'],
  ])('an account that is %s, with the member State, Status or both', async (state, status) => {
    const world = createWorld();
    world.accounts.get(MEMBER_ACCOUNT)!.state = state;
    const seen = async () => (await pagesOf(world)).flat().find(({ Id }) => Id === MEMBER_ACCOUNT)!;
    expect(await seen()).toMatchObject({ State: state, Status: status });
    world.accountList.members = ['State'];
    expect((await seen()).Status).toBeUndefined();
    world.accountList.members = ['Status'];
    expect((await seen()).State).toBeUndefined();
  });

  test('refusals: of members, of IAM, of numbers and tokens, and of too many at once', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const list = (credentials: Parameters<typeof organizations>[1], input = {}) =>
      errorNameOf(organizations(cloud, credentials).send(new ListAccountsCommand(input)));
    expect(await list(administrator(MEMBER_ACCOUNT))).toBe('AccessDeniedException');
    world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.get('org-trail-plan')!.policies = [];
    expect(await list(sessionOf(world, 'org-trail-plan'))).toBe('AccessDeniedException');
    for (const input of [{ MaxResults: 0 }, { MaxResults: 21 }, { NextToken: 'x' }]) {
      expect([input, await list(administrator(), input)]).toEqual([input, 'InvalidInputException']);
    }
    world.inject({ action: 'organizations:ListAccounts', code: 'TooManyRequestsException', times: 1 });
    expect(await list(administrator())).toBe('TooManyRequestsException');
    expect(await list(administrator())).toBe('');
  });
});
