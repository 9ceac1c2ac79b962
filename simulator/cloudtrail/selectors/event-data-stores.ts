/** Calls that take a trail or an event data store: this world has trails only. */
import { AwsError } from '../../protocol/aws-error.ts';

export interface TrailOrEventDataStore {
  TrailName?: string;
  EventDataStore?: string;
}

/** Exactly one of the two is meant. Throws InvalidParameter-, InvalidParameterCombination- or EventDataStoreNotFoundException. */
export function trailNameOf({ TrailName, EventDataStore }: TrailOrEventDataStore): string {
  if (TrailName !== undefined && EventDataStore !== undefined) {
    throw new AwsError('InvalidParameterCombinationException', 'Specify TrailName or EventDataStore, not both.');
  }
  if (TrailName !== undefined) return TrailName;
  if (EventDataStore === undefined) throw new AwsError('InvalidParameterException', 'Specify TrailName.');
  throw new AwsError('EventDataStoreNotFoundException', `Event data store ${EventDataStore} does not exist.`);
}

/** What only event data stores have. Throws InvalidParameterCombinationException. */
export function refuseEventDataStoreSettings(input: object, names: string[]): void {
  const name = names.find((one) => Object.hasOwn(input, one));
  if (name) throw new AwsError('InvalidParameterCombinationException', `${name} cannot be used with TrailName.`);
}
