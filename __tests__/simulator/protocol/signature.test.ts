import { describe, expect, test } from '@jest/globals';
import { ListTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { DescribeKeyCommand } from '@aws-sdk/client-kms';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import {
  administrator,
  startCloud,
  cloudTrail,
  type Credentials,
  kms,
  errorNameOf,
  sessionOf,
  sts,
} from '../clients.ts';

const secret = { ...administrator(), secretAccessKey: 'wrong' };
const unknown = { ...administrator(), accessKeyId: 'AKIAUNKNOWN' };
const surplus = { ...administrator(), sessionToken: 'surplus' };

describe('protocol: signature', () => {
  test.each<[string, Credentials, string, string]>([
    ['a wrong secret', secret, 'InvalidSignatureException', 'SignatureDoesNotMatch'],
    ['an unknown key id', unknown, 'UnrecognizedClientException', 'InvalidClientTokenId'],
    ['a session token with long-term keys', surplus, 'UnrecognizedClientException', 'InvalidClientTokenId'],
  ])('%s', async (_what, credentials, json, query) => {
    const cloud = await startCloud();
    expect(await errorNameOf(cloudTrail(cloud, credentials).send(new ListTrailsCommand({})))).toBe(json);
    expect(await errorNameOf(kms(cloud, credentials).send(new DescribeKeyCommand({ KeyId: 'x' })))).toBe(json);
    expect(await errorNameOf(sts(cloud, credentials).send(new GetCallerIdentityCommand({})))).toBe(query);
  });

  test('session credentials need their own token, and expire', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const session = sessionOf(world, 'org-trail-plan');
    const list = (credentials: Credentials) =>
      errorNameOf(cloudTrail(cloud, credentials).send(new ListTrailsCommand({})));
    const { accessKeyId, secretAccessKey } = session;
    expect(await list(session)).toBe('');
    expect(await list({ accessKeyId, secretAccessKey })).toBe('UnrecognizedClientException');
    const other = sessionOf(world, 'org-trail-plan').sessionToken;
    expect(await list({ ...session, sessionToken: other })).toBe('UnrecognizedClientException');
    world.sessions.get(accessKeyId)!.expiration = new Date(Date.now() - 1000);
    expect(await list(session)).toBe('ExpiredTokenException');
    expect(await errorNameOf(sts(cloud, session).send(new GetCallerIdentityCommand({})))).toBe('ExpiredToken');
  });

  test('the body and the clock are part of the signature', async () => {
    const cloud = await startCloud();
    const client = cloudTrail(cloud);
    client.middlewareStack.add(
      (next) => (args) => {
        (args.request as { body: string }).body = '[]';
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    expect(await errorNameOf(client.send(new ListTrailsCommand({})))).toBe('InvalidSignatureException');
    const late = cloudTrail(cloud);
    late.config.systemClockOffset = -16 * 60 * 1000;
    await expect(late.send(new ListTrailsCommand({}))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
      message: expect.stringContaining('Signature expired'),
    });
  });

  test('the scope must name the service and a Region that exists', async () => {
    const cloud = await startCloud();
    const nowhere = cloudTrail(cloud, administrator(), 'us-east-9');
    await expect(nowhere.send(new ListTrailsCommand({}))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
      message: "Credential should be scoped to a valid Region, not 'us-east-9'.",
    });
    const misdirected = cloudTrail(cloud);
    misdirected.middlewareStack.add(
      (next) => (args) => {
        const { headers } = args.request as { headers: Record<string, string> };
        headers['x-amz-target'] = 'TrentService.DescribeKey';
        return next(args);
      },
      { step: 'build', priority: 'low' },
    );
    await expect(misdirected.send(new ListTrailsCommand({}))).rejects.toMatchObject({
      message: "Credential should be scoped to correct service: 'kms'.",
    });
  });

  test('an unsigned request is refused', async () => {
    const { url } = await startCloud();
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'CloudTrail_20131101.ListTrails' };
    const response = await fetch(url, { method: 'POST', headers, body: '{}' });
    expect([response.status, await response.json()]).toEqual([
      403,
      { __type: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' },
    ]);
    const garbled = await fetch(url, { method: 'POST', headers: { ...headers, authorization: 'AWS4' }, body: '{}' });
    expect(await garbled.json()).toMatchObject({ __type: 'IncompleteSignatureException' });
  });
});
