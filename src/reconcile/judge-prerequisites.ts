import { errorText, isDenied, remedyOf } from '../aws/errors/aws-error.ts';
import { bucketOwnerReadBounds } from '../aws/session/session-policy.ts';
import { explainDenial } from '../aws/errors/denials.ts';
import { type Observed, ownerOf } from '../aws/observe/observe.ts';
import { type Lookers, readDocuments, type Reader } from '../aws/prerequisites/document-reader.ts';
import { assumeFrom, type Session, type SignIn } from '../aws/session/sign-in.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { parseArn } from '../domain/values/arn.ts';
import { applied, type Desired } from '../domain/trail/desired.ts';
import { judgePrerequisites } from '../domain/prerequisites/judge.ts';
import { placesOf } from '../domain/delivery/declared-destinations.ts';
import type { Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import { type Answer, isKnown } from '../domain/values/answer.ts';
import { standingOf } from '../domain/organization/account-role.ts';

/** The sessions that look at what the trail depends on. That of the bucket's account is begun at once, and may fail. */
export function lookersOf(role: string | null, how: SignIn, session: Session): Lookers {
  return {
    session,
    bucketOwner: role === null ? null : { account: parseArn(role)!.account, session: ownerSession(role, how, session) },
  };
}

function ownerSession(role: string, how: SignIn, session: Session): Promise<Answer<Session>> {
  return assumeFrom(session, role, how, bucketOwnerReadBounds()).then(
    (known) => ({ known }),
    (error: unknown) => ({
      unknown: `bucket-owner-role-to-assume could not be assumed: ${errorText(error)} ${ownerRemedy(role, error)}`,
    }),
  );
}

function ownerRemedy(role: string, error: unknown): string {
  return isDenied(error) && explainDenial(errorText(error), 'sts:AssumeRole') === null
    ? `The trust policy of ${role} has to name this run's role, and this run's role needs sts:AssumeRole on it. If that role can also repair, do not let a role that pull requests use assume it.`
    : remedyOf('sts:AssumeRole', error);
}

/** The prerequisites of the trail as it is to be. */
export interface Judged {
  readonly prerequisites: readonly Prerequisite[];
  /** When the log role was created, in milliseconds since 1970; `null` where there is none or that is not known. */
  readonly logRoleCreated: number | null;
}

export const NOT_JUDGED: Judged = { prerequisites: [], logRoleCreated: null };

/** Reads what `reader` has not read yet, and judges. */
export async function judge(
  reader: Reader,
  { declared }: Inputs,
  { session }: Lookers,
  observed: Observed,
  desired: Desired,
): Promise<Judged> {
  const { account } = session.identity;
  const { organization, identity } = observed;
  const trail = applied(desired, observed.trail, identity);
  const places = placesOf(declared, identity, account, observed.trail);
  const owner = ownerOf(identity.arn, trail.isOrganizationTrail, organization);
  const documents = await readDocuments(reader, places, owner);
  const prerequisites = judgePrerequisites({
    trail,
    account,
    caller: standingOf(account, organization),
    organization,
    delegatedAdministrators: declared.delegatedAdministrators,
    documents,
  });
  const { logRole } = documents;
  return { prerequisites, logRoleCreated: (logRole && isKnown(logRole) && logRole.known?.created) || null };
}
