/** The committed bundle, with the block that a stack's output shows, where AWS holds it to the stack's roles. */
import { StopLoggingCommand, UpdateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { type GithubEvent, pullRequest, push, schedule } from '../../simulator/github/events.ts';
import { MEMBER_ACCOUNT, TRAIL_NAME } from '../../simulator/world/company.ts';
import { policyDocument } from '../../simulator/world/iam/policy-documents.ts';
import type { World } from '../../simulator/world/world.ts';
import type { RunResult } from '../../simulator/runner/runner.ts';
import { withWorld } from '../scenarios/stage.ts';
import {
  BUCKET,
  deployed,
  allParameters,
  PARTITIONS,
  type Partition,
  deploymentTargetOf,
  REPOSITORY,
  stepInputs,
} from './stacks.ts';
import { addStackToWorld } from './add-stack-to-world.ts';
import { TEMPLATES, type RoleTemplateName } from './template.ts';

interface Settled {
  world: World;
  onPullRequest: (inputs?: Record<string, string>) => Promise<RunResult>;
  onMain: (inputs?: Record<string, string>) => Promise<RunResult>;
  /** The heal job of README's example. */
  atNight: (inputs?: Record<string, string>) => Promise<RunResult>;
  writes: () => string[];
  /** Somebody with every right stops the trail, or turns its log file validation off. */
  stop: () => Promise<unknown>;
  narrow: () => Promise<unknown>;
}

/** Of the bucket's owner there is nothing to ask: the stack makes the bucket. */
function all(name: RoleTemplateName) {
  return { ...allParameters(name), BucketOwnerRoleArn: '' };
}

/** A policy without CloudTrail. None is without statements: AWS stores no such policy. */
function ofOthers(Action: string, Resource: string) {
  return policyDocument({
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${MEMBER_ACCOUNT}:root` },
    Action,
    Resource,
  });
}

function settled(
  name: RoleTemplateName,
  parameters: Record<string, string>,
  play: (settled: Settled) => Promise<void>,
  partition: Partition = 'aws',
): Promise<void> {
  return withWorld(
    async ({ world, run, writes, outsider }) => {
      const stack = deployed(name, parameters, partition);
      addStackToWorld(world, deploymentTargetOf(name, partition), stack);
      const { ApplyEnvironment, HealEnvironment = 'organization-trail-heal' } = parameters;
      const at =
        (event: GithubEvent, subject: string, environment = ApplyEnvironment, output = 'WithBlock') =>
        (inputs: Record<string, string> = {}) => {
          const block = stepInputs(stack.outputs, output);
          world.oidcClaims = {
            sub: `repo:${REPOSITORY.fullName}:${environment ? `environment:${environment}` : subject}`,
            ref: event.ref,
            ...(environment && { environment }),
          };
          return run({ prerequisites: '', ...block, mode: 'auto', ...inputs }, { event });
        };
      const main = push('refs/heads/main');
      await play({
        world,
        writes,
        stop: () => outsider.send(new StopLoggingCommand({ Name: TRAIL_NAME })),
        narrow: () => outsider.send(new UpdateTrailCommand({ Name: TRAIL_NAME, EnableLogFileValidation: false })),
        onPullRequest: at(pullRequest(), 'pull_request'),
        onMain: at(main, `ref:${main.ref}`),
        atNight: at(schedule(), '', HealEnvironment, 'HealWithBlock'),
      });
    },
    { partition },
  );
}

interface Prerequisite {
  id: string;
  status: string;
}

/** The prerequisites that neither hold nor are beside the matter. */
function open({ outputs }: RunResult): string[] {
  return (JSON.parse(outputs['prerequisites']!) as Prerequisite[])
    .filter(({ status }) => status !== 'pass' && status !== 'not-applicable')
    .map(({ id, status }) => `${id} ${status}`);
}

/** Only the management account sees its own service-linked role. */
function unknownPrerequisites(name: RoleTemplateName): string[] {
  return name === 'delegated-administrator' ? ['service-linked-role unknown'] : [];
}

const SETUP = { ApplyEnvironment: '', TopicArn: 'create', LogGroupArn: 'create' };

describe.each(TEMPLATES)('%s', (name) => {
  test('a pull request plans, the default branch applies, then all is in sync', () =>
    settled(name, SETUP, async ({ onPullRequest, onMain, writes }) => {
      const planned = await onPullRequest();
      expect([planned.outputs['outcome'], open(planned), writes()]).toEqual(['drift', unknownPrerequisites(name), []]);
      const applied = await onMain();
      expect([applied.outputs['outcome'], open(applied)]).toEqual(['applied', unknownPrerequisites(name)]);
      expect(applied.outputs['is-logging']).toBe('true');
      expect(writes()).toEqual(['cloudtrail:CreateTrail', 'cloudtrail:StartLogging']);
      const again = await onMain();
      expect([again.outputs['outcome'], writes()]).toEqual(['in-sync', []]);
    }));

  test.each(PARTITIONS.filter((partition) => partition !== 'aws'))('the default branch applies in %s', (partition) =>
    settled(
      name,
      SETUP,
      async ({ onMain }) => {
        const applied = await onMain();
        expect([applied.outputs['outcome'], open(applied)]).toEqual(['applied', unknownPrerequisites(name)]);
      },
      partition,
    ),
  );

  test('every write is allowed', () =>
    settled(name, all(name), async ({ onMain, writes }) => {
      const first = await onMain({ tags: 'Owner: audit' });
      expect([first.outputs['outcome'], open(first)]).toEqual(['applied', unknownPrerequisites(name)]);
      const selector = '[{ FieldSelectors: [{ Field: eventCategory, Equals: [Management] }] }]';
      const second = await onMain({
        'advanced-event-selectors': selector,
        'insight-selectors': '[{ InsightType: ApiCallRateInsight }]',
        tags: 'Team: security',
        'purge-tags': 'true',
        'is-logging': 'false',
        'recursive-logging': 'false',
        'allow-weakening': 'is-logging',
      });
      expect(second.outputs['outcome']).toBe('applied');
      expect(new Set(writes())).toEqual(
        new Set([
          'cloudtrail:CreateTrail',
          'cloudtrail:StartLogging',
          'cloudtrail:UpdateTrail',
          'cloudtrail:PutEventSelectors',
          'cloudtrail:PutInsightSelectors',
          'cloudtrail:AddTags',
          'cloudtrail:RemoveTags',
          'cloudtrail:StopLogging',
        ]),
      );
    }));

  const HEAL = { mode: 'apply', approval: 'strengthening-only' };

  test('at night a stopped trail is started by a role that can do nothing else', () =>
    settled(name, SETUP, async ({ onMain, atNight, writes, stop, narrow }) => {
      await onMain();
      await stop();
      writes();
      const healed = await atNight(HEAL);
      expect([healed.outputs['outcome'], writes()]).toEqual(['applied', ['cloudtrail:StartLogging']]);
      await stop();
      await narrow();
      writes();
      const refused = await atNight(HEAL);
      expect([refused.outputs['outcome'], refused.outputs['failure-reason']]).toEqual(['failed', 'step']);
      expect(refused.outputs['is-logging']).toBe('true');
      expect(refused.stdout).toContain('cloudtrail:UpdateTrail');
    }));

  test('at night a role that may update turns on again what somebody turned off', () =>
    settled(name, { ...SETUP, AllowHealUpdate: 'true' }, async ({ onMain, atNight, writes, stop, narrow }) => {
      await onMain();
      await stop();
      await narrow();
      writes();
      const healed = await atNight(HEAL);
      const calls = ['cloudtrail:StartLogging', 'cloudtrail:UpdateTrail'];
      expect([healed.outputs['outcome'], writes()]).toEqual(['applied', calls]);
    }));

  test('what it may repair, it repairs', () =>
    settled(name, all(name), async ({ world, onMain, onPullRequest, writes }) => {
      world.buckets.get(BUCKET)!.policy = ofOthers('s3:GetBucketPolicy', `arn:aws:s3:::${BUCKET}`);
      const [topic] = [...world.topics.keys()].slice(-1);
      world.topics.get(topic!)!.policy = ofOthers('SNS:Publish', topic!);
      const planned = await onPullRequest();
      expect([planned.outputs['outcome'], writes()]).toEqual(['drift', []]);
      const applied = await onMain();
      expect([applied.outputs['outcome'], open(applied)]).toEqual(['applied', unknownPrerequisites(name)]);
      expect(writes()).toEqual([
        's3:PutBucketPolicy',
        'sns:SetTopicAttributes',
        'cloudtrail:CreateTrail',
        'cloudtrail:StartLogging',
      ]);
    }));

  test('a pull request does not get the apply role, even in the environment', () =>
    settled(name, all(name), async ({ onPullRequest, writes }) => {
      const { outputs } = await onPullRequest({ mode: 'apply', approval: 'digest' });
      expect([outputs['outcome'], outputs['failure-reason'], writes()]).toEqual(['failed', 'sign-in', []]);
    }));
});

describe('bootstrap: run', () => {
  test('the management account registers delegated administrators', () =>
    settled('management-account', all('management-account'), async ({ onMain, writes }) => {
      const { outputs } = await onMain({ 'delegated-administrators': MEMBER_ACCOUNT });
      expect(outputs['outcome']).toBe('applied');
      expect(writes()).toContain('cloudtrail:RegisterOrganizationDelegatedAdmin');
    }));

  describe('with bucket and key in a log archive account', () => {
    /** What the archive's stack says that the other is to be given. */
    const given = (parameters: Record<string, string>): Record<string, string> => {
      const pairs = deployed('log-archive', parameters).outputs['Parameters']!.split(' ');
      return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
    };
    const archived = (parameters: Record<string, string>, play: (settled: Settled) => Promise<void>) =>
      settled('management-account', { ApplyEnvironment: '', ...given(parameters) }, (stage) => {
        addStackToWorld(stage.world, deploymentTargetOf('log-archive'), deployed('log-archive', parameters));
        return play(stage);
      });

    test('plan and apply see that all is well', () =>
      archived({}, async ({ onPullRequest, onMain, writes }) => {
        const planned = await onPullRequest();
        expect([planned.outputs['outcome'], open(planned), writes()]).toEqual(['drift', [], []]);
        const applied = await onMain();
        expect([applied.outputs['outcome'], open(applied)]).toEqual(['applied', []]);
        expect(writes()).toEqual(['cloudtrail:CreateTrail', 'cloudtrail:StartLogging']);
      }));

    test('where its role may repair, the apply repairs, and a plan does not know', () =>
      archived({ AllowRepair: 'true' }, async ({ world, onPullRequest, onMain, writes }) => {
        world.buckets.get(BUCKET)!.policy = ofOthers('s3:GetBucketPolicy', `arn:aws:s3:::${BUCKET}`);
        const planned = await onPullRequest({ prerequisites: 'repair' });
        expect(planned.outputs['outcome']).toBe('drift');
        expect(open(planned)).toContain('bucket-policy unknown');
        const applied = await onMain({ prerequisites: 'repair' });
        expect([applied.outputs['outcome'], open(applied)]).toEqual(['applied', []]);
        expect(writes()).toEqual(['s3:PutBucketPolicy', 'cloudtrail:CreateTrail', 'cloudtrail:StartLogging']);
      }));
  });
});
