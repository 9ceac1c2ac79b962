import type { Desired, UnresolvedField } from '../trail/desired.ts';
import type { Prerequisite } from '../prerequisites/prerequisite.ts';
import type { AccountRole } from '../organization/account-role.ts';
import type { Organization } from '../organization/organization.ts';
import type { Field, Trail, TrailIdentity, UnknownFields } from '../trail/trail.ts';

/** All that a plan is made of. */
export interface PlanInput {
  /** The account that calls. */
  readonly account: string;
  /** The account of the bucket, as far as a role in it is declared; `null` where it is not known. */
  readonly bucketOwner: string | null;
  readonly caller: AccountRole;
  readonly organization: Organization;
  readonly identity: TrailIdentity;
  readonly desired: Desired;
  readonly observed: Trail | null;
  readonly unresolved: readonly UnresolvedField[];
  readonly unknownFields: UnknownFields;
  readonly allowWeakening: ReadonlySet<Field>;
  readonly delegatedAdministrators: readonly string[];
  /** ARN of the trail that the given checkpoint is of; `null` where none was given. */
  readonly checkpointTrail: string | null;
  /** What holds outside the trail; empty where nobody asked. */
  readonly prerequisites: readonly Prerequisite[];
  /** Whether prerequisites that fail are repaired where they can be. */
  readonly shouldRepair: boolean;
  /** Whether the reading role is also the applying role: an apply cannot read more than it can. */
  readonly plansAsApplier: boolean;
}
