import type { SignIn } from '../aws/session/sign-in.ts';
import type { Mode } from '../domain/plan/verdict.ts';
import type { Inputs } from '../inputs/inputs.ts';

/** How a run signs in: a run that only reads may have a role of its own. */
export function signInOf(inputs: Inputs, mode: Mode): SignIn {
  return {
    role: mode === 'apply' ? inputs.roleToAssume : (inputs.planRoleToAssume ?? inputs.roleToAssume),
    region: inputs.declared.region,
    audience: inputs.audience,
    sessionName: inputs.roleSessionName,
    durationSeconds: inputs.roleDurationSeconds,
  };
}
