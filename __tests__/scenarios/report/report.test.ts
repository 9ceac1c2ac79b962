/** What people see: the summary of each kind of run, its annotations, and what happens where there is too much to say. */
import {
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { pullRequest, schedule, workflowDispatch } from '../../../simulator/github/events.ts';
import { unpreparedCompany } from '../../../simulator/world/unprepared-company.ts';
import { mergePull } from '../../../simulator/github/pulls.ts';
import type { Trail } from '../../../simulator/world/trail.ts';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import { expectGolden } from './golden.ts';
import { withReviewedWorkflow, PULL_NUMBER } from '../review/reviewed-workflow.ts';
import { ALL_DESTINATIONS, withWorld, PLAN_ROLE, type ScenarioContext, TRAIL } from '../stage.ts';

const CHECKED = { prerequisites: 'check' };
const DELIVERED = new Date('2026-11-20T10:00:00Z');

/** The trail with all that it can deliver to, which delivered lately. */
async function healthy({ world, outsider, calls }: ScenarioContext): Promise<void> {
  await outsider.send(
    new CreateTrailCommand({
      Name: 'org-trail',
      S3BucketName: 'org-trail-logs',
      KmsKeyId: ALL_DESTINATIONS['kms-key-id'],
      SnsTopicName: ALL_DESTINATIONS['sns-topic-name'],
      CloudWatchLogsLogGroupArn: `${ALL_DESTINATIONS['cloud-watch-logs-log-group-arn']}:*`,
      CloudWatchLogsRoleArn: ALL_DESTINATIONS['cloud-watch-logs-role-arn'],
      IsOrganizationTrail: true,
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
    }),
  );
  await outsider.send(new StartLoggingCommand({ Name: 'org-trail' }));
  Object.assign(world.trails.get(TRAIL)!, {
    latestDeliveryTime: DELIVERED,
    latestDigestDeliveryTime: DELIVERED,
    latestNotificationTime: DELIVERED,
    latestCloudWatchLogsDeliveryTime: DELIVERED,
  });
  calls();
}

/** Whenever the trail is started next, AWS will say that it was at `time`. */
function startsAgainAt(trail: Trail, time: Date): void {
  Object.defineProperty(trail, 'startLoggingTime', { get: () => time, set: () => undefined });
}

function annotated({ annotations }: RunResult) {
  return annotations.map(({ level, title }) => `${level}: ${title}`);
}

const asPullRequest = { event: pullRequest() };
const pullRequestToken = { sub: 'repo:octo-org/audit:pull_request' };

/** The lines with text that a reader sees before unfolding anything: the title of a fold is one, the line below a table's head none. */
function visibleLines(summary: string): number {
  const open = summary.replace(/<details>(<summary>.*?<\/summary>)[^]*?<\/details>/g, '$1');
  return open.split('\n').filter((line) => line.trim() !== '' && !/^(?:\| --- .*|> \[!.*|```.*)$/.test(line)).length;
}

/** What a reader sees before unfolding anything. */
function opened(summary: string): string {
  return summary.replace(/<details>[^]*?<\/details>/g, '');
}

describe('the summary and the annotations of', () => {
  test('the first create, on a pull request', () =>
    withWorld(async ({ world, run }) => {
      Object.assign(world.oidcClaims, pullRequestToken);
      const ran = await run(
        { ...ALL_DESTINATIONS, ...CHECKED, mode: 'auto', 'plan-role-to-assume': PLAN_ROLE },
        asPullRequest,
      );
      expectGolden('first-create', ran.summary);
      expect(annotated(ran)).toEqual(['notice: Trail org-trail: plan']);
    }));

  test('no drift', () =>
    withWorld(async (stage) => {
      await healthy(stage);
      const ran = await stage.run({ ...ALL_DESTINATIONS, ...CHECKED, mode: 'check' });
      expectGolden('no-drift', ran.summary);
      expect(visibleLines(ran.summary)).toBeLessThanOrEqual(12);
      expect(ran.annotations).toEqual([]);
    }));

  test('drift that was healed', () =>
    withWorld(async (stage) => {
      await healthy(stage);
      const { outsider } = stage;
      await outsider.send(new StopLoggingCommand({ Name: 'org-trail' }));
      startsAgainAt(stage.world.trails.get(TRAIL)!, new Date('2026-11-20T05:17:00Z'));
      stage.world.trails.get(TRAIL)!.stopLoggingTime = new Date('2026-11-20T03:12:00Z');
      await outsider.send(new UpdateTrailCommand({ Name: 'org-trail', EnableLogFileValidation: false }));
      const EventSelectors = [{ ReadWriteType: 'ReadOnly' as const }];
      await outsider.send(new PutEventSelectorsCommand({ TrailName: 'org-trail', EventSelectors }));
      const inputs = { ...ALL_DESTINATIONS, ...CHECKED, mode: 'auto', 'event-selectors': 'none' };
      const ran = await stage.run(inputs, { event: schedule() });
      expectGolden('drift-healed', ran.summary);
      expect(visibleLines(ran.summary)).toBeLessThanOrEqual(25);
      expect(annotated(ran)).toEqual(['warning: Trail org-trail: drift was healed']);
    }));

  test('drift that a check finds', () =>
    withWorld(async (stage) => {
      await healthy(stage);
      stage.world.trails.get(TRAIL)!.isLogging = false;
      const ran = await stage.run({ ...ALL_DESTINATIONS, mode: 'check' });
      expect(annotated(ran)).toEqual(['error: Trail org-trail: drift']);
      expect(ran.annotations[0]!.message).toMatch(
        /^Logging (?:is off|has been off since .*)\. Drift: 1 setting differs/,
      );
      expect(ran.summary).toContain('| 🟢 Logging | off | **on** |');
      // The one call that matters is in the open, and no workflow is promised that might not exist.
      expect(ran.summary).toContain('**Do now: turn logging on.** This run changes nothing in AWS.');
      expect(opened(ran.summary)).toContain(`aws cloudtrail start-logging --region us-east-1 --name ${TRAIL}`);
      expect(ran.summary).not.toContain('default branch');
    }));

  test('a trail that somebody stopped: a pull request that did not, and the push after it, say so first', () =>
    withWorld(async (stage) => {
      await healthy(stage);
      const { outsider, world, run } = stage;
      await outsider.send(new StopLoggingCommand({ Name: 'org-trail' }));
      world.trails.get(TRAIL)!.stopLoggingTime = new Date('2026-11-20T03:12:00Z');
      const pushToken = { ...world.oidcClaims };
      Object.assign(world.oidcClaims, pullRequestToken);
      const inputs = { ...ALL_DESTINATIONS, ...CHECKED, mode: 'auto', 'plan-role-to-assume': PLAN_ROLE };
      const planned = await run({ ...inputs, 's3-key-prefix': 'audit' }, asPullRequest);
      expect(planned.summary).toMatch(
        /^## ⚠️ <code>org-trail<\/code>: logging is off, for .* so far, and not because of this pull request, which would change the trail \(Log file prefix\)\n/,
      );
      expect(annotated(planned)).toEqual(['warning: Trail org-trail: logging is off']);
      expect(planned.annotations[0]!.message).toContain('Logging has been off since 2026-11-20 03:12 UTC');
      expect(opened(planned.summary)).toContain('aws cloudtrail start-logging');

      Object.assign(world.oidcClaims, pushToken);
      const applied = await run({ ...ALL_DESTINATIONS, ...CHECKED, 's3-key-prefix': 'audit' });
      expect(applied.summary).toMatch(
        /^## ⚠️ <code>org-trail<\/code>: logging had been turned off; this run turned it back on after .* and changed 1 other setting\n/,
      );
      expect(annotated(applied)).toEqual(['warning: Trail org-trail: logging was off']);
      expect(applied.annotations[0]!.message).toMatch(
        /^Logging was off from 2026-11-20 03:12 .*\. This run turned it back on\. Applied and verified/,
      );
      // Somebody asked for the prefix.
      expect(applied.summary).toContain('find out who did it');
      expect(applied.summary).toContain('AttributeValue=StopLogging --query');
      expect(applied.summary).not.toContain('Run it for');
    }));

  test('a stopped trail, refused: the command that starts it, and no other to paste, in summary and log', () =>
    withWorld(async (stage) => {
      await healthy(stage);
      stage.world.trails.get(TRAIL)!.isLogging = false;
      const ran = await stage.run({ ...ALL_DESTINATIONS, ...CHECKED, mode: 'plan', 'kms-key-id': 'none' });
      expect(ran.summary).toMatch(/^## ⛔ .*so it cannot be applied\. Logging is off\n/);
      expect(annotated(ran)).toEqual([
        'warning: Trail org-trail: logging was found off',
        'error: Trail org-trail: refused, weakening of Encryption key',
      ]);
      expect(opened(ran.summary)).toContain('aws cloudtrail start-logging');
      for (const shown of [ran.summary, ran.stdout]) {
        expect(shown).toContain('aws cloudtrail start-logging');
        expect(shown).toContain('cloudtrail:UpdateTrail');
        expect(shown).not.toContain('aws cloudtrail update-trail');
      }
    }));

  test('a key that does not exist: beside the one there is, not among what stays', () =>
    withWorld(async (stage) => {
      await healthy(stage);
      const ran = await stage.run({ ...ALL_DESTINATIONS, ...CHECKED, mode: 'plan', 'kms-key-id': 'alias/nope' });
      expect(ran.summary).toMatch(
        /\| ❌ Encryption key \| .*key\/1{8}.* \| \*\*<code>alias\/nope<\/code>\*\*<br><sub>does not exist<\/sub> \|/,
      );
      expect(ran.summary).not.toContain('kms-key-id</code></sub> |');
      // Nothing repairs that.
      expect(ran.summary).toContain('Fix the prerequisites that fail. Each one below says how.');
      expect(ran.summary).toContain('<summary>Delivery path now</summary>');
      expect(/```mermaid[^]*?```/.exec(ran.summary)![0]).not.toContain('nope');
    }));

  test('a bucket that does not exist: the table says so, and no repair is offered', () =>
    withWorld(async (stage) => {
      await healthy(stage);
      const ran = await stage.run({
        ...ALL_DESTINATIONS,
        ...CHECKED,
        mode: 'plan',
        's3-bucket-name': 'no-such-bucket-1',
      });
      expect(ran.summary).toMatch(
        /\| 🔴 Log bucket \| <code>org-trail-logs<\/code> \| \*\*<code>no-such-bucket-1<\/code>\*\*.*<sub>does not exist<\/sub> \|/,
      );
      expect(ran.summary).not.toContain('or set prerequisites to repair');
    }));

  test('a weakening that was refused', () =>
    withWorld(async (stage) => {
      await healthy(stage);
      const ran = await stage.run({ ...ALL_DESTINATIONS, ...CHECKED, mode: 'plan', 'kms-key-id': 'none' });
      expectGolden('weakening-refused', ran.summary);
      expect(annotated(ran)).toEqual(['error: Trail org-trail: refused, weakening of Encryption key']);
    }));

  test('a change in AWS after the review', () =>
    withReviewedWorkflow(async ({ world, outsider, plan, apply }) => {
      const KmsKeyId = ALL_DESTINATIONS['kms-key-id'];
      await outsider.send(new UpdateTrailCommand({ Name: 'org-trail', KmsKeyId }));
      const inputs = { ...CHECKED, 'kms-key-id': 'alias/org-trail-2', 's3-key-prefix': 'audit' };
      await plan(inputs);
      world.trails.get(TRAIL)!.s3KeyPrefix = 'moved';
      const ran = await apply(mergePull(world, PULL_NUMBER), inputs);
      expectGolden('plan-changed', ran.summary);
      expect(annotated(ran)).toEqual(['error: Trail org-trail: refused, plan-changed of Log file prefix']);
    }));

  test('prerequisites that fail', () =>
    withWorld(async ({ run }) => {
      const ran = await run({ ...CHECKED, mode: 'plan', 'kms-key-id': 'alias/org-trail' });
      expectGolden('failed-prerequisites', ran.summary);
      expect(annotated(ran)).toEqual(Array.from({ length: 4 }, () => 'error: Trail org-trail: refused, prerequisites'));
    }, unpreparedCompany()));

  test('an apply that got half through', () =>
    withWorld(async ({ world, run }) => {
      world.inject({ action: 'cloudtrail:PutInsightSelectors', code: 'OperationNotPermittedException', times: 1 });
      const ran = await run({
        ...ALL_DESTINATIONS,
        ...CHECKED,
        'insight-selectors': '[{ InsightType: ApiCallRateInsight }]',
      });
      expectGolden('partial-failure', ran.summary);
      expect(annotated(ran)).toEqual(['error: Trail org-trail: step']);
    }));

  test('deliveries that fail', () =>
    withWorld(async (stage) => {
      await healthy(stage);
      const errors = { latestDeliveryError: 'AccessDenied', latestNotificationError: 'EndpointDisabled' };
      Object.assign(stage.world.trails.get(TRAIL)!, errors);
      const ran = await stage.run({ ...ALL_DESTINATIONS, ...CHECKED, mode: 'check' });
      expectGolden('delivery-error', ran.summary);
      expect(annotated(ran)).toEqual([
        'warning: Trail org-trail: delivery of log files fails',
        'warning: Trail org-trail: delivery of notifications fails',
      ]);
    }));

  test('what a run would do, on a branch, without anybody who reviews it', () =>
    withWorld(async ({ run }) => {
      const ran = await run({ mode: 'auto' }, { event: workflowDispatch('refs/heads/other') });
      expect(ran.summary).toContain('Nothing was changed. A run with mode apply makes the calls below');
    }));
});

describe('report: report', () => {
  test('GitHub shows ten annotations of a kind: the tenth says how many more there are, and the log has them', () =>
    withWorld(async (stage) => {
      await healthy(stage);
      const everythingElse = {
        ...ALL_DESTINATIONS,
        's3-bucket-name': 'org-trail-logs-2',
        's3-key-prefix': 'audit',
        'kms-key-id': 'alias/org-trail-2',
        'sns-topic-name': 'none',
        'cloud-watch-logs-log-group-arn': 'none',
        'cloud-watch-logs-role-arn': 'none',
        'is-organization-trail': 'false',
        'enable-log-file-validation': 'false',
        tags: 'Owner: audit',
        'recursive-logging': 'false',
      };
      const unreviewed = { approval: 'digest', 'approved-plan-digest': `sha256:${'0'.repeat(64)}` };
      const ran = await stage.run({ ...everythingElse, ...unreviewed });
      const { refusals } = JSON.parse(ran.outputs['plan']!) as { refusals: unknown[] };
      const errors = ran.annotations.filter(({ level }) => level === 'error');
      expect(refusals.length).toBeGreaterThan(10);
      expect(errors).toHaveLength(10);
      expect(errors.at(-1)!.title).toBe(`${refusals.length - 9} more`);
      const inLog = ran.stdout.split('\n').filter((line) => line.startsWith('error: '));
      expect(inLog).toHaveLength(refusals.length - 9);
    }));

  /** 500 values, which is all that a trail can have. */
  function manyValues(word: string) {
    const names = Array.from({ length: 497 }, (_, n) => `'arn:aws:s3:::${word}-bucket-with-quite-a-long-name-${n}/'`);
    return `
- FieldSelectors: [{ Field: eventCategory, Equals: [Management] }]
- FieldSelectors:
    - { Field: eventCategory, Equals: [Data] }
    - { Field: resources.type, Equals: ['AWS::S3::Object'] }
    - { Field: resources.ARN, StartsWith: [${names.join(', ')}] }
`;
  }

  test('a change of 500 values: the comment is short enough and readable, keeps its record, and approves', () =>
    withReviewedWorkflow(async ({ world, plan, apply, comments }) => {
      const before = { 'advanced-event-selectors': manyValues('old'), approval: 'not-required' };
      await apply(world.github.branches.get('main')!, before);
      const after = { 'advanced-event-selectors': manyValues('new'), 'allow-weakening': 'advanced-event-selectors' };
      const planned = await plan(after);
      const { body } = comments()[0]!;
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
      expect(body.split('\n')[0]).toContain(planned.outputs['plan-digest']);
      for (const kept of [
        'this pull request would weaken the trail (Recorded events)',
        'Recorded events (<code>advanced-event-selectors</code>): diff',
        '```mermaid',
        '<summary>Controls: ',
        'more lines: the whole is in the summary of [this run]',
      ])
        expect(body).toContain(kept);
      // Every fence and fold that was opened is closed.
      expect(body.match(/^ *```/gm)!.length % 2).toBe(0);
      expect(body.match(/<details>/g)!.length).toBe(body.match(/<\/details>/g)!.length);
      // The summary has room for all of it.
      expect(planned.summary).toContain('new-bucket-with-quite-a-long-name-496/');
      expect(planned.summary).not.toContain('the whole is in');
      expect((await apply(mergePull(world, PULL_NUMBER), after)).outputs['outcome']).toBe('applied');
    }));

  test('a summary of more than 1 MiB says what is cut, and the report file has it', () =>
    withWorld(async ({ world, run }) => {
      await run();
      // Far more than CloudTrail keeps.
      world.trails.get(TRAIL)!.tags = new Map(
        Array.from({ length: 12_000 }, (_, n) => [`key-${n}`, `${n}`.repeat(40)]),
      );
      const ran = await run({ mode: 'plan', tags: 'Owner: audit', 'purge-tags': 'true' });
      expect(Buffer.byteLength(ran.summary)).toBeLessThanOrEqual(1024 * 1024);
      expect(ran.summary).toContain('the complete report is in the file named by the output report-file');
      const report = ran.files[ran.outputs['report-file']!]!;
      expect(Buffer.byteLength(report)).toBeGreaterThan(1024 * 1024);
      expect(report).toContain('key-11999');
    }));

  describe('account ids that are masked', () => {
    test('in log, annotations, summary and comment; outputs stay usable in the job', () =>
      withReviewedWorkflow(async ({ world, plan, comments }) => {
        // Known for one where it stands alone, it is masked within a name as well.
        world.trails.get(TRAIL)!.latestDeliveryError = `AccessDenied for logs${MANAGEMENT_ACCOUNT}eu`;
        const ran = await plan({
          ...ALL_DESTINATIONS,
          'mask-aws-account-id': 'true',
          'sns-topic-name': 'org-trail-topic',
        });
        const body = comments()[0]!.body;
        expect(ran.masks).toContain(MANAGEMENT_ACCOUNT);
        const log = ran.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
        for (const shown of [log.join('\n'), ran.summary, body]) {
          expect(shown).not.toContain(MANAGEMENT_ACCOUNT);
          expect(shown).toContain('***');
        }
        expect(ran.outputs['trail-arn']).toBe(TRAIL);
        expect(ran.outputs['aws-account-id']).toBe(MANAGEMENT_ACCOUNT);
        // The record has no id to mask, and stays whole.
        expect(body.split('\n')[0]).toContain(ran.outputs['plan-digest']);
      }));
  });

  describe('owners and copies', () => {
    test("AWS Control Tower's trail is refused, and not even started", () =>
      withWorld(async ({ world, run, writes }) => {
        const name = 'aws-controltower-BaselineCloudTrail';
        const ran = await run({ 'trail-name': name, mode: 'plan' });
        expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'ownership' });
        await run();
        const arn = TRAIL.replace('org-trail', name);
        world.trails.set(arn, { ...world.trails.get(TRAIL)!, name, arn, isLogging: false });
        writes();
        expect((await run({ 'trail-name': name })).outputs).toMatchObject({
          outcome: 'refused',
          'failure-reason': 'ownership',
          changed: 'false',
        });
        expect(writes()).toEqual([]);
      }));

    test('tags of another owner are warned about', () =>
      withWorld(async ({ world, run }) => {
        await run();
        world.trails.get(TRAIL)!.tags = new Map([['ManagedBy', 'terraform']]);
        const ran = await run({ mode: 'check' });
        expect(ran.outputs['outcome']).toBe('in-sync');
        expect(annotated(ran)).toEqual(['warning: Another owner']);
        expect(ran.summary).toContain('Terraform also seems to own it');
      }));

    test('a trail that records itself, and a second trail that records the same, are told what they cost', () =>
      withWorld(async ({ world, run, calls }) => {
        await run({ 'event-selectors': "[{ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] }]" });
        const arn = TRAIL.replace('org-trail', 'older-trail');
        world.trails.set(arn, { ...world.trails.get(TRAIL)!, name: 'older-trail', arn });
        calls();
        const ran = await run({ mode: 'check' });
        expect(ran.summary).toContain('### Worth knowing');
        expect(ran.summary).toContain("cover the trail's own bucket org-trail-logs");
        expect(ran.summary).toContain(`The trail ${arn} also records management events that this trail records`);
        // Advice is no drift.
        expect(ran.outputs['outcome']).toBe('in-sync');
        expect(ran.annotations).toEqual([]);
      }));
  });
});
