/** Who may assume the roles: GitHub's tokens, as its documentation has them, against the trust policies. */
import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../simulator/iam-policy/evaluate.ts';
import { defaultAudience, PARTITIONS } from '../../src/domain/values/partitions.ts';
import { deploy } from './deploy.ts';
import { ACCOUNTS, deployed, REPOSITORY, requiredParameters, trustOf } from './stacks.ts';
import { readTemplate, TEMPLATES, type RoleTemplateName } from './template.ts';

type Role = 'PlanRole' | 'ApplyRole' | 'HealRole';

interface Job {
  ref: string;
  /** What the subject says behind the repository. Left out, it is made of environment or ref. */
  ending?: string;
  environment?: string;
  repository?: Partial<typeof REPOSITORY>;
  audience?: string;
  issuer?: string;
  /** The reusable workflow that the job is of; left out, a workflow of the repository itself. */
  workflow?: string;
}

const NO_WAY: readonly Role[] = [];
const PLAN: readonly Role[] = ['PlanRole'];
const HEAL: readonly Role[] = ['PlanRole', 'HealRole'];
const BOTH: readonly Role[] = ['PlanRole', 'ApplyRole'];
const ALL: readonly Role[] = ['PlanRole', 'ApplyRole', 'HealRole'];
const GITHUB = 'token.actions.githubusercontent.com';

const main: Job = { ref: 'refs/heads/main' };
const pullRequest: Job = { ref: 'refs/pull/7/merge', ending: 'pull_request' };
const mergeQueue: Job = { ref: 'refs/heads/gh-readonly-queue/main/pr-7-0123456789abcdef' };
const branch: Job = { ref: 'refs/heads/feature/x' };
const tag: Job = { ref: 'refs/tags/v1' };

function within(job: Job, environment: string): Job {
  return { ref: job.ref, environment };
}

function elsewhere(repository: Job['repository']): Job {
  return { ...main, repository: { ...REPOSITORY, ...repository } };
}

/** What STS knows of a token: `aud`, `sub` and, since January 2026, some claims of GitHub's own. */
function claims(job: Job, withIds: boolean): Record<string, string> {
  const { fullName, id, ownerId } = { ...REPOSITORY, ...job.repository };
  const [owner, name] = fullName.split('/');
  const subject = withIds ? `repo:${owner}@${ownerId}/${name}@${id}` : `repo:${fullName}`;
  const ending = job.ending ?? (job.environment ? `environment:${job.environment}` : `ref:${job.ref}`);
  const claims: Record<string, string> = {
    aud: job.audience ?? 'sts.amazonaws.com',
    sub: `${subject}:${ending}`,
    repository_id: id,
    repository: fullName,
    ref: job.ref,
    job_workflow_ref: job.workflow ?? `${fullName}/.github/workflows/trail.yml@${job.ref}`,
    ...(job.environment && { environment: job.environment }),
  };
  return Object.fromEntries(
    Object.entries(claims).map(([claim, value]) => [`${job.issuer ?? GITHUB}:${claim}`, value]),
  );
}

/** The roles that take a job's token, whichever form its subject has. */
function taking(name: RoleTemplateName, parameters: Record<string, string>, job: Job): Role[] {
  const stack = deployed(name, parameters);
  const [one, other] = [true, false].map((withIds) =>
    ALL.filter((role) => role in stack.resources).filter((role) => {
      const request = {
        action: 'sts:AssumeRoleWithWebIdentity',
        resource: null,
        principal: `arn:aws:iam::${ACCOUNTS[name]}:oidc-provider/${job.issuer ?? GITHUB}`,
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
    ['the default branch without an environment', main, PLAN],
    ['the environment of the apply job', within(main, 'organization-trail'), BOTH],
    ['the environment of the heal job', within(main, 'organization-trail-heal'), HEAL],
    ['another environment', within(main, 'staging'), PLAN],
    ['a pull request with the environment', within(pullRequest, 'organization-trail'), PLAN],
    ['a pull request with the heal environment', within(pullRequest, 'organization-trail-heal'), PLAN],
    ['the merge queue with the environment', within(mergeQueue, 'organization-trail'), PLAN],
    ['another branch with the environment', within(branch, 'organization-trail'), PLAN],
    ['another branch with the heal environment', within(branch, 'organization-trail-heal'), PLAN],
    ['somebody who took over the name', elsewhere({ id: '9' }), NO_WAY],
  ])('as README has it: %s', (_, job, roles) => {
    expect(taking(name, {}, job)).toEqual(roles);
  });

  test.each<[string, Job, readonly Role[]]>([
    ...always,
    ['the default branch', main, BOTH],
    ['the default branch with some environment', within(main, 'production'), BOTH],
    ['a pull request with some environment', within(pullRequest, 'production'), PLAN],
    ['somebody who took over the name', elsewhere({ id: '9' }), NO_WAY],
  ])('without environments: %s', (_, job, roles) => {
    expect(taking(name, { ApplyEnvironment: '', HealEnvironment: '' }, job)).toEqual(roles);
  });

  test.each<[string, Job, readonly Role[]]>([
    ...always,
    ['the default branch', main, BOTH],
    ['a branch whose name ends likewise', { ref: 'refs/heads/x/refs/heads/main' }, PLAN],
  ])('by the subject alone: %s', (_, job, roles) => {
    expect(taking(name, { TrustBy: 'subject', ApplyEnvironment: '', HealEnvironment: '' }, job)).toEqual(roles);
  });

  test.each<[string, Job, readonly Role[]]>([
    ...always,
    ['the default branch without an environment', main, PLAN],
    // The subject names the environment and nothing else: the environment itself has to keep other branches out.
    ['the environment of the apply job', within(main, 'organization-trail'), ['ApplyRole']],
    ['the environment of the heal job', within(main, 'organization-trail-heal'), ['HealRole']],
    ['another environment', within(main, 'staging'), NO_WAY],
  ])('by the subject alone, with environments: %s', (_, job, roles) => {
    expect(taking(name, { TrustBy: 'subject' }, job)).toEqual(roles);
  });

  test('another default branch', () => {
    const parameters = { ApplyEnvironment: '', ApplyBranch: 'release/stable' };
    expect(taking(name, parameters, { ref: 'refs/heads/release/stable' })).toEqual(BOTH);
    expect(taking(name, parameters, main)).toEqual(PLAN);
  });

  const shared = 'octo-org/workflows/.github/workflows/trail.yml@refs/heads/main';
  test.each<[string, Job, readonly Role[]]>([
    ['the workflow that is named', { ...main, workflow: shared }, BOTH],
    ['the same at another ref', { ...main, workflow: shared.replace('main', 'x') }, PLAN],
    ['another file', { ...main, workflow: shared.replace('trail.yml', 'other.yml') }, PLAN],
    ['the repository’s own workflow', main, PLAN],
    ['another repository with it', { ...elsewhere({ fullName: 'octo-org/other', id: '9' }), workflow: shared }, NO_WAY],
  ])('one workflow alone may apply: %s', (_, job, roles) => {
    expect(taking(name, { JobWorkflowRef: shared, ApplyEnvironment: '' }, job)).toEqual(roles);
  });

  test('one workflow alone may heal', () => {
    const night = within(main, 'organization-trail-heal');
    expect(taking(name, { JobWorkflowRef: shared }, night)).toEqual(PLAN);
    expect(taking(name, { JobWorkflowRef: shared }, { ...night, workflow: shared })).toEqual(HEAL);
  });

  describe.each([
    'token.actions.githubusercontent.com/octo-enterprise',
    'token.actions.octo.ghe.com',
    'github.example.com/_services/token',
    'github-1.internal/_services/token',
  ])('the issuer %s', (issuer) => {
    test.each([{ TrustBy: 'claims' }, { TrustBy: 'subject' }])('its own tokens are trusted, by $TrustBy', (trust) => {
      const parameters = { ...trust, Issuer: issuer, ApplyEnvironment: '' };
      expect(taking(name, parameters, { ...main, issuer })).toEqual(BOTH);
      expect(taking(name, parameters, { ...pullRequest, issuer })).toEqual(PLAN);
      expect(taking(name, parameters, { ...tag, issuer })).toEqual(NO_WAY);
    });

    test('those of github.com are not, and its provider is not made', () => {
      expect(taking(name, { Issuer: issuer, ApplyEnvironment: '' }, main)).toEqual(NO_WAY);
      const { resources } = deployed(name, { Issuer: issuer });
      expect(resources['OidcProvider']!.properties['Url']).toBe(`https://${issuer}`);
      expect(JSON.stringify(resources)).not.toContain(`"${GITHUB}:`);
    });
  });

  test.each([
    ['Issuer', 'https://token.actions.githubusercontent.com'],
    ['Issuer', 'github.example.com/_services/token/'],
    ['Issuer', 'a"b'],
    ['Issuer', '*'],
    ['OidcProviderArn', ''],
    ['OidcProviderArn', 'None'],
    ['OidcProviderArn', 'arn:aws:iam::111111111111:role/x'],
    ['JobWorkflowRef', '*'],
    ['JobWorkflowRef', 'octo-org/workflows/.github/workflows/*@refs/heads/main'],
    ['ApplyBranch', '*'],
    ['ApplyBranch', 'refs/heads/ma?n*'],
    ['ApplyEnvironment', '*'],
    ['HealEnvironment', 'a"'],
    ['Repository', 'octo-org/*'],
    ['Repository', '*/audit'],
    ['Repository', 'octo-org'],
    ['RepositoryId', '*'],
    ['RepositoryId', ''],
    ['RolePath', 'org-trail'],
    ['RolePath', '/org-trail'],
  ])('%s accepts no %s', (parameter, value) => {
    expect(() => deployed(name, { [parameter]: value })).toThrow(`${parameter} may not be`);
  });

  test.each(['RepositoryId', 'OidcProviderArn'])('%s has to be given', (parameter) => {
    expect(readTemplate(name).Parameters[parameter]).not.toHaveProperty('Default');
  });

  test('a workflow is not trusted by the subject alone', () => {
    expect(() => deployed(name, { JobWorkflowRef: shared, TrustBy: 'subject' })).toThrow('needs TrustBy claims');
  });

  test.each(['claims', 'subject'])(
    'IAM accepts no trust in GitHub without a condition on the subject: by %s',
    (TrustBy) => {
      for (const parameters of [{}, { ApplyEnvironment: '' }, { Issuer: 'github.example.com/_services/token' }]) {
        const stack = deployed(name, { TrustBy, ...parameters });
        for (const role of ALL) {
          const [{ Condition }] = trustOf(stack, role).Statement as unknown as [{ Condition: { StringLike: object } }];
          expect(Object.keys(Condition.StringLike).filter((key) => key.endsWith(':sub'))).toHaveLength(1);
        }
      }
    },
  );

  test('an OIDC provider that there is is trusted instead of a new one', () => {
    const arn = `arn:aws:iam::${ACCOUNTS[name]}:oidc-provider/${GITHUB}`;
    const stack = deployed(name, { OidcProviderArn: arn });
    expect(stack.resources).not.toHaveProperty('OidcProvider');
    for (const role of ALL) expect(trustOf(stack, role).Statement).toMatchObject([{ Principal: { Federated: arn } }]);
  });

  test.each(PARTITIONS)('in $id provider and roles have the audience that Org Trail requests', ({ id }) => {
    const target = { account: ACCOUNTS[name], region: 'somewhere', partition: id, urlSuffix: 'somewhere.example' };
    const stack = deploy(readTemplate(name), target, requiredParameters(name));
    expect(stack.resources['OidcProvider']!.properties['ClientIdList']).toEqual([defaultAudience(id)]);
    for (const role of ALL) {
      const [{ Condition }] = trustOf(stack, role).Statement as unknown as [{ Condition: { StringEquals: object } }];
      expect(Condition.StringEquals).toMatchObject({ [`${GITHUB}:aud`]: defaultAudience(id) });
    }
  });

  test('every role has the path and the boundary that are given, and none by default', () => {
    const boundary = `arn:aws:iam::${ACCOUNTS[name]}:policy/boundary`;
    const bounded = deployed(name, { RolePath: '/a/b/', PermissionsBoundaryArn: boundary, LogGroupArn: 'create' });
    const roles = Object.values(bounded.resources).filter(({ type }) => type === 'AWS::IAM::Role');
    expect(roles).toHaveLength(4);
    for (const { properties } of roles)
      expect(properties).toMatchObject({ Path: '/a/b/', PermissionsBoundary: boundary });
    const { properties } = deployed(name).resources['PlanRole']!;
    expect([properties['Path'], 'PermissionsBoundary' in properties]).toEqual(['/', false]);
  });
});
