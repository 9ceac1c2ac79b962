import {
  PutEventSelectorsCommand,
  PutInsightSelectorsCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { newTrail } from '../../../simulator/cloudtrail/trail-responses.ts';
import { DOCUMENTED } from './documented-selectors.ts';
import { withWorld, type ScenarioContext, TRAIL } from '../stage.ts';

function plan(ran: { outputs: Record<string, string> }) {
  return JSON.parse(ran.outputs['plan']!) as {
    drift: { field: string; observed: unknown; desired: unknown; effect: string }[];
    steps: { call: string; input: Record<string, unknown>; cli: string }[];
    refusals: { code: string; field?: string; message: string }[];
  };
}

function call(...names: string[]) {
  return names.map((name) => `cloudtrail:${name}`);
}

const MANAGEMENT = '{FieldSelectors: [{Field: eventCategory, Equals: [Management]}]}';
const DATA =
  '{FieldSelectors: [{Field: eventCategory, Equals: [Data]}, {Field: resources.type, Equals: ["AWS::S3::Object"]}]}';

/** The trail as it is after a run with these inputs. */
async function existing({ run, calls }: ScenarioContext, inputs: Record<string, string>) {
  expect((await run(inputs)).outputs['outcome']).toBe('applied');
  calls();
}

describe('trail: recording', () => {
  test.each(Object.entries(DOCUMENTED))('as AWS documents it: %s', (_, { input, yaml, warningCount: warns }) =>
    withWorld(async ({ run, world, writes }) => {
      const inputs = { [input]: yaml, 'allow-weakening': input };
      const ran = await run(inputs);
      expect(ran.outputs['outcome']).toBe('applied');
      expect(writes()).toContain('cloudtrail:PutEventSelectors');
      expect(ran.stdout.match(/Unusual selectors/g) ?? []).toHaveLength(warns ?? 0);
      // AWS answers in an order and with empty lists of its own.
      const trail = world.trails.get(TRAIL)!;
      trail.advancedEventSelectors?.reverse();
      for (const { FieldSelectors } of trail.advancedEventSelectors ?? []) FieldSelectors.reverse();
      expect((await run({ ...inputs, mode: 'check' })).outputs).toMatchObject({
        outcome: 'in-sync',
        'has-drift': 'false',
      });
    }),
  );

  test('drift of every kind at once: one plan shows it all, one apply mends it, the next finds nothing', () =>
    withWorld(async (stage) => {
      const { outsider, run, world, writes, calls } = stage;
      const declared = {
        'advanced-event-selectors': `[${MANAGEMENT}, ${DATA}]`,
        'insight-selectors': '[{InsightType: ApiCallRateInsight}, {InsightType: ApiErrorRateInsight}]',
        tags: '{Owner: audit, Stage: prod}',
        'aggregation-configurations': '[{EventCategory: Data, Templates: [API_ACTIVITY]}]',
      };
      await existing(stage, declared);
      const Name = TRAIL;
      await outsider.send(new StopLoggingCommand({ Name }));
      await outsider.send(new UpdateTrailCommand({ Name, IsMultiRegionTrail: false, EnableLogFileValidation: false }));
      await outsider.send(new PutInsightSelectorsCommand({ TrailName: Name, InsightSelectors: [] }));
      await outsider.send(
        new PutEventSelectorsCommand({ TrailName: Name, EventSelectors: [{ ReadWriteType: 'ReadOnly' }] }),
      );
      const trail = world.trails.get(TRAIL)!;
      trail.tags.set('Owner', 'nobody');
      trail.aggregationConfigurations = [];
      calls();

      const planned = await run({ ...declared, mode: 'plan' });
      expect(plan(planned).drift.map(({ field, effect }) => [field, effect])).toEqual([
        ['isLogging', 'strengthens'],
        ['isMultiRegionTrail', 'strengthens'],
        ['enableLogFileValidation', 'strengthens'],
        ['eventSelectors', 'strengthens'],
        ['advancedEventSelectors', 'strengthens'],
        ['insightSelectors', 'strengthens'],
        ['aggregationConfigurations', 'neutral'],
        ['tags', 'neutral'],
      ]);
      expect(writes()).toEqual([]);
      const healed = await run(declared);
      expect(healed.outputs).toMatchObject({ outcome: 'applied', after: planned.outputs['after'] });
      expect(writes()).toEqual(
        call(
          'StartLogging',
          'UpdateTrail',
          'PutEventSelectors',
          'PutEventConfiguration',
          'PutInsightSelectors',
          'AddTags',
        ),
      );
      expect((await run(declared)).outputs).toMatchObject({ outcome: 'in-sync', changed: 'false' });
    }));

  test('500 values fit in one trail', () =>
    withWorld(async ({ run }) => {
      const arns = Array.from({ length: 498 }, (_, index) => `arn:aws:s3:::bucket-${index}/`);
      const selectors = JSON.stringify([
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Data'] },
            { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
            { Field: 'resources.ARN', StartsWith: arns },
          ],
        },
      ]);
      const inputs = { 'advanced-event-selectors': selectors };
      const ran = await run(inputs);
      expect(ran.outputs['outcome']).toBe('applied');
      expect(ran.stdout).toContain('do not record management events');
      expect(ran.summary.length).toBeLessThan(300_000);
      expect((await run({ ...inputs, mode: 'check' })).outputs['outcome']).toBe('in-sync');
    }));

  test('basic to advanced and back: shown as the replacement it is, in one call', () =>
    withWorld(async (stage) => {
      await existing(stage, {
        'event-selectors': '- DataResources: [{Type: "AWS::S3::Object", Values: ["arn:aws:s3"]}]',
      });
      const advanced = { 'advanced-event-selectors': `[${MANAGEMENT}, ${DATA}]` };
      const there = await stage.run(advanced);
      expect(there.outputs['outcome']).toBe('applied');
      expect(stage.writes()).toEqual(call('PutEventSelectors'));
      expect(plan(there).drift.map(({ field, effect }) => [field, effect])).toEqual([
        ['eventSelectors', 'neutral'],
        ['advancedEventSelectors', 'neutral'],
      ]);
      expect(there.summary).toContain('| 1 basic event selector | **2 advanced event selectors**');
      expect(there.summary).toContain('they record the same events as before');
      expect(JSON.parse(there.outputs['after']!)).toMatchObject({ eventSelectors: [] });

      const back = await stage.run({ 'event-selectors': 'none', 'allow-weakening': 'event-selectors' });
      expect(back.outputs['outcome']).toBe('applied');
      expect(stage.calls().find(({ isWrite: write }) => write)!.input).toEqual({
        TrailName: TRAIL,
        EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }],
      });
      expect(JSON.parse(back.outputs['after']!)).toMatchObject({ eventSelectors: [], advancedEventSelectors: [] });
      expect((await stage.run({ 'advanced-event-selectors': 'none' })).outputs['outcome']).toBe('in-sync');
    }));

  test('selectors and insights go in the order that CloudTrail accepts, whichever depends on which', () =>
    withWorld(async (stage) => {
      const data = {
        'advanced-event-selectors': `[${DATA}]`,
        'insight-selectors': '[{InsightType: ApiErrorRateInsight, EventCategories: [Data]}]',
      };
      const management = {
        'advanced-event-selectors': `[${MANAGEMENT}]`,
        'insight-selectors': '[{InsightType: ApiCallRateInsight}]',
      };
      const leave = { 'allow-weakening': 'advanced-event-selectors, insight-selectors' };
      await existing(stage, management);
      // Neither fits the other: what both have stays on, which is nothing.
      expect((await stage.run({ ...data, ...leave })).outputs['outcome']).toBe('applied');
      expect(stage.writes()).toEqual(call('PutInsightSelectors', 'PutEventSelectors', 'PutInsightSelectors'));
      const shrink = { 'advanced-event-selectors': `[${MANAGEMENT}]`, 'insight-selectors': 'none' };
      expect((await stage.run({ ...shrink, ...leave })).outputs['outcome']).toBe('applied');
      expect(stage.writes()).toEqual(call('PutInsightSelectors', 'PutEventSelectors'));
      const grow = { ...data, 'advanced-event-selectors': `[${DATA}, ${MANAGEMENT}]` };
      expect((await stage.run(grow)).outputs['outcome']).toBe('applied');
      expect(stage.writes()).toEqual(call('PutEventSelectors', 'PutInsightSelectors'));
    }));

  test('selectors that an insight depends on are refused before CloudTrail does', () =>
    withWorld(async (stage) => {
      await existing(stage, { 'insight-selectors': '[{InsightType: ApiCallRateInsight}]' });
      const ran = await stage.run({
        'advanced-event-selectors': `[${DATA}]`,
        'allow-weakening': 'advanced-event-selectors',
        mode: 'plan',
      });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs' });
      expect(ran.stdout).toContain('ApiCallRateInsight of Management events needs write management events');
    }));

  test('narrower selectors and fewer insights are weakenings, refused unless they are named', () =>
    withWorld(async (stage) => {
      await existing(stage, {
        'advanced-event-selectors': `[${MANAGEMENT}, ${DATA}]`,
        'insight-selectors': '[{InsightType: ApiErrorRateInsight}]',
      });
      const narrower = { 'advanced-event-selectors': `[${MANAGEMENT}]`, 'insight-selectors': 'none' };
      const ran = await stage.run(narrower);
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'weakening', changed: 'false' });
      expect(plan(ran).refusals.map(({ field }) => field)).toEqual(['advancedEventSelectors', 'insightSelectors']);
      expect(stage.writes()).toEqual([]);
    }));

  test('another bucket comes before the calls that probe the old one, though it weakens', () =>
    withWorld(async (stage) => {
      await existing(stage, {});
      stage.world.buckets.delete('org-trail-logs');
      const ran = await stage.run({
        's3-bucket-name': 'org-trail-logs-2',
        'allow-weakening': 's3-bucket-name',
        'insight-selectors': '[{InsightType: ApiCallRateInsight}]',
      });
      expect(ran.outputs['outcome']).toBe('applied');
      expect(stage.writes()).toEqual(call('UpdateTrail', 'PutInsightSelectors'));
    }));

  test('insights whose selectors cannot be read are never switched off on the way', () =>
    withWorld(async (stage) => {
      const selectors = { 'advanced-event-selectors': `[${MANAGEMENT}, ${DATA}]` };
      await existing(stage, {
        ...selectors,
        'insight-selectors': '[{InsightType: ApiCallRateInsight, EventCategories: [Data]}]',
      });
      stage.world.inject({
        action: 'cloudtrail:GetEventSelectors',
        code: 'AccessDeniedException',
        message: 'not authorized',
      });
      const more =
        '[{InsightType: ApiCallRateInsight, EventCategories: [Data]}, {InsightType: ApiErrorRateInsight, EventCategories: [Data]}]';
      const ran = await stage.run({ 'insight-selectors': more });
      expect(ran.outputs['outcome']).toBe('applied');
      expect(stage.writes()).toEqual(call('PutInsightSelectors'));
    }));

  test('a trail that somebody else has just created gets nothing but a start: it was not compared', () =>
    withWorld(async ({ world, run, writes }) => {
      world.onCall = ({ action }, phase) => {
        if (action === 'cloudtrail:CreateTrail' && phase === 'before') {
          world.trails.set(TRAIL, newTrail(TRAIL, 'org-trail-logs'));
        }
      };
      world.inject({ action: 'cloudtrail:CreateTrail', code: 'ThrottlingException', times: 1 });
      const inputs = { 'event-selectors': '[{ReadWriteType: WriteOnly}]' };
      const ran = await run(inputs, { shortensWaits: true });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', 'is-logging': 'true' });
      expect(writes()).not.toContain('cloudtrail:PutEventSelectors');
      expect(ran.stdout).toContain('has not been compared with the declaration');
      expect((await run(inputs)).outputs['failure-reason']).toBe('weakening');
    }));

  test('what is not as declared after it was accepted is shown line by line', () =>
    withWorld(async (stage) => {
      await existing(stage, { 'advanced-event-selectors': `[${MANAGEMENT}, ${DATA}]` });
      stage.world.corruptAfterWrite = (trail) => {
        trail.advancedEventSelectors = [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }];
      };
      const wider = DATA.replace('AWS::S3::Object', 'AWS::Lambda::Function');
      const ran = await stage.run(
        { 'advanced-event-selectors': `[${MANAGEMENT}, ${DATA}, ${wider}]` },
        { shortensWaits: true },
      );
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'verify' });
      expect(ran.stdout).toContain('Recorded events: not as declared, 20 seconds after');
      expect(ran.stdout).toMatch(/\+ +- AWS::Lambda::Function/);
    }));

  test('of one value among hundreds the diff names selector, field and operator', () =>
    withWorld(async ({ run, world }) => {
      const arns = Array.from({ length: 300 }, (_, index) => `arn:aws:s3:::bucket-${1000 + index}/`);
      const selectors = (values: readonly string[]) =>
        JSON.stringify([
          {
            Name: 'Objects',
            FieldSelectors: [
              { Field: 'eventCategory', Equals: ['Data'] },
              { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
              { Field: 'resources.ARN', NotStartsWith: values },
            ],
          },
        ]);
      expect((await run({ 'advanced-event-selectors': selectors(arns) })).outputs['outcome']).toBe('applied');
      expect(world.trails.size).toBe(1);
      const planned = await run({
        'advanced-event-selectors': selectors(arns.with(150, 'arn:aws:s3:::bucket-1150x/')),
        mode: 'plan',
      });
      const diff = /```diff\n([^]*?)\n```/.exec(planned.summary)![1]!;
      for (const line of ['Name: Objects', 'Field: resources.ARN', 'NotStartsWith:']) expect(diff).toContain(line);
      expect(diff.split('\n').length).toBeLessThan(20);
    }));

  test('an operator that nobody knows yet is passed on as it is, with a warning', () =>
    withWorld(async ({ run, calls }) => {
      const ran = await run({
        'advanced-event-selectors': `[${MANAGEMENT}, {FieldSelectors: [{Field: eventCategory, Equals: [Data]}, {Field: resources.type, Equals: ["AWS::New::Thing"]}, {Field: newField, Matches: [x]}]}]`,
      });
      const sent = calls().find(({ action }) => action === 'cloudtrail:PutEventSelectors')!;
      expect(JSON.stringify(sent.input)).toContain('{"Field":"newField","Matches":["x"]}');
      expect(ran.stdout).toContain("operators: 'Matches' is not known to Org Trail");
      expect(ran.stdout).toContain("Field: 'newField of Data' is not known to Org Trail");
      expect(ran.stdout).not.toContain("resources.type: 'AWS::New::Thing'");
      // The simulated AWS does not know it either.
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step' });
      expect(ran.summary).toContain('CloudTrail does not accept');
    }));

  test('a new trail whose selectors are refused is started all the same, and the next run goes on', () =>
    withWorld(async ({ world, run, writes }) => {
      world.inject({ action: 'cloudtrail:PutEventSelectors', code: 'InvalidEventSelectorsException', times: 1 });
      const inputs = {
        'event-selectors': '[{ExcludeManagementEventSources: [kms.amazonaws.com]}]',
        'insight-selectors': '[{InsightType: ApiCallRateInsight}]',
      };
      const ran = await run(inputs);
      expect(writes()).toEqual(call('CreateTrail', 'PutEventSelectors', 'StartLogging'));
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', 'is-logging': 'true' });
      expect(ran.stdout).toContain('started anyway');
      expect(ran.summary).toMatch(/PutInsightSelectors\*\* ⏸️ not attempted/);
      expect((await run({ ...inputs, 'allow-weakening': 'event-selectors' })).outputs['outcome']).toBe('applied');
    }));

  test('an operator that nobody knows yet on the trail is seen, and kept', () =>
    withWorld(async (stage) => {
      await existing(stage, { 'advanced-event-selectors': `[${MANAGEMENT}]` });
      const selectors = stage.world.trails.get(TRAIL)!.advancedEventSelectors!;
      selectors[0]!.FieldSelectors.push({ Field: 'newField', Matches: ['x'], EndsWith: null } as never);
      const kept = await stage.run({ mode: 'check' });
      expect(kept.outputs['outcome']).toBe('in-sync');
      expect(kept.outputs['before']).toContain('"Matches":["x"]');
      const declared = await stage.run({ 'advanced-event-selectors': `[${MANAGEMENT}]`, mode: 'plan' });
      expect(plan(declared).drift.map(({ field }) => field)).toEqual(['advancedEventSelectors']);
    }));

  test.each([
    { action: 'cloudtrail:GetEventSelectors', input: 'event-selectors', value: 'none', field: 'eventSelectors' },
    { action: 'cloudtrail:GetInsightSelectors', input: 'insight-selectors', value: 'none', field: 'insightSelectors' },
    {
      action: 'cloudtrail:GetEventConfiguration',
      input: 'aggregation-configurations',
      value: 'none',
      field: 'aggregationConfigurations',
    },
    { action: 'cloudtrail:ListTags', input: 'tags', value: 'none', field: 'tags' },
  ])('$action denied: unknown is not empty', ({ action, input, value, field }) =>
    withWorld(async (stage) => {
      await existing(stage, { tags: 'Owner: audit', 'insight-selectors': '[{InsightType: ApiErrorRateInsight}]' });
      stage.world.inject({ action, code: 'AccessDeniedException', message: 'not authorized' });
      const ran = await stage.run({ [input]: value, 'allow-weakening': field, 's3-key-prefix': 'audit' });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'read', changed: 'false' });
      expect(plan(ran).refusals).toHaveLength(1);
      expect(ran.summary).toContain(`Allow ${action} in the role`);
      expect(JSON.parse(ran.outputs['before']!)).toMatchObject({ [field]: null });
      expect(stage.writes()).toEqual([]);
      // What is not declared is told of, and does not stand in the way.
      const kept = await stage.run({ mode: 'check' });
      expect(kept.outputs['outcome']).toBe('in-sync');
      expect(kept.stdout).toContain(`Allow ${action} in the role`);
    }),
  );

  test('what was written but cannot be read back is not confirmed', () =>
    withWorld(async (stage) => {
      await existing(stage, {});
      stage.world.onCall = ({ action }, phase) => {
        if (action !== 'cloudtrail:AddTags' || phase !== 'after') return;
        stage.world.inject({ action: 'cloudtrail:ListTags', code: 'AccessDeniedException', message: 'not authorized' });
      };
      const ran = await stage.run({ tags: 'Owner: audit' }, { shortensWaits: true });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'verify', changed: 'true' });
      expect(ran.summary).toContain('tags cannot be determined');
    }));

  test("tags: others' and AWS's own stay, also when purged; values without text; at most 50", () =>
    withWorld(async (stage) => {
      await existing(stage, { tags: 'Owner: audit' });
      const { tags } = stage.world.trails.get(TRAIL)!;
      tags.set('aws:cloudformation:stack-name', 'theirs').set('Other', 'theirs').set('Empty', null);
      const beside = await stage.run({ tags: '{Owner: security, Flag: }' });
      expect(
        stage
          .calls()
          .filter(({ isWrite: write }) => write)
          .map(({ input }) => input['TagsList']),
      ).toEqual([[{ Key: 'Flag' }, { Key: 'Owner', Value: 'security' }]]);
      expect(JSON.parse(beside.outputs['after']!)).toMatchObject({
        tags: { 'aws:cloudformation:stack-name': 'theirs', Empty: '', Flag: '', Other: 'theirs', Owner: 'security' },
      });
      const purged = await stage.run({ tags: 'Owner: security', 'purge-tags': 'true' });
      expect(JSON.parse(purged.outputs['after']!)).toMatchObject({
        tags: { 'aws:cloudformation:stack-name': 'theirs', Owner: 'security' },
      });
      expect((await stage.run({ 'purge-tags': 'true' })).outputs['outcome']).toBe('in-sync');

      const many = (from: number, to: number) =>
        JSON.stringify(
          Object.fromEntries(Array.from({ length: to - from }, (_, index) => [`tag${from + index}`, 'x'])),
        );
      const tooMany = await stage.run({ tags: many(0, 50), mode: 'plan' });
      expect(tooMany.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs' });
      expect(tooMany.stdout).toContain('The trail would have 51 tags; the limit is 50');
      // Fifty for fifty others: the old ones go first.
      expect((await stage.run({ tags: many(0, 50), 'purge-tags': 'true' })).outputs['outcome']).toBe('applied');
      stage.calls();
      expect((await stage.run({ tags: many(50, 100), 'purge-tags': 'true' })).outputs['outcome']).toBe('applied');
      expect(stage.writes()).toEqual(call('RemoveTags', 'AddTags'));
    }));

  test('commands of the steps do the same when they are pasted', () =>
    withWorld(async ({ run }) => {
      const ran = await run({
        'advanced-event-selectors': `[{Name: "it's all", FieldSelectors: [{Field: eventCategory, Equals: [Management]}]}]`,
        tags: 'Owner: audit',
        mode: 'plan',
      });
      expect(plan(ran).steps.map(({ cli }) => cli)).toEqual([
        expect.stringContaining(`--tags-list '[{"Key":"Owner","Value":"audit"}]'`),
        `aws cloudtrail put-event-selectors --region us-east-1 --trail-name ${TRAIL} --advanced-event-selectors '[{"Name":"it'\\''s all","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]'`,
        `aws cloudtrail start-logging --region us-east-1 --name ${TRAIL}`,
      ]);
    }));

  test('names that every object of JavaScript has are names like any other', () =>
    withWorld(async ({ run }) => {
      const ran = await run({
        'advanced-event-selectors': `[${MANAGEMENT}, {FieldSelectors: [{Field: eventCategory, Equals: [constructor]}, {Field: toString, valueOf: [x]}]}]`,
        tags: '{constructor: a, toString: b}',
        mode: 'plan',
      });
      expect(ran.outputs['outcome']).toBe('drift');
      expect(ran.stdout).toContain("eventCategory: 'constructor' is not known to Org Trail");
      expect(ran.stdout).toContain("operators: 'valueOf' is not known to Org Trail");
      expect(JSON.parse(ran.outputs['after']!)).toMatchObject({ tags: { constructor: 'a', toString: 'b' } });
    }));
});
