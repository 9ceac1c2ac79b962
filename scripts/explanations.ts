/** The documentation of failures: sections from the code's own explanations, with placeholders for names. */
import { explainStep } from '../src/aws/apply/explain-step.ts';
import { EXPLANATIONS } from '../src/aws/apply/write-exceptions.ts';
import type { RemedyContext } from '../src/aws/apply/remedies.ts';
import { UnreadableAnswer, explainFailedRead } from '../src/aws/errors/aws-error.ts';
import { withCircumstances } from '../src/aws/errors/endpoints.ts';
import { explainDenial } from '../src/aws/errors/explain-denial.ts';
import { explainSignIn } from '../src/aws/session/explain-sign-in.ts';
import type { RefusalCode } from '../src/domain/plan/refusal.ts';
import type { FailureReason } from '../src/domain/plan/verdict.ts';
import { block, table } from '../src/report/format/markdown.ts';
import type { RunError } from '../src/runtime/errors.ts';

interface Reason {
  readonly happened: string;
  readonly remedy: string;
}
type RefusalReason = Exclude<RefusalCode, 'inputs'>;

export const REFUSALS: Readonly<Record<RefusalReason, Reason>> = {
  account: {
    happened: 'The role is in an account that `allowed-account-ids` does not list.',
    remedy: 'Correct `role-to-assume`, or add the account to `allowed-account-ids`.',
  },
  caller: {
    happened: 'The account of the role is not allowed to manage this trail.',
    remedy:
      'Use a role in the management account or in a delegated administrator account: see [Accounts and roles](accounts.md). Only the management account converts a trail between an account trail and an organization trail.',
  },
  ownership: {
    happened: 'AWS Control Tower owns the trail.',
    remedy: 'Declare a trail of your own, and leave this one to its owner: see [Adopt a trail](adopt.md).',
  },
  prerequisites: {
    happened: 'CreateTrail or UpdateTrail would fail, because something that the trail needs is missing.',
    remedy:
      'Run the commands that the summary shows, or set `prerequisites: repair`: see [Prerequisites](prerequisites.md).',
  },
  weakening: {
    happened: 'A change would remove protection, and `allow-weakening` does not name its input.',
    remedy:
      'Restore the declared value. If you intend the change, add for example `allow-weakening: kms-key-id` to every step that plans or applies, and remove it in the next pull request: see [Weakening](review.md#weakening).',
  },
  read: {
    happened: 'A field that the workflow declares could not be read, and Org Trail never changes what it cannot read.',
    remedy: 'Give the role the permission that the summary names, and run the job again.',
  },
  'not-approved': {
    happened: 'The change does not only strengthen the trail, and nobody approved it.',
    remedy:
      'With `approval: digest`, run all jobs again and approve. With `merged-pull-request`, merge a pull request whose plan shows the change; an empty commit is enough. With `strengthening-only`, let another job apply it.',
  },
  'plan-changed': {
    happened: 'The trail or the inputs changed after the review. The summary says which.',
    remedy:
      'Restore what changed and run the job again, or have the new plan reviewed: run all jobs again and approve (`digest`), or merge another pull request (`merged-pull-request`).',
  },
  superseded: {
    happened: 'The default branch has moved on, so this run belongs to an older commit.',
    remedy:
      'Check whether the run of the newer commit applied the change. If there is no such run, start the workflow on the default branch.',
  },
};

export const FAILURES: Readonly<Record<Exclude<FailureReason, RefusalReason>, Reason>> = {
  drift: {
    happened: 'A check found that the trail is not as declared.',
    remedy:
      'If you did not expect drift, read in the summary who changed the trail: see [Who changed it](history.md). To apply the plan, run the workflow that applies on the default branch.',
  },
  step: {
    happened: 'An AWS call failed. Earlier steps were done.',
    remedy:
      'Follow the explanation [of the error](#an-aws-call-fails), and run again. With `approval: digest`, run all jobs again: the rest of the plan has another digest.',
  },
  verify: {
    happened: 'AWS accepted every step, but the trail read back is not as declared.',
    remedy:
      'Run again. If it stays, somebody else changes the trail at the same time: check which other tool or workflow manages it.',
  },
  inputs: {
    happened:
      'The inputs have mistakes. All of them are listed. Nothing was written, except that an apply restarts a stopped trail.',
    remedy: 'Correct the inputs: see the [reference](reference.md#inputs).',
  },
  'sign-in': {
    happened: 'AWS did not accept the job’s token or credentials, or the runner could not reach AWS or GitHub.',
    remedy: 'See [Signing in fails](#signing-in-fails) and [Networks](networks.md).',
  },
  integrity: {
    happened: 'Digests or log files are missing or were changed, or none of them could be verified.',
    remedy:
      'Read the findings in the summary or in the file that the output `evidence-file` names. Keep the bucket as it is until somebody has looked into them: older versions of the objects are proof. If nothing could be verified, the summary names the permission that is missing.',
  },
  coverage: {
    happened:
      'An active account of the organization delivers nothing, or no longer from an opt-in Region, or the accounts could not be checked.',
    remedy:
      'The summary names the accounts and their last delivery. Check whether the account has the trail (`aws cloudtrail describe-trails` there), and whether the bucket policy allows deliveries for it.',
  },
  delivery: {
    happened: 'CloudTrail did not deliver a log file after the change within `wait-for-delivery-seconds`.',
    remedy:
      'If the summary shows a delivery error, fix the bucket policy or the key policy. Otherwise, run again with a longer time: a log file usually arrives 5 to 15 minutes after an event.',
  },
  unexpected: {
    happened: 'Org Trail has a bug.',
    remedy: 'Please report it with the log. Remove account ids first if they are confidential.',
  },
};

/** A table of reasons for outcomes.md. */
export function reasonsTable(reasons: Readonly<Record<string, Reason>>): string {
  return table(
    ['`failure-reason`', 'What happened'],
    Object.entries(reasons).map(([code, { happened }]) => [`[\`${code}\`](troubleshooting.md#${code})`, happened]),
  );
}

export function reasonSections(): string {
  return sections(
    Object.entries({ ...REFUSALS, ...FAILURES }).map(([code, { happened, remedy }]) => [
      `\`${code}\``,
      `${happened}\n\n${remedy}`,
    ]),
  );
}

const ACCOUNT = '111111111111';

const CONTEXT: RemedyContext = {
  call: 'cloudtrail:UpdateTrail',
  account: ACCOUNT,
  region: 'us-east-1',
  trail: `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/TRAIL_NAME`,
  bucket: 'BUCKET',
  prefix: 'PREFIX',
  organizationId: 'o-exampleorg1',
  topic: `arn:aws:sns:us-east-1:${ACCOUNT}:TOPIC`,
  logGroup: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:LOG_GROUP:*`,
  key: `arn:aws:kms:us-east-1:${ACCOUNT}:key/KEY_ID`,
  role: `arn:aws:iam::${ACCOUNT}:role/LOG_ROLE`,
};

function awsError(name: string, message: string, httpStatusCode?: number): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });
}

/** Stands for AWS's own message, which differs each time. */
const SAID = '…';

/** Errors that every call can end with. */
const COMMON_ERRORS: readonly (readonly [title: string, error: Error])[] = [
  ['`AccessDenied`', awsError('AccessDeniedException', SAID, 403)],
  ['`ExpiredToken`', awsError('ExpiredTokenException', SAID, 400)],
  ['`InvalidSignature` and the like', awsError('InvalidSignatureException', SAID, 403)],
  ['`UnrecognizedClient`, `InvalidClientTokenId`', awsError('UnrecognizedClientException', SAID, 403)],
  ['Status 500 and above', awsError('InternalFailure', SAID, 500)],
  ['No answer', Object.assign(new Error(SAID), { code: 'ECONNREFUSED' })],
  ['An answer that is not from AWS', new UnreadableAnswer(502)],
];

export function stepSections(): string {
  const known = Object.keys(EXPLANATIONS).sort();
  return sections([
    ...known.map((name): Section => [`\`${name}\``, withoutError(explainStep(awsError(name, SAID, 400), CONTEXT))]),
    ...COMMON_ERRORS.map(([title, error]): Section => [title, withoutError(explainStep(error, CONTEXT))]),
  ]);
}

export function readSections(): string {
  return sections(
    COMMON_ERRORS.slice(0, -1).map(([title, error]) => [
      `${title} in a read`,
      withoutQuote(explainFailedRead('cloudtrail:GetTrail', error)),
    ]),
  );
}

const DENIALS = ['service control policy', 'resource control policy', 'permissions boundary', 'session policy', 'VPC endpoint policy', 'identity-based policy', 'resource-based policy', 'role trust policy']; // prettier-ignore

/** Who can change a policy of each kind; what they do there is the same for all. */
export function denialsList(): string {
  return DENIALS.map((kind) => {
    const { fix } = explainDenial(`… with an explicit deny in a ${kind}`, 'cloudtrail:UpdateTrail')!;
    return `- **${kind}**: ${fix.split(': remove the deny of ')[0]}.`;
  }).join('\n');
}

const TOKEN = ['', JSON.stringify({ iss: 'https://token.actions.githubusercontent.com', sub: 'repo:ORG/REPO:pull_request', repository: 'ORG/REPO', repository_id: 'REPO_ID', repository_owner_id: 'ORG_ID', ref: 'refs/pull/7/merge' }), ''].map((part) => Buffer.from(part).toString('base64url')).join('.'); // prettier-ignore

/** A call to STS that did not come through. */
function throughProxy(code: string, message: string): Error {
  const url = new URL('https://sts.us-east-1.amazonaws.com/');
  return withCircumstances(Object.assign(new Error(message), { code }), url, { HTTPS_PROXY: 'http://HOST:PORT' });
}

const SIGN_IN_ERRORS: readonly (readonly [title: string, error: Error, role?: null])[] = [
  ['No OIDC provider', awsError('InvalidIdentityToken', 'No OpenIDConnect provider found in your account', 400)],
  ['Incorrect token audience', awsError('InvalidIdentityToken', 'Incorrect token audience', 400)],
  ['The token cannot be verified', awsError('IDPCommunicationError', SAID, 400)],
  ['`AccessDenied` by the role', awsError('AccessDenied', SAID, 403)],
  ['The session is too long', awsError('ValidationError', 'DurationSeconds exceeds the MaxSessionDuration', 400)],
  ['`RegionDisabled`', awsError('RegionDisabledException', SAID, 403)],
  ['STS cannot be reached', Object.assign(new Error(SAID), { code: 'ECONNREFUSED' })],
  [
    'A proxy refuses the connection',
    throughProxy('ERR_PROXY_TUNNEL', `${SAID}: HTTP/1.1 407 Proxy Authentication Required`),
  ],
  [
    'A certificate that Node.js does not trust',
    throughProxy('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain'),
  ],
  ['No credentials', awsError('CredentialsProviderError', SAID), null],
  ['Expired credentials of the runner', awsError('ExpiredToken', SAID, 400), null],
];

const ROLE = `arn:aws:iam::${ACCOUNT}:role/ROLE`;

export function signInSections(): string {
  const attempt = { audience: 'sts.amazonaws.com', region: 'us-east-1', token: TOKEN };
  return sections(
    SIGN_IN_ERRORS.map(([title, error, role]) => [
      title,
      paragraphs(explainSignIn(error, { ...attempt, role: role === null ? null : ROLE })).replaceAll(
        ` AWS said: "${SAID}".`,
        '',
      ),
    ]),
  );
}

type Section = readonly [title: string, body: string];

function sections(all: readonly Section[]): string {
  return all.map(([title, body]) => `### ${title}\n\n${body}`).join('\n\n');
}

/** Without AWS's own message at the end, which says nothing here. */
function withoutError(error: RunError): string {
  return paragraphs({ message: error.message.split(` ${CONTEXT.call} failed with`)[0]!, hint: error.hint });
}

function withoutQuote(sentence: string): string {
  return sentence.slice(sentence.indexOf(`"${SAID}". `) + `"${SAID}". `.length);
}

function paragraphs({ message, hint = [] }: Pick<RunError, 'message' | 'hint'>): string {
  return [...message.split('\n'), ...hint]
    .map((part) => (typeof part === 'string' ? part : block(part.lines.join('\n'), part.language)))
    .join('\n\n');
}
