/** The company on its first day with trails: everything exists, and nothing has been prepared for CloudTrail. */
import type { Partition } from './regions.ts';
import type { World } from './world.ts';
import { KEY_ID, MANAGEMENT_ACCOUNT, createCompany } from './company.ts';
import { evidenceRolePolicy } from './iam/role-policies.ts';
import { keyAdministrationPolicy, topicDefaultPolicy } from './iam/policy-documents.ts';

type UnpreparedCompany = Pick<World, 'accounts' | 'organization' | 'buckets' | 'keys' | 'aliases' | 'topics'>;

/**
 * For `createWorld(unpreparedCompany())`: no trusted access and no service-linked role; bucket `org-trail-logs` without a
 * policy, key `alias/org-trail` and topic `org-trail-topic` with AWS's default ones, all of the management account
 * and in one Region, so that the roles that plan and apply prove the record there themselves. Log group, log role and the roles that plan and apply are as ever.
 */
export function unpreparedCompany(partition: Partition = 'aws'): UnpreparedCompany {
  const { accounts, organization, buckets, keys, aliases, topics } = createCompany(partition);
  organization!.trustedAccess.clear();
  accounts.get(MANAGEMENT_ACCOUNT)!.roles.delete('AWSServiceRoleForCloudTrail');
  const bucket = { ...buckets.get('org-trail-logs')!, ownerAccountId: MANAGEMENT_ACCOUNT, policy: null };
  const named = <T>(map: Map<string, T>, ending: string) => [...map].find(([arn]) => arn.endsWith(ending))!;
  const [keyArn, key] = named(keys, KEY_ID);
  const [topicArn] = named(topics, ':org-trail-topic');
  const evidence = evidenceRolePolicy({
    buckets: ['org-trail-logs'],
    prefixes: [''],
    keyArns: [keyArn],
    hashesFiles: false,
    partition,
  });
  for (const name of ['org-trail-plan', 'org-trail-apply']) {
    accounts.get(MANAGEMENT_ACCOUNT)!.roles.get(name)!.policies.push(evidence);
  }
  return {
    accounts,
    organization,
    buckets: new Map([['org-trail-logs', bucket]]),
    keys: new Map([[keyArn, { ...key, policy: keyAdministrationPolicy(MANAGEMENT_ACCOUNT, partition) }]]),
    aliases: new Map([named(aliases, ':alias/org-trail')]),
    topics: new Map([[topicArn, { policy: topicDefaultPolicy(topicArn) }]]),
  };
}
