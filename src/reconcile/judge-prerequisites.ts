import { errorText, isDenied, remedyOf } from '../aws/errors/aws-error.ts';
import { bucketOwnerReadOnlyPolicy } from '../aws/session/session-policy.ts';
import { explainDenial } from '../aws/errors/explain-denial.ts';
import { type Observed, logStreamNamingOf } from '../aws/observe/observe.ts';
import {
  type ReadSessions,
  readPrerequisiteDocuments,
  type DocumentReader,
} from '../aws/prerequisites/document-reader.ts';
import { assumeRole, type Session, type SignIn } from '../aws/session/sign-in.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { parseArn } from '../domain/values/arn.ts';
import { trailAfter, type Desired } from '../domain/trail/desired.ts';
import { judgePrerequisites } from '../domain/prerequisites/judge.ts';
import { trailResourcesOf } from '../domain/delivery/trail-resources.ts';
import type { Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import { type Answer, isKnown } from '../domain/values/answer.ts';
import { accountRoleOf } from '../domain/organization/account-role.ts';

/** The sessions that look at what the trail depends on. That of the bucket's account is begun at once, and may fail. */
export function openReadSessions(role: string | null, how: SignIn, session: Session): ReadSessions {
  return {
    session,
    bucketOwner:
      role === null ? null : { account: parseArn(role)!.account, session: bucketOwnerSession(role, how, session) },
  };
}

function bucketOwnerSession(role: string, how: SignIn, session: Session): Promise<Answer<Session>> {
  return assumeRole(session, role, how, bucketOwnerReadOnlyPolicy()).then(
    (known) => ({ known }),
    (error: unknown) => ({
      unknown: `bucket-owner-role-to-assume could not be assumed: ${errorText(error)} ${bucketOwnerRoleRemedy(role, error)}`,
    }),
  );
}

function bucketOwnerRoleRemedy(role: string, error: unknown): string {
  return isDenied(error) && explainDenial(errorText(error), 'sts:AssumeRole') === null
    ? `The trust policy of ${role} has to name this run's role, and this run's role needs sts:AssumeRole on it. If that role can also repair, do not let a role that pull requests use assume it.`
    : remedyOf('sts:AssumeRole', error);
}

/** The prerequisites of the trail as it is to be. */
export interface JudgedPrerequisites {
  readonly prerequisites: readonly Prerequisite[];
  /** When the log role was created, in milliseconds since 1970; `null` where there is none or that is not known. */
  readonly logRoleCreated: number | null;
}

export const PREREQUISITES_SKIPPED: JudgedPrerequisites = { prerequisites: [], logRoleCreated: null };

/** Reads what `reader` has not read yet, and judges. */
export async function readAndJudgePrerequisites(
  reader: DocumentReader,
  { declared }: Inputs,
  { session }: ReadSessions,
  observed: Observed,
  desired: Desired,
): Promise<JudgedPrerequisites> {
  const { account } = session.identity;
  const { organization, identity } = observed;
  const trail = trailAfter(desired, observed.trail, identity);
  const resources = trailResourcesOf(declared, identity, account, observed.trail);
  const naming = logStreamNamingOf(identity.arn, trail.isOrganizationTrail, organization);
  const documents = await readPrerequisiteDocuments(reader, resources, naming);
  const prerequisites = judgePrerequisites({
    trail,
    account,
    caller: accountRoleOf(account, organization),
    organization,
    delegatedAdministrators: declared.delegatedAdministrators,
    documents,
  });
  const { logRole } = documents;
  return { prerequisites, logRoleCreated: (logRole && isKnown(logRole) && logRole.known?.createdMilliseconds) || null };
}
