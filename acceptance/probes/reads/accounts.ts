/** What Organizations answers of accounts. */
import { paginateListAccounts } from '@aws-sdk/client-organizations';
import { ABSENT, type Probe, UndeterminedError } from '../probe.ts';

export const accountProbes: readonly Probe[] = [
  {
    id: 'accounts: Status of an account that is closed',
    lines: ['`Status` of an account that is closed'],
    trail: 'none',
    expected: 'SUSPENDED',
    ask: async ({ aws }) => {
      for await (const { Accounts = [] } of paginateListAccounts({ client: aws.organizations }, {})) {
        const closed = Accounts.find(({ State }) => State === 'CLOSED');
        if (closed) return closed.Status ?? ABSENT;
      }
      throw new UndeterminedError('the organization has no account that was closed');
    },
  },
];
