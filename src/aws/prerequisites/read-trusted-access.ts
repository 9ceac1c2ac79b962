import type { Answer } from '../../domain/values/answer.ts';
import { CLOUDTRAIL } from '../../domain/values/partitions.ts';
import { exactly, list, object, pagesOf, string } from '../clients/response-shapes.ts';
import { iam, organizations } from '../clients/clients.ts';
import type { Session } from '../session/sign-in.ts';
import { ask, isNamed } from '../errors/ask.ts';

const ENABLED = object({ EnabledServicePrincipals: list(object({ ServicePrincipal: string })) });

/** Whether the organization lets CloudTrail in (API_ListAWSServiceAccessForOrganization). */
export async function readTrustedAccess(session: Session, region: string): Promise<Answer<boolean>> {
  const client = await organizations(region, session);
  const { paginateListAWSServiceAccessForOrganization } = await import('@aws-sdk/client-organizations');
  return ask('organizations:ListAWSServiceAccessForOrganization', async () => {
    for await (const page of pagesOf(paginateListAWSServiceAccessForOrganization({ client }, {}))) {
      const { EnabledServicePrincipals } = ENABLED(page, '');
      if (EnabledServicePrincipals.some(({ ServicePrincipal }) => ServicePrincipal === CLOUDTRAIL)) return true;
    }
    return false;
  });
}

/** Whether the account that calls has CloudTrail's service-linked role. */
export async function readServiceLinkedRole(session: Session, region: string): Promise<Answer<boolean>> {
  const client = await iam(region, session);
  const { GetRoleCommand } = await import('@aws-sdk/client-iam');
  return ask(
    'iam:GetRole',
    async () => {
      const RoleName = 'AWSServiceRoleForCloudTrail';
      object({ Role: object({ RoleName: exactly(RoleName) }) })(
        await client.send(new GetRoleCommand({ RoleName })),
        '',
      );
      return true;
    },
    (error) => (isNamed(error, 'NoSuchEntity') ? { known: false } : null),
  );
}
