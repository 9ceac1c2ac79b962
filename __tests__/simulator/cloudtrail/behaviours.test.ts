import { describe, expect, test } from '@jest/globals';
import {
  CreateTrailCommand,
  DescribeTrailsCommand,
  GetTrailCommand,
  GetTrailStatusCommand,
  ListTrailsCommand,
  StartLoggingCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Injection } from '../../../simulator/world/world.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud, cloudTrail, errorNameOf, organizations, sts, trailIn } from '../clients.ts';

const list = new ListTrailsCommand({});
const describeTrails = new DescribeTrailsCommand({});

describe('cloudtrail: behaviours', () => {
  test('an injected error is answered in the form and spelling of each service, so often per action', async () => {
    const world = createWorld();
    world.inject({ action: '*', code: 'ThrottlingException', message: 'Rate exceeded', times: 2 });
    const cloud = await startCloud(world);
    const calls: [string, () => Promise<unknown>][] = [
      ['ThrottlingException', () => cloudTrail(cloud).send(list)],
      ['ThrottlingException', () => cloudTrail(cloud).send(describeTrails)],
      ['TooManyRequestsException', () => organizations(cloud).send(new DescribeOrganizationCommand({}))],
      ['Throttling', () => sts(cloud).send(new GetCallerIdentityCommand({}))],
    ];
    for (const [name, call] of calls) {
      await expect(call()).rejects.toMatchObject({ name, message: 'Rate exceeded' });
      expect(await errorNameOf(call())).toBe(name);
      expect(await errorNameOf(call())).toBe('');
    }
    expect(world.calls.map(({ error }) => error).slice(0, 3)).toEqual([
      'ThrottlingException',
      'ThrottlingException',
      null,
    ]);
  });

  test('without times an error stays, and with mutates the call takes effect all the same', async () => {
    const world = createWorld();
    const trail = trailIn(world, { isLogging: false });
    world.inject({ action: 'cloudtrail:StartLogging', code: 'InternalFailure', mutates: true });
    world.inject({ action: 'cloudtrail:GetTrail', code: 'ConflictException' });
    const client = cloudTrail(await startCloud(world));
    const start = client.send(new StartLoggingCommand({ Name: trail.name }));
    await expect(start).rejects.toMatchObject({ name: 'InternalFailure', $metadata: { httpStatusCode: 500 } });
    expect(trail.isLogging).toBe(true);
    for (let i = 0; i < 3; i++) {
      const get = client.send(new GetTrailCommand({ Name: trail.name }));
      await expect(get).rejects.toMatchObject({ name: 'ConflictException', $metadata: { httpStatusCode: 409 } });
    }
  });

  const CUT = { body: '{"TrailARN":"arn:aws', missingBytes: 100 };
  const PAGE = { body: '<!doctype html><title>Proxy</title>', contentType: 'text/html', status: 403 };

  test.each<[string, Partial<Injection>, string]>([
    ['cut', CUT, 'Error'],
    ['empty, but declared', { body: '', missingBytes: 1 }, 'Error'],
    ['garbage', { body: Uint8Array.of(0xff, 0x00, 0x7b) }, 'SyntaxError'],
    ["a proxy's page", PAGE, 'SyntaxError'],
  ])('an answer that cannot be read is sent as it is: %s', async (_, answer, name) => {
    const world = createWorld();
    const trail = trailIn(world, { isLogging: false });
    world.inject({ action: 'cloudtrail:StartLogging', times: 1, mutates: true, ...answer });
    const client = cloudTrail(await startCloud(world));
    await expect(client.send(new StartLoggingCommand({ Name: trail.name }))).rejects.toMatchObject({ name });
    expect(trail.isLogging).toBe(true);
    await client.send(new StopLoggingCommand({ Name: trail.name }));
  });

  test('OIDC and GitHub fail on demand too, and not by *', async () => {
    const world = createWorld();
    world.inject({ action: 'oidc:GetToken', code: 'Unavailable', status: 503, times: 1 });
    world.inject({ action: 'github:GetRepository', code: 'Unavailable', status: 502, times: 1 });
    world.inject({ action: '*', code: 'ThrottlingException' });
    const cloud = await startCloud(world);
    const ask = () => fetch(cloud.oidcRequestUrl, { headers: { authorization: `Bearer ${cloud.oidcRequestToken}` } });
    expect((await ask()).status).toBe(503);
    expect((await ask()).status).toBe(200);
    const headers = { authorization: `token ${world.githubToken}` };
    const repository = () => fetch(`${cloud.githubApiUrl}/repos/octo-org/audit`, { headers });
    expect([(await repository()).status, (await repository()).status]).toEqual([502, 200]);
  });

  test('readers lag behind writers by so many milliseconds, writers do not', async () => {
    const world = createWorld();
    const trail = trailIn(world, { isLogging: false });
    world.lagMilliseconds = 60_000;
    const client = cloudTrail(await startCloud(world));
    const read = async () => (await client.send(new GetTrailStatusCommand({ Name: trail.arn }))).IsLogging;
    await client.send(new StartLoggingCommand({ Name: trail.arn }));
    await client.send(new CreateTrailCommand({ Name: 'another', S3BucketName: 'org-trail-logs' })).catch(() => {});
    expect([await read(), trail.isLogging]).toEqual([false, true]);
    await client.send(new StopLoggingCommand({ Name: trail.arn }));
    await client.send(new StartLoggingCommand({ Name: trail.arn }));
    expect([await read(), trail.isLogging]).toEqual([false, true]);
    // As if a minute had passed.
    for (const former of world.trailSnapshots) former.until -= 60_000;
    expect(await read()).toBe(true);
    world.trailSnapshots.length = 0;
    const update = new UpdateTrailCommand({ Name: trail.arn, EnableLogFileValidation: true });
    expect((await client.send(update)).LogFileValidationEnabled).toBe(true);
    const seen = await client.send(new GetTrailCommand({ Name: trail.arn }));
    expect(seen.Trail!.LogFileValidationEnabled).toBe(false);
  });

  test('a trail created within the lag is not found yet, and its name is taken', async () => {
    const world = createWorld();
    world.lagMilliseconds = 60_000;
    const client = cloudTrail(await startCloud(world));
    const create = () =>
      client.send(
        new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs', IsOrganizationTrail: true }),
      );
    await create();
    expect(await errorNameOf(client.send(new GetTrailCommand({ Name: 'org-trail' })))).toBe('TrailNotFoundException');
    expect((await client.send(list)).Trails).toEqual([]);
    expect(await errorNameOf(create())).toBe('TrailAlreadyExistsException');
  });

  test('corruptAfterWrite changes what is read back, not what is answered', async () => {
    const world = createWorld();
    const { name } = trailIn(world);
    world.corruptAfterWrite = (trail) => (trail.logFileValidationEnabled = false);
    const client = cloudTrail(await startCloud(world));
    const answer = await client.send(new UpdateTrailCommand({ Name: name, EnableLogFileValidation: true }));
    expect(answer.LogFileValidationEnabled).toBe(true);
    expect((await client.send(new GetTrailCommand({ Name: name }))).Trail!.LogFileValidationEnabled).toBe(false);
  });

  test.each([
    ['before', false],
    ['after', true],
  ] as const)('onCall dropping %s: the change is made: %s', async (phase, isLogging) => {
    const world = createWorld();
    const trail = trailIn(world, { isLogging: false });
    const phases: string[] = [];
    world.onCall = (call, at) => {
      phases.push(`${at} ${call.action}: ${trail.isLogging}`);
      return at === phase ? 'drop' : undefined;
    };
    const client = cloudTrail(await startCloud(world));
    await expect(client.send(new StartLoggingCommand({ Name: trail.name }))).rejects.toThrow('socket hang up');
    expect(trail.isLogging).toBe(isLogging);
    expect(phases).toEqual(
      ['before cloudtrail:StartLogging: false', 'after cloudtrail:StartLogging: true'].slice(0, isLogging ? 2 : 1),
    );
  });

  test('every call is on record with what it asked for', async () => {
    const world = createWorld();
    const trail = trailIn(world);
    const client = cloudTrail(await startCloud(world));
    await client.send(new StopLoggingCommand({ Name: trail.name }));
    expect(world.calls).toEqual([
      {
        service: 'cloudtrail',
        action: 'cloudtrail:StopLogging',
        roundTrip: null,
        region: 'us-east-1',
        accountId: '111111111111',
        principalArn: 'arn:aws:iam::111111111111:user/administrator',
        sessionPolicy: null,
        caller: expect.objectContaining({ arn: 'arn:aws:iam::111111111111:user/administrator' }),
        userIdentity: expect.objectContaining({ type: 'IAMUser', userName: 'administrator' }),
        input: { Name: 'org-trail' },
        response: {},
        error: null,
        isWrite: true,
        sourceIpAddress: '127.0.0.1',
        userAgent: expect.stringContaining('aws-sdk-js'),
        receivedAt: expect.any(Date),
      },
    ]);
  });
});
