import type { Observed } from '../aws/observe/observe.ts';
import type { Session } from '../aws/session/sign-in.ts';
import { accountRoleOf } from '../domain/organization/account-role.ts';
import type { PlanInput } from '../domain/plan/plan-input.ts';
import type { Mode } from '../domain/plan/verdict.ts';
import { resolveDeclared } from '../domain/trail/desired.ts';
import { parseArn } from '../domain/values/arn.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { signInOf } from './sign-in.ts';

/** What a plan is made of before prerequisites are judged. */
export type Compared = Omit<PlanInput, 'prerequisites'>;

/** Brings what is declared into the normal form of what is observed, and says who compares. */
export function compare(inputs: Inputs, mode: Mode, session: Session, observed: Observed): Compared {
  const { declared, allowWeakening, bucketOwnerRoleToAssume, evidence } = inputs;
  const { account } = session.identity;
  const { identity, trail, unknown, key, organization } = observed;
  return {
    ...resolveDeclared(declared, { account, identity, key, tags: trail?.tags ?? {} }),
    account,
    bucketOwner: bucketOwnerRoleToAssume === null ? null : parseArn(bucketOwnerRoleToAssume)!.account,
    caller: accountRoleOf(account, organization),
    organization,
    identity,
    observed: trail,
    unknownFields: unknown,
    allowWeakening,
    delegatedAdministrators: declared.delegatedAdministrators,
    checkpointTrail: evidence.checkpoint?.trail ?? null,
    shouldRepair: inputs.prerequisites === 'repair',
    plansAsApplier: signInOf(inputs, mode).role === inputs.roleToAssume,
  };
}
