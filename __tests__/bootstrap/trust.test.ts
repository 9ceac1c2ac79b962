/** Who may assume the roles: GitHub's tokens, as its documentation has them, against the trust policies. */
import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../simulator/policy.ts';
import { ACCOUNTS, deployed, REPOSITORY, trustOf } from './deployed.ts';
import { TEMPLATES, type WithRoles } from './template.ts';

type Role = 'PlanRole' | 'ApplyRole';

interface Job {
  ref: string;
  /** What the subject says behind the repository. Left out, it is made of environment or ref. */
  ending?: string;
  environment?: string;
  repository?: Partial<typeof REPOSITORY>;
  audience?: string;
}

const NO_WAY: readonly Role[] = [];
const PLAN: readonly Role[] = ['PlanRole'];
const BOTH: readonly Role[] = ['PlanRole', 'ApplyRole'];

const main: Job = { ref: 'refs/heads/main' };
const pullRequest: Job = { ref: 'refs/pull/7/merge', ending: 'pull_request' };
const mergeQueue: Job = { ref: 'refs/heads/gh-readonly-queue/main/pr-7-0123456789abcdef' };
const branch: Job = { ref: 'refs/heads/feature/x' };
const tag: Job = { ref: 'refs/tags/v1' };
const within = (job: Job, environment: string): Job => ({ ref: job.ref, environment });
const elsewhere = (repository: Job['repository']): Job => ({ ...main, repository: { ...REPOSITORY, ...repository } });

/** What STS knows of a token: `aud`, `sub` and, since January 2026, some claims of GitHub's own. */
function claims(job: Job, withIds: boolean): Record<string, string> {
  const { fullName, id, ownerId } = { ...REPOSITORY, ...job.repository };
  const [owner, name] = fullName.split('/');
  const subject = withIds ? `repo:${owner}@${ownerId}/${name}@${id}` : `repo:${fullName}`;
  const ending = job.ending ?? (job.environment ? `environment:${job.environment}` : `ref:${job.ref}`);
  const told: Record<string, string> = {
    aud: job.audience ?? 'sts.amazonaws.com',
    sub: `${subject}:${ending}`,
    repository_id: id,
    repository: fullName,
    ref: job.ref,
    ...(job.environment && { environment: job.environment }),
  };
  return Object.fromEntries(
    Object.entries(told).map(([claim, value]) => [`token.actions.githubusercontent.com:${claim}`, value]),
  );
}

/** The roles that take a job's token, whichever form its subject has. */
function taking(name: WithRoles, parameters: Record<string, string>, job: Job): Role[] {
  const stack = deployed(name, parameters);
  const [one, other] = [true, false].map((withIds) =>
    BOTH.filter((role) => {
      const request = {
        action: 'sts:AssumeRoleWithWebIdentity',
        resource: null,
        principal: `arn:aws:iam::${ACCOUNTS[name]}:oidc-provider/token.actions.githubusercontent.com`,
        context: claims(job, withIds),
      };
      return evaluate([trustOf(stack, role)], request) === 'Allow';
    }),
  );
  expect(one).toEqual(other);
  return one!;
}

/** What is so whichever claims the roles trust. */
const always: [string, Job, readonly Role[]][] = [
  ['a pull request', pullRequest, PLAN],
  ['the merge queue', mergeQueue, PLAN],
  ['another branch', branch, PLAN],
  ['a tag', tag, NO_WAY],
  ['another repository', elsewhere({ fullName: 'octo-org/other', id: '9' }), NO_WAY],
  ['another owner', elsewhere({ fullName: 'evil/audit', id: '9', ownerId: '8' }), NO_WAY],
  ['a repository whose name begins likewise', elsewhere({ fullName: 'octo-org/audit-2', id: '9' }), NO_WAY],
  ['another audience', { ...main, audience: 'https://github.com/octo-org' }, NO_WAY],
];

describe.each(TEMPLATES)('%s', (name) => {
  test.each<[string, Job, readonly Role[]]>([
    ...always,
    ['the default branch', main, BOTH],
    ['the default branch with some environment', within(main, 'production'), BOTH],
    ['a pull request with some environment', within(pullRequest, 'production'), PLAN],
    ['somebody who took over the name', elsewhere({ id: '9' }), NO_WAY],
  ])('with the repository’s id: %s', (_, job, roles) => {
    expect(taking(name, { RepositoryId: '2002' }, job)).toEqual(roles);
  });

  test.each<[string, Job, readonly Role[]]>([
    ...always,
    ['the default branch without the environment', main, PLAN],
    ['the default branch with the environment', within(main, 'production'), BOTH],
    ['the default branch with another environment', within(main, 'staging'), PLAN],
    ['a pull request with the environment', within(pullRequest, 'production'), PLAN],
    ['the merge queue with the environment', within(mergeQueue, 'production'), PLAN],
    ['another branch with the environment', within(branch, 'production'), PLAN],
  ])('with id and environment: %s', (_, job, roles) => {
    expect(taking(name, { RepositoryId: '2002', ApplyEnvironment: 'production' }, job)).toEqual(roles);
  });

  test.each<[string, Job, readonly Role[]]>([
    ...always,
    ['the default branch', main, BOTH],
    // The subject then names the environment and nothing else: it cannot tell a pull request from the default branch.
    ['the default branch with some environment', within(main, 'production'), NO_WAY],
    ['a pull request with some environment', within(pullRequest, 'production'), NO_WAY],
    ['a branch whose name ends likewise', { ref: 'refs/heads/x/refs/heads/main' }, PLAN],
  ])('by the subject alone: %s', (_, job, roles) => {
    expect(taking(name, {}, job)).toEqual(roles);
  });

  test('another default branch', () => {
    const parameters = { RepositoryId: '2002', ApplyBranch: 'release/stable' };
    expect(taking(name, parameters, { ref: 'refs/heads/release/stable' })).toEqual(BOTH);
    expect(taking(name, parameters, main)).toEqual(PLAN);
  });

  test('an environment is not taken by the subject alone', () => {
    expect(() => deployed(name, { ApplyEnvironment: 'production' })).toThrow('ApplyEnvironment needs RepositoryId');
  });

  test.each([
    ['ApplyBranch', '*'],
    ['ApplyBranch', 'refs/heads/ma?n*'],
    ['ApplyEnvironment', '*'],
    ['Repository', 'octo-org/*'],
    ['Repository', '*/audit'],
    ['Repository', 'octo-org'],
    ['RepositoryId', '*'],
  ])('%s takes no %s', (parameter, value) => {
    expect(() => deployed(name, { RepositoryId: '2002', [parameter]: value })).toThrow(`${parameter} may not be`);
  });

  test('IAM takes no trust in GitHub without a condition on the subject', () => {
    for (const parameters of [{}, { RepositoryId: '2002' }])
      for (const role of BOTH)
        expect(JSON.stringify(trustOf(deployed(name, parameters), role))).toContain('githubusercontent.com:sub');
  });

  test('an OIDC provider that there is is trusted instead of a new one', () => {
    const arn = `arn:aws:iam::${ACCOUNTS[name]}:oidc-provider/token.actions.githubusercontent.com`;
    const stack = deployed(name, { OidcProviderArn: arn });
    expect(stack.resources).not.toHaveProperty('OidcProvider');
    expect(JSON.stringify(trustOf(stack, 'PlanRole'))).toContain(arn);
  });

  test('in China the audience is China’s', () => {
    const { resources } = deployed(name, {}, 'aws-cn');
    expect(resources['OidcProvider']!.properties['ClientIdList']).toEqual(['sts.amazonaws.com.cn']);
    expect(JSON.stringify(resources['ApplyRole'])).toContain('"sts.amazonaws.com.cn"');
  });
});
