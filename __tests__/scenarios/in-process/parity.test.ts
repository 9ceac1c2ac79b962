/**
 * A run of the source in the test's process is a run of the committed bundle as a child process: whatever it leaves is the same.
 * So what the other stories show of the one holds for the other.
 */
import { CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { forkPullRequest, pullRequestEvent, push } from '../../../simulator/github/events.ts';
import type { RunOptions, RunResult } from '../../../simulator/runner/runner.ts';
import type { World } from '../../../simulator/world/world.ts';
import { ALL_DESTINATIONS, withWorld, PLAN_ROLE, type ScenarioContext } from '../stage.ts';

interface Story {
  readonly what: string;
  readonly prepare?: (stage: ScenarioContext) => unknown;
  readonly inputs?: Record<string, string>;
  readonly options?: (world: World) => Omit<RunOptions, 'inputs' | 'process'>;
  /** Two runs, one after the other, where the second is the point. */
  readonly twice?: true;
  /** So that a story is not the same for having gone wrong in the same way. */
  readonly outcome: string;
  readonly shows?: RegExp;
}

async function createTrail({ outsider }: ScenarioContext): Promise<void> {
  await outsider.send(new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs' }));
  await outsider.send(new StartLoggingCommand({ Name: 'org-trail' }));
}

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIANOBODY', AWS_SECRET_ACCESS_KEY: 'wrong' };

const STORIES: readonly Story[] = [
  { what: 'a create', outcome: 'applied' },
  { what: 'nothing to do', twice: true, outcome: 'in-sync' },
  {
    what: 'a plan of all that a trail has',
    inputs: {
      mode: 'plan',
      tags: 'Owner: audit',
      'advanced-event-selectors': '[{FieldSelectors: [{Field: eventCategory, Equals: [Management]}]}]',
      'insight-selectors': '- InsightType: ApiCallRateInsight',
    },
    prepare: createTrail,
    outcome: 'drift',
    shows: /advancedEventSelectors/,
  },
  { what: 'a check that fails', inputs: { mode: 'check' }, prepare: createTrail, outcome: 'drift', shows: /error/ },
  { what: 'a weakening', inputs: { 'is-logging': 'false' }, prepare: createTrail, outcome: 'refused' },
  {
    what: 'all prerequisites',
    inputs: { ...ALL_DESTINATIONS, prerequisites: 'check' },
    outcome: 'applied',
    shows: /log-role/,
  },
  {
    what: 'a repair',
    inputs: { prerequisites: 'repair', 'bucket-owner-role-to-assume': ALL_DESTINATIONS['bucket-owner-role-to-assume'] },
    prepare: ({ world }) => void (world.buckets.get('org-trail-logs')!.policy = null),
    outcome: 'applied',
    shows: /PutBucketPolicy/,
  },
  {
    what: 'mistakes in the inputs',
    inputs: { 'trail-name': 'x', 'kms-key-id': 'key', tags: 'a: b\n---\nc: d' },
    outcome: 'failed',
    shows: /3 mistakes/,
  },
  {
    what: 'a branch that may not sign in',
    prepare: ({ world }) =>
      void (world.oidcClaims = { ...world.oidcClaims, sub: 'repo:octo-org/audit:ref:refs/heads/other' }),
    options: () => ({ debug: true }),
    outcome: 'failed',
    shows: /four possible reasons/,
  },
  {
    what: 'credentials that are not valid',
    inputs: { 'role-to-assume': '' },
    options: () => ({ env: KEYS }),
    outcome: 'failed',
    shows: /not valid/,
  },
  {
    what: 'a call that AWS refuses',
    prepare: ({ world }) =>
      world.inject({ action: 'cloudtrail:CreateTrail', code: 'InsufficientS3BucketPolicyException' }),
    outcome: 'failed',
    shows: /AWSCloudTrailWrite20150319/,
  },
  {
    what: 'a trail that is busy, and reads that lag',
    prepare: ({ world }) => world.inject({ action: 'cloudtrail:StartLogging', code: 'ConflictException', times: 3 }),
    options: () => ({ shortensWaits: true }),
    outcome: 'applied',
    shows: /StartLogging again in 8 s/,
  },
  {
    what: 'account ids that are masked',
    inputs: { 'mask-aws-account-id': 'true', 'sns-topic-name': 'arn:aws:sns:us-east-1:111111111111:org-trail-topic' },
    outcome: 'applied',
    shows: /\*\*\*/,
  },
  {
    what: 'the comment on a pull request',
    inputs: { mode: 'auto', 'plan-role-to-assume': PLAN_ROLE, approval: 'merged-pull-request' },
    prepare: ({ world }) => void (world.oidcClaims = { ...world.oidcClaims, sub: 'repo:octo-org/audit:pull_request' }),
    options: (world) => ({ event: pullRequestEvent(world, 7) }),
    outcome: 'drift',
    shows: /github:CreateComment/,
  },
  {
    what: 'a push whose pull request is not there',
    inputs: { mode: 'auto', approval: 'merged-pull-request', 's3-key-prefix': 'audit' },
    prepare: createTrail,
    options: () => ({ event: push('refs/heads/main'), shortensWaits: true }),
    outcome: 'refused',
    shows: /again in 5 s/,
  },
  {
    what: 'a pull request from a fork',
    inputs: { mode: 'auto' },
    options: () => ({ event: forkPullRequest(), withoutOidc: true }),
    outcome: 'skipped',
  },
];

/** What differs from run to run anyhow: folders, ports, times, and what is issued at random. */
const OBSERVED = /(?<=as it was in AWS on )[-\d]+ [\d:]+ UTC/g;
const ISSUED =
  /\b(?:ASIA[A-Z0-9]+|ey[\w-]+\.ey[\w-]+\.[\w-]+|127\.0\.0\.1:\d+|\d{4}-\d\d-\d\dT[\d:.]+Z|[\da-f]{8}-[\da-f-]{27})\b/g;
const FOLDERS = /\/[^\s"'`]*org-trail-runner-\w+|org-trail-(?!runner)\w{6}(?=\/(?:plan|report|observed-trail)\.)/g;
function plainly(text: string): string {
  return text.replace(FOLDERS, 'FOLDER').replace(ISSUED, 'ISSUED').replace(OBSERVED, 'OBSERVED');
}

/** All that a run leaves. Clients are loaded sooner or later, so reads that do not wait for one another come in any order. */
function leftBy(
  { stdout, files, masks, ...rest }: RunResult,
  calls: ReturnType<ScenarioContext['calls']>,
  world: World,
) {
  const isOfOrder = (line: string) => !/^::(?:debug|add-mask)::/.test(line);
  const texts = (values: readonly unknown[]) => values.map((value) => plainly(JSON.stringify(value)));
  const lines = plainly(stdout).split('\n');
  return {
    rest: JSON.parse(plainly(JSON.stringify(rest))) as RunResult,
    masks: masks.length,
    files: texts(Object.values(files)).toSorted(),
    log: lines.filter(isOfOrder),
    debug: lines.filter((line) => line.startsWith('::debug::')).toSorted(),
    calls: texts(
      calls.map(({ action, input, error, principalArn }) => ({ action, input, error, principalArn })),
    ).toSorted(),
    trails: texts([...world.trails.values()]),
    comments: texts(world.github.comments.map(({ body }) => body)),
  };
}

async function play({ prepare, inputs = {}, options, twice }: Story, where: 'own' | 'shared') {
  let left: ReturnType<typeof leftBy> | undefined;
  await withWorld(async (stage) => {
    await prepare?.(stage);
    const run = () => stage.run(inputs, { debug: true, ...options?.(stage.world), process: where });
    if (twice) await stage.run(inputs);
    stage.calls();
    left = leftBy(await run(), stage.calls(), stage.world);
  });
  return left!;
}

describe('scenarios: parity', () => {
  test.each(STORIES)('$what: the same in a process of its own and in the test’s', async (story) => {
    const [own, shared] = [await play(story, 'own'), await play(story, 'shared')];
    expect(shared).toEqual(own);
    expect(own.rest.outputs['outcome']).toBe(story.outcome);
    expect(JSON.stringify(own)).toMatch(story.shows ?? '');
  });
});
