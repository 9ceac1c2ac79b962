import type { OrganizationAccount } from '../../domain/account-coverage/take-census.ts';
import type { Answer } from '../../domain/values/answer.ts';
import { organizations } from '../clients/clients.ts';
import { accountId, date, list, object, optional, pagesOf, string } from '../clients/response-shapes.ts';
import { ask } from '../errors/ask.ts';
import type { Session } from '../session/sign-in.ts';

/** An organization has up to 10,000 accounts, in pages of at most 20, some of which can be empty (API_ListAccounts). */
const MAX_PAGES = 1_000;

/** API_Account. `Status` is what `State` replaces. */
const LISTED = object({
  Accounts: optional(
    list(
      object({
        Id: accountId,
        Name: optional(string),
        State: optional(string),
        Status: optional(string),
        JoinedTimestamp: optional(date),
      }),
    ),
  ),
});

/** All accounts of the organization; the management account and delegated administrators may ask. `region` is any of the partition. */
export function listOrganizationAccounts(
  session: Session,
  region: string,
): Promise<Answer<readonly OrganizationAccount[]>> {
  return ask('organizations:ListAccounts', async () => {
    const client = await organizations(region, session);
    const { paginateListAccounts } = await import('@aws-sdk/client-organizations');
    const accounts: OrganizationAccount[] = [];
    for await (const page of pagesOf(paginateListAccounts({ client }, {}), 'NextToken', MAX_PAGES)) {
      for (const { Id, Name, State, Status, JoinedTimestamp } of LISTED(page, '').Accounts ?? []) {
        accounts.push({
          account: Id,
          name: Name ?? '',
          state: State ?? Status ?? null,
          joinedAt: JoinedTimestamp?.toISOString() ?? null,
        });
      }
    }
    return accounts;
  });
}
