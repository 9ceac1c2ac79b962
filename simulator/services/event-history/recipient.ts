/** In which accounts and which Region an event is looked up. */
import type { Call, World } from '../../world/world.ts';
import { leaderRegion } from '../../world/regions.ts';
import { accountOf } from '../../protocol/names/arns.ts';

export interface EventRecipients {
  /** Not empty; more than one where the event is shared. */
  accountIds: string[];
  region: string;
}

/** A refused call is in the history of the account that called, and nowhere else: the strictest reading. */
export function recipientsOf(world: World, call: Call): EventRecipients {
  const region = regionOfEvent(world, call);
  const caller = call.caller?.accountId;
  const accounts = caller !== undefined && call.response === null ? [caller] : accountsOf(world, call);
  return { accountIds: [...new Set(accounts)], region };
}

/** Global services are recorded in the leader Region, as is a sign-in by token, whose request does not say where it is. */
function regionOfEvent(world: World, { service, region }: Call): string {
  const isGlobal = service === 'iam' || service === 'organizations';
  return isGlobal || region === null ? leaderRegion(world.partition) : region;
}

/** The owner of what was called, the caller, or both. */
function accountsOf(world: World, call: Call): string[] {
  const { service, input } = call;
  const caller = call.caller?.accountId;
  const named = (member: string) => accountOf((input[member] as string | undefined) ?? '');
  if (service === 's3') return [world.buckets.get(input['Bucket'] as string)?.ownerAccountId ?? caller!];
  if (service === 'sns') return [named('TopicArn') || caller!];
  if (service === 'kms') return [caller!, named('KeyId') || caller!];
  if (service === 'sts') return [...(caller === undefined ? [] : [caller]), named('RoleArn') || caller!];
  return service === 'cloudtrail' ? [caller!, ...copies(world, call)] : [caller!];
}

/** Whether the management account sees what a delegated administrator does to its trail is not documented. */
function copies(world: World, { isWrite, caller }: Call): string[] {
  const { organization, eventHistory } = world;
  const delegated = organization?.delegatedAdministrators.get('cloudtrail.amazonaws.com');
  const isShared = eventHistory.copiesToManagementAccount && isWrite && delegated?.has(caller!.accountId);
  return isShared ? [organization!.managementAccountId] : [];
}
