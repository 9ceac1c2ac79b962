/**
 * The demo: a pull request's plan and its comment, the merge's apply, a second push, somebody who weakens the trail and the
 * schedule that repairs it, a weakening that is rejected, a merge that is refused because the key moved after the review, and two
 * nights that verify what was delivered, between which somebody deletes digests; on the committed bundle against the simulated AWS and
 * GitHub. Prints what a person sees; leaves summaries and comments to look at.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createCompany,
  KEY_ID,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  SECOND_KEY_ID,
  UNGRANTED_KEY_ID,
} from '../world/company.ts';
import { type GithubEvent, pullRequestEvent, push, schedule } from '../github/events.ts';
import { unpreparedCompany } from '../world/unprepared-company.ts';
import { mergePull, openPull, pushToBranch, pushToPull } from '../github/pulls.ts';
import { type Chapter, renderPage } from './render.ts';
import { runAction, type RunResult } from '../runner/runner.ts';
import { type SimulatedCloud, startSimulatedCloud } from '../server.ts';
import { actAs } from '../routes/act-as.ts';
import { deliverLogs } from '../services/deliveries/deliver-logs.ts';
import { deleteObjects, digestsOf } from '../services/deliveries/tamper.ts';
import { type Actor, githubRole, identityCenterUser } from '../services/event-history/actors.ts';
import type { World } from '../world/world.ts';
import { createWorld } from '../world/create-world.ts';

const FOLDER = 'demo-report';
const MAIN_SUBJECT = 'repo:octo-org/audit:ref:refs/heads/main';
const PULL_REQUEST_SUBJECT = 'repo:octo-org/audit:pull_request';

function role(name: string) {
  return `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/${name}`;
}

/** The step of the workflow, as the first pull request has it. */
const STEP_INPUTS = {
  'aws-region': 'us-east-1',
  'role-to-assume': role('org-trail-apply'),
  'plan-role-to-assume': role('org-trail-plan'),
  'trail-name': 'org-trail',
  's3-bucket-name': 'org-trail-logs',
  'kms-key-id': 'alias/org-trail',
  prerequisites: 'repair',
  approval: 'merged-pull-request',
  'advanced-event-selectors': `
- Name: All management events
  FieldSelectors:
    - { Field: eventCategory, Equals: [Management] }
- Name: Objects, without those of the log bucket itself
  FieldSelectors:
    - { Field: eventCategory, Equals: [Data] }
    - { Field: resources.type, Equals: ['AWS::S3::Object'] }
    - { Field: resources.ARN, NotStartsWith: ['arn:aws:s3:::org-trail-logs/'] }
`,
  tags: 'Owner: audit',
};

interface DemoRun {
  title: string;
  explanation: string;
  /** What happens, and the run that GitHub starts for it. */
  trigger: (cloud: SimulatedCloud) => GithubEvent;
  /** What this act's commit says otherwise than `STEP`. */
  inputs?: Record<string, string>;
  /** The pull request whose comment is looked at after it. */
  pullNumber?: number;
  outcome: string;
  /** Of a run whose evidence fails. */
  failure?: 'integrity';
}

const OTHER_KEY = { 'kms-key-id': 'alias/org-trail-2' };

/** As in examples/evidence.yml, over two days. */
const EVIDENCE = {
  mode: 'plan',
  prerequisites: 'skip',
  'verify-integrity': 'digests',
  'verify-coverage': 'true',
  'verify-hours': '48',
};

const DEMO_RUNS: DemoRun[] = [
  {
    title: '1. First plan: a pull request declares the trail',
    explanation:
      'On a pull request, Org Trail plans. The trail does not exist yet, and neither does anything it depends on. The plan reports what is missing in the organization, bucket policy and key policy, and which steps would repair it. Nothing is changed in AWS. The pull request gets a comment.',
    trigger: ({ world }) => pullRequestEvent(world, 7, 'opened'),
    pullNumber: 7,
    outcome: 'drift',
  },
  {
    title: '2. Apply: the merge creates the trail',
    explanation:
      'On the default branch, Org Trail applies the plan: it repairs the prerequisites, creates and starts the trail, and reads it back. It updates the comment.',
    trigger: ({ world }) => push('refs/heads/main', mergePull(world, 7)),
    pullNumber: 7,
    outcome: 'applied',
  },
  {
    title: '3. In sync: another push finds nothing to do',
    explanation: 'CloudTrail delivered log files in the meantime. The trail is as declared, so nothing is changed.',
    trigger: ({ world }) => {
      deliver(world);
      return push('refs/heads/main', pushToBranch(world, 'main'));
    },
    outcome: 'in-sync',
  },
  {
    title: '4. Healed: somebody turned protection off, and the nightly run turns it back on',
    explanation:
      'An administrator narrowed the event selectors, turned off log file validation and deleted the bucket policy. Then a pipeline of another repository tried to delete the trail, was refused, and stopped logging. The nightly run starts logging first, then repairs the rest, and reports who made the changes and how long the gap was. Changes that only strengthen the trail need no review.',
    trigger: (cloud) => {
      weaken(cloud);
      return schedule(cloud.world.github.branches.get('main'));
    },
    outcome: 'applied',
  },
  {
    title: '5. Refused: a pull request would remove encryption',
    explanation: 'The workflow does not allow this weakening, so the plan on the pull request fails.',
    trigger: ({ world }) => {
      deliver(world);
      openPull(world, { head: 'cheaper', title: 'Save the cost of the key' });
      return pullRequestEvent(world, 8, 'opened');
    },
    inputs: { 'kms-key-id': 'none' },
    pullNumber: 8,
    outcome: 'refused',
  },
  {
    title: '6. Plan: the pull request changes the key instead',
    explanation:
      'A different key is neither stronger nor weaker, so a review can approve it. The same comment shows the new plan.',
    trigger: ({ world }) => {
      pushToPull(world, 8);
      return pullRequestEvent(world, 8);
    },
    inputs: OTHER_KEY,
    pullNumber: 8,
    outcome: 'drift',
  },
  {
    title: '7. Refused: the trail changed after the review',
    explanation:
      'Before the merge, somebody set a third key in AWS. The trail is no longer the one that was reviewed, so the apply is refused.',
    trigger: ({ world }) => {
      moveKey(world);
      return push('refs/heads/main', mergePull(world, 8));
    },
    inputs: OTHER_KEY,
    pullNumber: 8,
    outcome: 'refused',
  },
  {
    title: '8. Proven: a nightly run verifies what the trail delivered',
    explanation:
      'The merge was reverted, and the trail has logged for a week. At night, Org Trail verifies every digest of the last two days: that CloudTrail signed it, that no digest or log file is missing, and that every account delivers.',
    trigger: ({ world }) => {
      deliverRecord(world);
      return schedule(world.github.branches.get('main'));
    },
    inputs: EVIDENCE,
    outcome: 'in-sync',
  },
  {
    title: '9. Evidence fails: somebody deleted three digests',
    explanation:
      'Somebody with access to the bucket deleted three digests of one account. The trail is as declared, but the next run fails, and names the hours that nothing proves anymore.',
    trigger: ({ world }) => {
      deleteDigests(world);
      return schedule(world.github.branches.get('main'));
    },
    inputs: EVIDENCE,
    outcome: 'in-sync',
    failure: 'integrity',
  },
];

/** Nothing is prepared, but there are other keys than the first, of which the second lets CloudTrail in. */
function createDemoWorld(): World {
  const world = createWorld(unpreparedCompany());
  const { keys, aliases } = createCompany(world.partition);
  for (const [arn, key] of keys)
    if ([SECOND_KEY_ID, UNGRANTED_KEY_ID].some((id) => arn.endsWith(id))) world.keys.set(arn, key);
  for (const [alias, key] of aliases) if (alias.endsWith(':alias/org-trail-2')) world.aliases.set(alias, key);
  return world;
}

/** The trail's own settings in AWS, past every workflow. */
function moveKey({ trails, keys }: World): void {
  const [trail] = trails.values();
  trail!.kmsKeyId = [...keys.keys()].find((arn) => arn.endsWith(UNGRANTED_KEY_ID))!;
}

/**
 * A night, past the workflow: an administrator narrows the trail and deletes the bucket policy; a pipeline's role, refused to
 * delete the trail, stops it. The merge and what led to it were days before.
 */
function weaken({ world }: SimulatedCloud): void {
  for (const record of world.eventHistory.records)
    record.eventTime = new Date(Date.now() - 9 * DAY).toISOString().replace(/\.\d+/, '');
  const alice = identityCenterUser('alice@example.com', 'AdministratorAccess');
  const pipeline = githubRole('repo:octo-org/website:ref:refs/heads/main', 'deploy', 'GitHubActions');
  const act = (actor: Actor, minutes: number, action: string, input: Record<string, unknown>, denied = false) =>
    actAs(world, actor, { at: minutesAgo(minutes), denied }, action, input);
  const narrow = [{ ReadWriteType: 'ReadOnly', IncludeManagementEvents: true }];
  act(alice, 137, 'cloudtrail:PutEventSelectors', { TrailName: 'org-trail', EventSelectors: narrow });
  act(alice, 134, 'cloudtrail:UpdateTrail', { Name: 'org-trail', EnableLogFileValidation: false });
  act(pipeline, 126, 'cloudtrail:DeleteTrail', { Name: 'org-trail' }, true);
  act(pipeline, 125, 'cloudtrail:StopLogging', { Name: 'org-trail' });
  act(alice, 133, 's3:DeleteBucketPolicy', { Bucket: 'org-trail-logs' });
}

const DAY = 24 * 60 * 60_000;

/** The trail has its first key again and has logged for a week, and CloudTrail has delivered of three Regions, which is enough to see. */
function deliverRecord(world: World): void {
  const [trail] = world.trails.values();
  trail!.kmsKeyId = [...world.keys.keys()].find((arn) => arn.endsWith(KEY_ID))!;
  trail!.startLoggingTime = minutesAgo(7 * 24 * 60);
  const regions = ['us-east-1', 'eu-central-1', 'ap-southeast-2'];
  deliverLogs(world, trail!.arn, { from: minutesAgo(60 * 60), to: new Date(), regions, interruptions: [] });
  world.eventHistory.records.length = 0;
}

/** So old that CloudTrail would have delivered them by now. */
function deleteDigests(world: World): void {
  const [trail] = world.trails.values();
  const digests = digestsOf(world, { trail: trail!, account: LOG_ARCHIVE_ACCOUNT, region: 'eu-central-1' });
  deleteObjects(world, digests.slice(-33, -30));
}

/** A whole second, as events have it. */
function minutesAgo(minutes: number): Date {
  return new Date((Math.floor(Date.now() / 1000) - minutes * 60) * 1000);
}

/** The log as GitHub shows it: each group is folded, and commands to the runner are not shown. */
function shownLog({ stdout }: RunResult): string {
  const shown: string[] = [];
  let folded: { title: string; lines: number } | null = null;
  for (const line of stdout.trimEnd().split('\n')) {
    const annotation = /^::(error|warning|notice)(?: [^:]*)?::(.*)$/.exec(line);
    if (line.startsWith('::group::')) folded = { title: line.slice('::group::'.length), lines: 0 };
    else if (line === '::endgroup::' && folded) {
      shown.push(`▸ ${folded.title} (${folded.lines} lines)`);
      folded = null;
    } else if (annotation) shown.push(`${annotation[1]!.toUpperCase()}: ${annotation[2]!}`);
    else if (line.startsWith('::')) continue;
    else if (folded) folded.lines += 1;
    else shown.push(line);
  }
  return shown.map((line) => `  │ ${line}`).join('\n');
}

/** CloudTrail has delivered since the last run: log files minutes ago, a digest within the hour. */
function deliver({ trails }: World): void {
  for (const trail of trails.values()) {
    trail.latestDeliveryTime = new Date(Date.now() - 4 * 60_000);
    trail.latestDigestDeliveryTime = new Date(Date.now() - 35 * 60_000);
  }
}

async function runDemoRun(cloud: SimulatedCloud, demoRun: DemoRun, number: number): Promise<Chapter> {
  const event = demoRun.trigger(cloud);
  cloud.world.oidcClaims = {
    ...cloud.world.oidcClaims,
    sub: event.name === 'pull_request' ? PULL_REQUEST_SUBJECT : MAIN_SUBJECT,
  };
  console.log(`\n${demoRun.title}\n${demoRun.explanation}\n`);
  const env = { GITHUB_RUN_ID: String(7_000_000_000 + number) };
  const ran = await runAction(cloud, { inputs: { ...STEP_INPUTS, ...demoRun.inputs }, event, env });
  console.log(shownLog(ran));
  console.log(`\n  → outcome=${ran.outputs['outcome']} changed=${ran.outputs['changed']} exit code ${ran.exitCode}`);
  if (ran.outputs['outcome'] !== demoRun.outcome) process.exitCode = 1;
  if (demoRun.failure && ran.outputs['failure-reason'] !== demoRun.failure) process.exitCode = 1;
  writeFileSync(join(FOLDER, `summary-${number}.md`), ran.summary);
  const summary = { title: demoRun.title, note: demoRun.explanation, markdown: ran.summary };
  const comment = cloud.world.github.comments.find(({ pullNumber: pull }) => pull === demoRun.pullNumber);
  if (!comment) return summary;
  writeFileSync(join(FOLDER, `comment-${number}.md`), comment.body);
  const title = `Comment on pull request #${demoRun.pullNumber} after this run`;
  return { ...summary, folded: { title, markdown: comment.body } };
}

console.log(
  'Org Trail runs as in a workflow, against a simulated AWS and GitHub on this machine. You need no account; nothing is sent to AWS or GitHub.',
);
const cloud = await startSimulatedCloud(createDemoWorld());
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const chapters: Chapter[] = [];
for (const [index, demoRun] of DEMO_RUNS.entries()) chapters.push(await runDemoRun(cloud, demoRun, index + 1));
await cloud.close();
writeFileSync(join(FOLDER, 'index.html'), await renderPage('Org Trail: summaries and comments of nine runs', chapters));
console.log(
  `\nTo see the job summaries and comments, open ${join(FOLDER, 'index.html')} in a browser. Their Markdown is beside it.`,
);
