import { describe, expect, test } from '@jest/globals';
import {
  EnableAWSServiceAccessCommand,
  ListAWSServiceAccessForOrganizationCommand,
  paginateListAWSServiceAccessForOrganization,
} from '@aws-sdk/client-organizations';
import { actAs } from '../../../simulator/routes/act-as.ts';
import { rootOf } from '../../../simulator/services/event-history/actors.ts';
import type { World } from '../../../simulator/world/world.ts';
import {
  DELEGATED_ADMINISTRATOR,
  FOREIGN_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../../simulator/world/company.ts';
import { unpreparedCompany } from '../../../simulator/world/unprepared-company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud, errorNameOf, organizations, sessionOf } from '../clients.ts';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';
const DENIED = 'AccessDeniedException';

describe('cloudtrail: service access', () => {
  test('trusted services come page by page', async () => {
    const world = createWorld();
    world.organization!.trustedAccess.add('config.amazonaws.com').add('sso.amazonaws.com');
    const client = organizations(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    const found: (string | undefined)[] = [];
    for await (const page of paginateListAWSServiceAccessForOrganization({ client }, { MaxResults: 20 })) {
      expect(page.EnabledServicePrincipals!.length).toBe(1);
      found.push(page.EnabledServicePrincipals![0]!.ServicePrincipal);
    }
    expect(found).toEqual([CLOUDTRAIL, 'config.amazonaws.com', 'sso.amazonaws.com']);
  });

  test.each([
    [MANAGEMENT_ACCOUNT, ''],
    [DELEGATED_ADMINISTRATOR, ''],
    [MEMBER_ACCOUNT, DENIED],
    [FOREIGN_ACCOUNT, 'AWSOrganizationsNotInUseException'],
  ])('the list from %s: %j', async (account, error) => {
    const world = createWorld();
    const client = organizations(await startCloud(world), sessionOf(world, 'org-trail-plan', account));
    expect(await errorNameOf(client.send(new ListAWSServiceAccessForOrganizationCommand({})))).toBe(error);
  });

  test.each<[string, string, string, string, (world: World) => unknown]>([
    ['', MANAGEMENT_ACCOUNT, 'org-trail-apply', CLOUDTRAIL, () => {}],
    ['', MANAGEMENT_ACCOUNT, 'org-trail-apply', CLOUDTRAIL, (w) => w.organization!.trustedAccess.add(CLOUDTRAIL)],
    [DENIED, MANAGEMENT_ACCOUNT, 'org-trail-plan', CLOUDTRAIL, () => {}],
    [DENIED, MANAGEMENT_ACCOUNT, 'org-trail-apply', 'config.amazonaws.com', () => {}],
    [DENIED, DELEGATED_ADMINISTRATOR, 'org-trail-apply', CLOUDTRAIL, () => {}],
    [DENIED, MEMBER_ACCOUNT, 'org-trail-apply', CLOUDTRAIL, () => {}],
    ['AWSOrganizationsNotInUseException', FOREIGN_ACCOUNT, 'org-trail-apply', CLOUDTRAIL, () => {}],
    [
      'ConstraintViolationException',
      MANAGEMENT_ACCOUNT,
      'org-trail-apply',
      CLOUDTRAIL,
      (w) => (w.organization!.featureSet = 'CONSOLIDATED_BILLING'),
    ],
  ])('%j: enabling from %s as %s for %s', async (error, account, role, ServicePrincipal, arrange) => {
    const world = createWorld(unpreparedCompany());
    arrange(world);
    const client = organizations(await startCloud(world), sessionOf(world, role, account));
    expect(await errorNameOf(client.send(new EnableAWSServiceAccessCommand({ ServicePrincipal })))).toBe(error);
    expect([...world.organization!.trustedAccess]).toEqual(error === '' ? [CLOUDTRAIL] : []);
  });

  test.each([
    [CLOUDTRAIL, false],
    ['config.amazonaws.com', true],
  ])('without the access of %s, a trail is one of the organization: %j', (ServicePrincipal, expected) => {
    const world = createWorld();
    const settings = { S3BucketName: 'org-trail-logs', IsOrganizationTrail: true, IsMultiRegionTrail: true };
    actAs(world, rootOf(), {}, 'cloudtrail:CreateTrail', { Name: 'org-trail', ...settings });
    actAs(world, rootOf(), {}, 'organizations:DisableAWSServiceAccess', { ServicePrincipal });
    expect([...world.trails.values()].map(({ isOrganizationTrail }) => isOrganizationTrail)).toEqual([expected]);
  });

  test('what is no service principal is refused', async () => {
    const client = organizations(await startCloud());
    const enable = new EnableAWSServiceAccessCommand({ ServicePrincipal: 'not a service' });
    expect(await errorNameOf(client.send(enable))).toBe('InvalidInputException');
  });
});
