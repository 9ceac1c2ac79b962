import { describe, expect, test } from '@jest/globals';
import { ListDelegatedAdministratorsCommand, paginateListDelegatedAdministrators } from '@aws-sdk/client-organizations';
import type { World } from '../../../simulator/world/world.ts';
import {
  DELEGATED_ADMINISTRATOR,
  FOREIGN_ACCOUNT,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../../simulator/world/company.ts';
import { policyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud, errorNameOf, organizations, sessionOf } from '../clients.ts';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

describe('services: list delegated administrators', () => {
  test('administrators are listed page by page, of one service or of all, each once', async () => {
    const world = createWorld();
    const { delegatedAdministrators } = world.organization!;
    delegatedAdministrators.set(CLOUDTRAIL, new Set([MEMBER_ACCOUNT, DELEGATED_ADMINISTRATOR]));
    delegatedAdministrators.set('config.amazonaws.com', new Set([MEMBER_ACCOUNT, LOG_ARCHIVE_ACCOUNT]));
    const client = organizations(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    const list = async (ServicePrincipal?: string) => {
      const pages = [];
      for await (const page of paginateListDelegatedAdministrators({ client }, { ServicePrincipal })) {
        pages.push(page.DelegatedAdministrators!.map(({ Id }) => Id));
      }
      return pages;
    };
    expect(await list(CLOUDTRAIL)).toEqual([[DELEGATED_ADMINISTRATOR], [MEMBER_ACCOUNT]]);
    expect(await list()).toEqual([[DELEGATED_ADMINISTRATOR], [MEMBER_ACCOUNT], [LOG_ARCHIVE_ACCOUNT]]);
    expect(await list('guardduty.amazonaws.com')).toEqual([[]]);
    const first = await client.send(new ListDelegatedAdministratorsCommand({ ServicePrincipal: CLOUDTRAIL }));
    expect(first.DelegatedAdministrators).toEqual([
      {
        Id: DELEGATED_ADMINISTRATOR,
        Arn: 'arn:aws:organizations::111111111111:account/o-exampleorg1/222222222222',
        Email: 'aws+222222222222@example.com',
        Name: 'account-222222222222',
        Status: 'ACTIVE',
        JoinedMethod: 'CREATED',
        JoinedTimestamp: new Date('2026-01-01T00:00:00Z'),
        DelegationEnabledDate: new Date('2026-01-01T00:00:00Z'),
      },
    ]);
    const { NextToken } = first;
    for (const input of [
      { NextToken },
      { NextToken: 'x' },
      { MaxResults: 0 },
      { MaxResults: 21 },
      { MaxResults: 1.5 },
      { ServicePrincipal: 'cloud trail' },
      { ServicePrincipal: '' },
    ]) {
      expect([input, await errorNameOf(client.send(new ListDelegatedAdministratorsCommand(input)))]).toEqual([
        input,
        'InvalidInputException',
      ]);
    }
    const text = { MaxResults: '5' as unknown as number };
    expect(await errorNameOf(client.send(new ListDelegatedAdministratorsCommand(text)))).toBe('SerializationException');
  });

  const notForMembers = "You don't have permissions to access this resource.";

  function config(w: World) {
    return w.organization!.delegatedAdministrators.set('config.amazonaws.com', new Set([MEMBER_ACCOUNT]));
  }

  test.each<[string, string, string | RegExp, (world: World) => unknown]>([
    [MANAGEMENT_ACCOUNT, '', '', () => {}],
    [DELEGATED_ADMINISTRATOR, '', '', () => {}],
    [MEMBER_ACCOUNT, '', '', config],
    [MEMBER_ACCOUNT, 'AccessDeniedException', notForMembers, () => {}],
    [FOREIGN_ACCOUNT, 'AWSOrganizationsNotInUseException', /not a member/, () => {}],
    [MANAGEMENT_ACCOUNT, 'AWSOrganizationsNotInUseException', /not a member/, (w) => (w.organization = null)],
  ])('ListDelegatedAdministrators from %s: %j', async (account, name, message, arrange) => {
    const world = createWorld();
    arrange(world);
    const client = organizations(await startCloud(world), sessionOf(world, 'org-trail-plan', account));
    const list = client.send(new ListDelegatedAdministratorsCommand({ ServicePrincipal: CLOUDTRAIL }));
    if (name === '') expect((await list).DelegatedAdministrators).toMatchObject([{ Id: DELEGATED_ADMINISTRATOR }]);
    else {
      const said = typeof message === 'string' ? message : expect.stringMatching(message);
      await expect(list).rejects.toMatchObject({ name, message: said });
    }
  });

  test('IAM refuses in its own words, a plain member too', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const session = policyDocument({ Effect: 'Allow', Action: 'cloudtrail:*', Resource: '*' });
    for (const account of [MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT]) {
      const client = organizations(cloud, sessionOf(world, 'org-trail-plan', account, session));
      await expect(client.send(new ListDelegatedAdministratorsCommand({}))).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message: expect.stringMatching(
          /^User: .* is not authorized to perform: organizations:ListDelegatedAdministrators on resource: \* because no session policy/,
        ),
      });
    }
  });
});
