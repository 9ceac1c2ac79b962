/** bootstrap/wake-on-change.yml and examples/wake-on-change.yml: who changes the trail starts the workflow, and the workflow does not. */
import { describe, expect, test } from '@jest/globals';
import { WRITE_CALLS } from '../../../../src/aws/apply/send.ts';
import { REGISTER } from '../../../../src/domain/organization/delegated-administrators.ts';
import { repositoryDispatch } from '../../../../simulator/github/events.ts';
import { actAs } from '../../../../simulator/routes/act-as.ts';
import { rootOf } from '../../../../simulator/services/event-history/actors.ts';
import { PARTITIONS, deployed } from '../../../bootstrap/stacks.ts';
import { TRAIL, withWorld } from '../../../scenarios/stage.ts';
import { matches } from './event-pattern.ts';
import { runRecipe } from './run-recipe.ts';
import { eventOf, PATTERN, STACK, TRAIL_EVENTS, trailEvent } from './trail-events.ts';

describe('the rule', () => {
  test.each(TRAIL_EVENTS)('$name: $wakes', ({ record, wakes }) => {
    expect(matches(PATTERN, eventOf(record()))).toBe(wakes);
  });

  test('has every call that changes a trail', () => {
    const ours = WRITE_CALLS.filter((call) => call.startsWith('cloudtrail:') && call !== REGISTER);
    const names = ours.map((call) => call.slice('cloudtrail:'.length));
    expect(PATTERN.detail.eventName).toEqual([...new Set([...names, 'DeleteTrail', 'StopLogging'])].sort());
  });

  test.each(PARTITIONS)(
    'in %s, on a path and for another trail, it leaves out the roles of the other templates',
    (partition) => {
      const parameters = { TrailName: 'audit', RolePath: '/audit/' };
      const rule = deployed('wake-on-change', parameters, partition).resources['Rule']!.properties;
      const roles = deployed('management-account', parameters, partition).outputs;
      for (const role of ['ApplyRoleArn', 'HealRoleArn'])
        expect([role, JSON.stringify(rule)]).toEqual([role, expect.stringContaining(`"${roles[role]}"`)]);
    },
  );
});

interface Target {
  InputTransformer: { InputPathsMap: Record<string, string>; InputTemplate: string };
}

test('what is sent to GitHub names no account, and its token is read from the secret', () => {
  const record = trailEvent(rootOf(), 'StopLogging');
  const [{ InputTransformer }] = STACK.resources['Rule']!.properties['Targets'] as [Target];
  const { InputPathsMap, InputTemplate } = InputTransformer;
  const body = InputTemplate.replace(/<(\w+)>/g, (_, name: string) =>
    JSON.stringify(record[InputPathsMap[name]!.replace('$.detail.', '') as 'eventName']),
  );
  expect(JSON.parse(body)).toEqual({
    event_type: 'org-trail-changed',
    client_payload: { event: 'StopLogging', eventId: record.eventID, time: record.eventTime },
  });
  expect(STACK.resources['ApiDestination']!.properties['InvocationEndpoint']).toBe(
    'https://api.github.com/repos/octo-org/audit/dispatches',
  );
  const { ApiKeyAuthParameters } = STACK.resources['Connection']!.properties['AuthParameters'] as Record<
    string,
    object
  >;
  expect(ApiKeyAuthParameters).toEqual({
    ApiKeyName: 'Authorization',
    ApiKeyValue: expect.stringMatching(/^Bearer \{\{resolve:secretsmanager:arn:[^{}]+:SecretString\}\}$/),
  });
});

test('the workflow repairs what was changed, and its own calls start it no second time', () =>
  withWorld(async (stage) => {
    const { world } = stage;
    await stage.run();
    actAs(world, rootOf(), {}, 'cloudtrail:StopLogging', { Name: TRAIL });
    const before = world.eventHistory.records.length;
    const config = 'trailName: org-trail\ns3BucketName: org-trail-logs\n';
    const { jobs, actions } = await runRecipe(stage, repositoryDispatch(), '1', {
      workflow: 'wake-on-change.yml',
      config,
    });
    expect([jobs['heal']!.result, actions[0]!.outputs['outcome']]).toEqual(['success', 'applied']);
    const own = world.eventHistory.records.slice(before);
    expect(own.map(({ eventName }) => eventName)).toContain('StartLogging');
    expect(own.filter((record) => matches(PATTERN, eventOf(record)))).toEqual([]);
  }));
