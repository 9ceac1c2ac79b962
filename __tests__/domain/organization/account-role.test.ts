import { describe, expect, test } from '@jest/globals';
import { accountRoleOf } from '../../../src/domain/organization/account-role.ts';
import { unknownRegistrations, unregistered } from '../../../src/domain/organization/delegated-administrators.ts';
import { type Organization, ORGANIZATION_NOT_ASKED } from '../../../src/domain/organization/organization.ts';
import { type Answer, NOT_ASKED } from '../../../src/domain/values/answer.ts';

const [MANAGEMENT, ADMINISTRATOR, MEMBER] = ['111111111111', '222222222222', '333333333333'];
const DENIED = { unknown: 'not allowed.' };
const NONE = { known: null };
const DESCRIBED = { known: { id: 'o-exampleorg1', managementAccount: MANAGEMENT, features: 'ALL' } };
const LISTED = { known: [ADMINISTRATOR] };

type Row = readonly [
  account: string,
  description: Organization['description'],
  listed: Organization['delegatedAdministrators'],
  isPlainMember: boolean,
  role: string,
];

describe('organization: account role', () => {
  test.each<Row>([
    [MANAGEMENT, DESCRIBED, LISTED, false, 'management'],
    [MANAGEMENT, DESCRIBED, DENIED, false, 'management'],
    [ADMINISTRATOR, DESCRIBED, LISTED, false, 'delegated administrator'],
    [ADMINISTRATOR, DENIED, LISTED, false, 'delegated administrator'],
    [MEMBER, DESCRIBED, LISTED, false, 'plain member'],
    [MEMBER, DENIED, LISTED, false, 'unknown'],
    [MEMBER, DESCRIBED, DENIED, false, 'unknown'],
    [MEMBER, DESCRIBED, DENIED, true, 'plain member'],
    [MEMBER, DENIED, DENIED, true, 'plain member'],
    [MEMBER, NONE, DENIED, false, 'in no organization'],
    [MEMBER, NONE, DENIED, true, 'in no organization'],
    [MEMBER, DENIED, DENIED, false, 'unknown'],
  ])(
    'account %s, described %j, listed %j, refused as a member: %j → %s',
    (account, description, listed, isPlainMember, role) => {
      expect(accountRoleOf(account, { description, delegatedAdministrators: listed, isPlainMember })).toBe(role);
    },
  );

  test('nobody knows of an organization that was not asked', () => {
    expect(accountRoleOf(MANAGEMENT, ORGANIZATION_NOT_ASKED)).toBe('unknown');
  });

  test.each<readonly [Answer<readonly string[]>, missing: readonly string[], said: string | null]>([
    [LISTED, [MEMBER], null],
    [{ known: [MEMBER, ADMINISTRATOR] }, [], null],
    [
      DENIED,
      [],
      `It cannot be determined whether ${ADMINISTRATOR}, ${MEMBER} are registered as delegated administrator: not allowed.`,
    ],
    [
      NOT_ASKED,
      [],
      `It cannot be determined whether ${ADMINISTRATOR}, ${MEMBER} are registered as delegated administrator: it was not checked`,
    ],
  ])('registered %j: %j are missing', (registered, missing, said) => {
    expect(unregistered([ADMINISTRATOR, MEMBER], registered)).toEqual(missing);
    expect(unknownRegistrations([ADMINISTRATOR, MEMBER], registered)).toBe(said);
    expect(unknownRegistrations([], registered)).toBeNull();
  });
});
