/**
 * The demo: a pull request's plan, the merge's apply, a second apply, somebody who weakens the trail, and the schedule that
 * mends it, on the committed bundle against the simulated AWS. Prints what a person sees; leaves the summaries to look at.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudTrailClient,
  PutEventSelectorsCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { ADMINISTRATOR_SECRET, MANAGEMENT_ACCOUNT } from './company.ts';
import { type GithubEvent, pullRequest, push, schedule } from './events.ts';
import { fromNothing } from './from-nothing.ts';
import { type Chapter, renderPage } from './render.ts';
import { type RunResult, runAction } from './runner.ts';
import { type SimulatedCloud, startSimulatedCloud } from './server.ts';
import { createWorld } from './world.ts';

const FOLDER = 'demo-report';
const MAIN = 'repo:octo-org/audit:ref:refs/heads/main';
const role = (name: string) => `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/${name}`;

/** The step of the workflow: the same in every act. */
const STEP = {
  'aws-region': 'us-east-1',
  'role-to-assume': role('org-trail-apply'),
  'plan-role-to-assume': role('org-trail-plan'),
  'trail-name': 'org-trail',
  's3-bucket-name': 'org-trail-logs',
  'kms-key-id': 'alias/org-trail',
  prerequisites: 'repair',
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

interface Act {
  title: string;
  told: string;
  event: GithubEvent;
  /** Subject of the OIDC token that GitHub issues to such a run. */
  subject: string;
  before?: (cloud: SimulatedCloud) => Promise<void>;
}

const ACTS: Act[] = [
  {
    title: '1. A pull request declares the trail',
    told: 'On pull requests the action plans. There is no trail yet, and nothing that one needs: the plan tells what is missing in the organization, bucket and key, and what would mend it. Nothing is written.',
    event: pullRequest(),
    subject: 'repo:octo-org/audit:pull_request',
  },
  {
    title: '2. The merge',
    told: 'On the default branch the action applies: what is missing is mended, the trail is created, started and read back.',
    event: push('refs/heads/main'),
    subject: MAIN,
  },
  {
    title: '3. Another push',
    told: 'Nothing differs, so nothing is written.',
    event: push('refs/heads/main'),
    subject: MAIN,
  },
  {
    title:
      '4. Somebody stops logging, switches validation off, narrows the selectors and empties the bucket policy; the nightly schedule mends it',
    told: 'Logging is started first, before anything that could fail; then the rest is corrected.',
    event: schedule(),
    subject: MAIN,
    before: weaken,
  },
];

/** What an intruder or a hurried administrator does, past the workflow. */
async function weaken({ url, world }: SimulatedCloud): Promise<void> {
  const credentials = { accessKeyId: `AKIAADMIN${MANAGEMENT_ACCOUNT}`, secretAccessKey: ADMINISTRATOR_SECRET };
  const client = new CloudTrailClient({ endpoint: url, region: 'us-east-1', credentials });
  await client.send(new StopLoggingCommand({ Name: 'org-trail' }));
  await client.send(new UpdateTrailCommand({ Name: 'org-trail', EnableLogFileValidation: false }));
  await client.send(
    new PutEventSelectorsCommand({ TrailName: 'org-trail', EventSelectors: [{ ReadWriteType: 'ReadOnly' }] }),
  );
  client.destroy();
  world.buckets.get('org-trail-logs')!.policy = null;
}

/** The log as GitHub shows it: groups open, commands to the runner not shown. */
function shownLog({ stdout }: RunResult): string {
  const lines = stdout.split('\n').flatMap((line) => {
    if (line.startsWith('::group::')) return [`▾ ${line.slice('::group::'.length)}`];
    const annotation = /^::(error|warning|notice)(?: [^:]*)?::(.*)$/.exec(line);
    if (annotation) return [`${annotation[1]!.toUpperCase()}: ${annotation[2]!}`];
    return line.startsWith('::') ? [] : [line];
  });
  return lines
    .map((line) => `  │ ${line}`)
    .join('\n')
    .trimEnd();
}

async function play(cloud: SimulatedCloud, act: Act): Promise<Chapter> {
  await act.before?.(cloud);
  cloud.world.token = { ...cloud.world.token, sub: act.subject };
  console.log(`\n${act.title}\n${act.told}\n`);
  const ran = await runAction(cloud, { inputs: STEP, event: act.event });
  console.log(shownLog(ran));
  console.log(`\n  → outcome=${ran.outputs['outcome']} changed=${ran.outputs['changed']} exit code ${ran.exitCode}`);
  if (ran.exitCode !== 0) process.exitCode = 1;
  return { title: act.title, told: act.told, markdown: ran.summary };
}

console.log(
  'The action runs as in a workflow, against a simulated AWS on this machine. No account is needed, nothing leaves.',
);
const cloud = await startSimulatedCloud(createWorld(fromNothing()));
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const chapters: Chapter[] = [];
for (const act of ACTS) {
  const chapter = await play(cloud, act);
  chapters.push(chapter);
  writeFileSync(join(FOLDER, `summary-${chapters.length}.md`), chapter.markdown);
}
await cloud.close();
writeFileSync(join(FOLDER, 'index.html'), await renderPage('Org Trail: the demo', chapters));
console.log(
  `\nThe job summaries: open ${join(FOLDER, 'index.html')} in a browser; as Markdown ${FOLDER}/summary-1.md to summary-${chapters.length}.md.`,
);
