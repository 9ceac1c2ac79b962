import { ask } from '../../aws/errors/ask.ts';
import { errorText, remedyOf } from '../../aws/errors/aws-error.ts';
import { evidencePolicy } from '../../aws/session/session-policy.ts';
import { assumeRole, type Session } from '../../aws/session/sign-in.ts';
import type { Mode } from '../../domain/plan/verdict.ts';
import type { ChainOf } from '../../domain/integrity/chain.ts';
import type { Answer } from '../../domain/values/answer.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { evidenceAccessOf, signInOf } from '../sign-in.ts';

/**
 * The session that reads the record: of evidence-role-to-assume, which may do nothing else, or the run's own, which was begun with
 * these reads.
 */
export async function openEvidenceSession(
  { inputs, mode, session }: { readonly inputs: Inputs; readonly mode: Mode; readonly session: Session },
  { bucket, prefix }: Pick<ChainOf, 'bucket' | 'prefix'>,
): Promise<Answer<Session>> {
  const access = evidenceAccessOf(inputs);
  const role = access?.role ?? null;
  if (access === null || role === null) return { known: session };
  const policy = evidencePolicy(access, bucket, prefix);
  return ask(
    'sts:AssumeRole',
    () => assumeRole(session, role, signInOf(inputs, mode), policy),
    (error) => ({
      unknown: `evidence-role-to-assume could not be assumed: ${errorText(error)} ${remedyOf('sts:AssumeRole', error)}`,
    }),
  );
}
