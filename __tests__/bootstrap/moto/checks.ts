/** Each template on moto: deployed, then the committed dist/ run with the block that the stack's output shows. */
import { type GithubEvent, pullRequest, push } from '../../../simulator/github/events.ts';
import { runAction, type RunResult } from '../../../simulator/runner/runner.ts';
import type { SimulatedCloud } from '../../../simulator/server.ts';
import { LOG_ARCHIVE_ACCOUNT, MANAGEMENT_ACCOUNT, TRAIL_NAME } from '../../../simulator/world/company.ts';
import { cloudTrailTrustPolicy } from '../../../simulator/world/iam/policy-documents.ts';
import type { Check } from '../../scenarios/moto/checks.ts';
import { killOnExit } from '../../scenarios/moto/child-processes.ts';
import { resetMoto } from '../../scenarios/moto/moto.ts';
import { startRecorder } from '../../scenarios/moto/recorder.ts';
import { allParameters, requiredParameters, stepInputs } from '../stacks.ts';
import { type MotoAccount, openMotoAccount } from './account.ts';
import { createMissingParts, partsOf } from './stack-parts.ts';
import { startStandIns } from './stand-ins.ts';
import { deployOnMoto } from './stack.ts';
import { type TemplateName, TEMPLATES, type RoleTemplateName } from '../template.ts';

/** No bucket owner's role: the bucket is made by the stack. */
function allButBucketRole(name: RoleTemplateName) {
  return { ...allParameters(name), BucketOwnerRoleArn: '' };
}

export const checks: readonly Check[] = [
  ...TEMPLATES.flatMap((name): Check[] => [
    {
      name: `${name}, the fewest parameters`,
      run: (url, github) => check(url, github, name, requiredParameters(name)),
    },
    { name: `${name}, all that is on request`, run: (url, github) => check(url, github, name, allButBucketRole(name)) },
  ]),
  {
    name: 'log-archive, and management-account with what it says',
    run: (url, github) =>
      check(url, github, 'management-account', requiredParameters('management-account'), LOG_ARCHIVE_ACCOUNT),
  },
];

async function check(
  url: string,
  github: SimulatedCloud,
  name: RoleTemplateName,
  parameters: Record<string, string>,
  archiveId?: string,
): Promise<string | null> {
  const { organizationId: OrganizationId, ...accounts } = await makeOrganization(url, name);
  const { account } = accounts;
  const archiveAccount = archiveId === undefined ? undefined : await openMotoAccount(url, archiveId);
  const given = archiveAccount
    ? pairs((await deployed(archiveAccount, 'log-archive', { OrganizationId }))['Parameters']!)
    : {};
  const outputs = await deployed(account, name, { ...parameters, ...given, OrganizationId });
  const inputs = stepInputs(outputs);
  const standIns = await startStandIns(url, { ...accounts, ...(archiveAccount && { archive: archiveAccount }) });
  const recorder = await startRecorder(standIns.url);
  const run = (event: GithubEvent, more: Record<string, string> = {}) =>
    runAction(
      { ...github, environment: { ...github.environment, AWS_ENDPOINT_URL: recorder.url } },
      {
        inputs: { ...inputs, ...more },
        event,
        shortensWaits: true,
        onStart: (child) => killOnExit(child, RUN_MILLISECONDS),
      },
    );
  const unknownPrerequisite = UNKNOWN_PREREQUISITES[name];
  try {
    const planned = await run(pullRequest());
    const plan = differences(
      planned,
      { outcome: 'drift', role: 'org-trail-plan', writes: [], unknownPrerequisite },
      recorder.takeWrites(),
    );
    if (plan) return plan;
    const applied = await run(push('refs/heads/main'));
    const expected = { outcome: 'applied', role: 'org-trail-apply', writes: CREATION, unknownPrerequisite };
    const apply = differences(applied, expected, recorder.takeWrites());
    if (apply) return apply;
    const { IsLogging } = await account.cloudTrail.getTrailStatus({ Name: TRAIL_NAME });
    if (!IsLogging || applied.outputs['is-logging'] !== 'true') return 'The trail does not log.';
    if (applied.outputs['trail-arn'] !== outputs['TrailArn']) return 'The trail is not the one that the policies name.';
    const again = await run(push('refs/heads/main'), { mode: 'check' });
    return differences(
      again,
      { outcome: 'in-sync', role: 'org-trail-plan', writes: [], unknownPrerequisite },
      recorder.takeWrites(),
    );
  } finally {
    await Promise.all([recorder.close(), standIns.close()]);
  }
}

/** Deploys a template and makes what moto left out of it; returns the stack's outputs. */
async function deployed(
  account: MotoAccount,
  name: TemplateName,
  parameters: Record<string, string>,
): Promise<Record<string, string>> {
  const { stack, outputs } = await deployOnMoto(account, name, { ...requiredParameters(name), ...parameters });
  const incomplete = await createMissingParts(partsOf(stack, account));
  if (incomplete) throw new Error(incomplete);
  return outputs;
}

/** `NAME=VALUE`, as aws cloudformation deploy takes them. */
function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(' ').map((pair) => pair.split('=') as [string, string]));
}

/** The action bounds its own waits, and they are shortened here: a run that takes as long hangs. */
const RUN_MILLISECONDS = 60_000;
const CREATION = ['cloudtrail:CreateTrail', 'cloudtrail:StartLogging'];

/** An organization with trusted access, the service-linked role and, of a delegated administrator's template, that. */
async function makeOrganization(url: string, name: RoleTemplateName) {
  await resetMoto(url);
  const management = await openMotoAccount(url, MANAGEMENT_ACCOUNT);
  const { organizations, iam } = management;
  const { Organization } = await organizations.createOrganization({ FeatureSet: 'ALL' });
  const ServicePrincipal = 'cloudtrail.amazonaws.com';
  await organizations.enableAWSServiceAccess({ ServicePrincipal });
  // moto's CreateServiceLinkedRole spells it AWSServiceRoleForcloudtrail.
  await iam.createRole({
    RoleName: 'AWSServiceRoleForCloudTrail',
    Path: `/aws-service-role/${ServicePrincipal}/`,
    AssumeRolePolicyDocument: JSON.stringify(cloudTrailTrustPolicy()),
  });
  const organizationId = Organization!.Id!;
  if (name === 'management-account') return { organizationId, management, account: management, administrators: [] };
  const member = { AccountName: 'audit', Email: 'audit@example.com' };
  const { CreateAccountStatus } = await organizations.createAccount(member);
  const AccountId = CreateAccountStatus!.AccountId!;
  return { organizationId, management, account: await openMotoAccount(url, AccountId), administrators: [AccountId] };
}

/** The management account alone sees its service-linked role, on AWS as on moto. */
const UNKNOWN_PREREQUISITES: Partial<Record<RoleTemplateName, string>> = {
  'delegated-administrator': 'service-linked-role',
};

interface Expected {
  outcome: string;
  role: string;
  writes: readonly string[];
  /** A prerequisite of which nothing can be known. */
  unknownPrerequisite: string | undefined;
}

interface Prerequisite {
  id: string;
  status: string;
  message: string;
}

/** What differs in a run: outcome, role, writes, or a prerequisite that does not hold. */
function differences(
  run: RunResult,
  { outcome, role, writes, unknownPrerequisite }: Expected,
  written: string[],
): string | null {
  const { outputs } = run;
  const prerequisites = JSON.parse(outputs['prerequisites'] || '[]') as Prerequisite[];
  const complaints = [
    outputs['outcome'] !== outcome &&
      `outcome: ${outputs['outcome'] ?? `none, exit code ${run.exitCode}`}, not ${outcome}`,
    !outputs['authenticated-arn']?.includes(`:assumed-role/${role}/`) && `signed in as ${outputs['authenticated-arn']}`,
    written.join() !== writes.join() && `writes: ${written.join(', ') || 'none'}, not ${writes.join(', ') || 'none'}`,
    prerequisites.length === 0 && 'no output prerequisites',
    ...prerequisites
      .filter(({ id, status }) => status !== 'pass' && status !== 'not-applicable' && unknownPrerequisite !== id)
      .map(({ id, status, message }) => `${id}: ${status}, ${message}`),
  ].filter(Boolean);
  return complaints.length === 0 ? null : `${complaints.join('\n')}\n${logOf(run)}`;
}

/** What a person reads of it. Marked, since a line that begins with `::` is a command to the runner that runs us. */
function logOf({ stdout, stderr }: RunResult): string {
  const lines = (stdout + stderr).split('\n').filter((line) => !/^::(add-mask|debug)::/.test(line));
  return lines.map((line) => `| ${line}`).join('\n');
}
