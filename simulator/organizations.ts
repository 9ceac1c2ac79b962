/** Organizations, as far as the organization itself: DescribeOrganization. */
import type { Service } from './aws-json.ts';
import type { Context } from './identity.ts';
import { AwsError } from './errors.ts';
import { authorize } from './identity.ts';
import { isInOrganization } from './world.ts';

export const organizations: Service = {
  name: 'organizations',
  target: 'AWSOrganizationsV20161128',
  invalidInput: 'InvalidInputException',
  operations: { DescribeOrganization: { input: {}, run: describeOrganization } },
};

/** Any account of the organization may ask. */
function describeOrganization(context: Context): object {
  authorize(context, 'organizations:DescribeOrganization', ['*']);
  const { world, caller } = context;
  const organization = world.organization;
  if (!organization || !isInOrganization(world, caller.accountId)) {
    throw new AwsError('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.');
  }
  const { id, managementAccountId, featureSet } = organization;
  const arn = (what: string) => `arn:${world.partition}:organizations::${managementAccountId}:${what}`;
  return {
    Organization: {
      Id: id,
      Arn: arn(`organization/${id}`),
      FeatureSet: featureSet,
      MasterAccountArn: arn(`account/${id}/${managementAccountId}`),
      MasterAccountId: managementAccountId,
      MasterAccountEmail: 'aws@example.com',
      AvailablePolicyTypes: [],
    },
  };
}
