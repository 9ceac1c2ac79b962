import { ask } from '../aws/errors/ask.ts';
import { errorText, isDenied, remedyOf } from '../aws/errors/aws-error.ts';
import { bucketOwnerReadOnlyPolicy } from '../aws/session/session-policy.ts';
import { explainDenial } from '../aws/errors/explain-denial.ts';
import type { Observed } from '../aws/observe/observe.ts';
import {
  createDocumentReader,
  type DocumentReader,
  logStreamNamingOf,
  type ReadSessions,
  readPrerequisiteDocuments,
} from '../aws/prerequisites/document-reader.ts';
import { assumeRole, type Session, type SignIn } from '../aws/session/sign-in.ts';
import type { Mode } from '../domain/plan/verdict.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { parseArn } from '../domain/values/arn.ts';
import { trailAfter, type Desired } from '../domain/trail/desired.ts';
import { judgePrerequisites } from '../domain/prerequisites/judge.ts';
import { trailResourcesOf } from '../domain/delivery/trail-resources.ts';
import type { Bucket } from '../domain/prerequisites/documents.ts';
import type { Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import { type Answer, isKnown } from '../domain/values/answer.ts';
import { signInOf } from './sign-in.ts';
import { accountRoleOf } from '../domain/organization/account-role.ts';

/** The sessions that may read what the trail depends on. That of the bucket's account is begun at once, and may fail. */
export function openReadSessions(inputs: Inputs, mode: Mode, session: Session): ReadSessions {
  const role = inputs.prerequisites === 'skip' ? null : inputs.bucketOwnerRoleToAssume;
  if (role === null) return { session, bucketOwner: null };
  const { account } = parseArn(role)!;
  return { session, bucketOwner: { account, session: bucketOwnerSession(role, signInOf(inputs, mode), session) } };
}

function bucketOwnerSession(role: string, how: SignIn, session: Session): Promise<Answer<Session>> {
  const assume = () => assumeRole(session, role, how, bucketOwnerReadOnlyPolicy());
  return ask('sts:AssumeRole', assume, (error) => ({
    unknown: `bucket-owner-role-to-assume could not be assumed: ${errorText(error)} ${bucketOwnerRoleRemedy(role, error)}`,
  }));
}

function bucketOwnerRoleRemedy(role: string, error: unknown): string {
  return isDenied(error) && explainDenial(errorText(error), 'sts:AssumeRole') === null
    ? `The trust policy of ${role} must name this run's role, and this run's role needs sts:AssumeRole on ${role}. If that role can also repair, do not let a role that pull requests use assume it.`
    : remedyOf('sts:AssumeRole', error);
}

/** By what, and for which trail, prerequisites are judged. */
export interface JudgeInput {
  readonly inputs: Inputs;
  readonly readSessions: ReadSessions;
  readonly observed: Observed;
  readonly desired: Desired;
}

/** The prerequisites of the trail as it is to be. */
export interface JudgedPrerequisites {
  readonly prerequisites: readonly Prerequisite[];
  /** When the log role was created, in milliseconds since 1970; `null` where there is none or that is not known. */
  readonly logRoleCreated: number | null;
  /** `null` where it was not read. */
  readonly bucket: Bucket | null;
}

/** Judges by documents, of which `reader` reads those that it has not read yet. Where prerequisites are skipped there are none. */
export async function readAndJudge(
  { inputs, readSessions, observed, desired }: JudgeInput,
  reader: DocumentReader,
): Promise<JudgedPrerequisites> {
  const { declared } = inputs;
  if (inputs.prerequisites === 'skip') return { prerequisites: [], logRoleCreated: null, bucket: null };
  const { account } = readSessions.session.identity;
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
  const { logRole, bucket } = documents;
  const logRoleCreated = (logRole && isKnown(logRole) && logRole.known?.createdMilliseconds) || null;
  return { prerequisites, logRoleCreated, bucket };
}

/** The same by documents that are all read anew. */
export async function judgeAgain(input: JudgeInput): Promise<readonly Prerequisite[]> {
  const reader = createDocumentReader(input.readSessions, input.inputs.declared.region);
  return (await readAndJudge(input, reader)).prerequisites;
}
