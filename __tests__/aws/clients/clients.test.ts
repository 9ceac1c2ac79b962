import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CreateTrailCommand,
  DeleteTrailCommand,
  ListTrailsCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { ListKeysCommand } from '@aws-sdk/client-kms';
import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { describe, expect, test } from '@jest/globals';
import { cloudTrail, kms, logs, s3 } from '../../../src/aws/clients/clients.ts';
import { READ_ACTIONS } from '../../../src/aws/session/permissions.ts';
import { fakeSession } from '../fake-aws.ts';

async function startServer(answer: RequestListener): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('clients: clients', () => {
  test('a client makes only the calls that it was given; all others do not leave the process', async () => {
    const asked: unknown[] = [];
    const server = await startServer(({ headers }, response) => {
      asked.push(headers['x-amz-target']);
      response.end('{}');
    });
    process.env['AWS_ENDPOINT_URL'] = urlOf(server);
    const client = cloudTrail('us-east-1', { ...fakeSession(), allowedActions: new Set(READ_ACTIONS) });
    try {
      const writes = [
        client.send(new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'b' })),
        client.send(new StartLoggingCommand({ Name: 'org-trail' })),
        client.send(new DeleteTrailCommand({ Name: 'org-trail' })),
      ];
      for (const write of await Promise.allSettled(writes)) {
        expect(write).toMatchObject({
          status: 'rejected',
          reason: { message: expect.stringContaining('not in the list of calls') },
        });
      }
      expect(asked).toEqual([]);
      await client.send(new ListTrailsCommand({}));
      expect(asked).toHaveLength(1);
    } finally {
      delete process.env['AWS_ENDPOINT_URL'];
      client.destroy();
      server.closeAllConnections();
      server.close();
    }
  });

  test('a caller has one client for each Region, and none of another caller', async () => {
    const [one, other] = [fakeSession(), fakeSession()];
    const first = await s3('us-east-1', one);
    expect(await s3('us-east-1', one)).toBe(first);
    expect(await s3('eu-west-1', one)).not.toBe(first);
    expect(await s3('us-east-1', other)).not.toBe(first);
  });

  test('a port at which nothing answers is no reason to ask at no other port of that host', async () => {
    const gone = await startServer(() => undefined);
    process.env['AWS_ENDPOINT_URL_KMS'] = urlOf(gone);
    await once(gone.close(), 'close');
    const server = await startServer((_, response) => void response.end('{}'));
    process.env['AWS_ENDPOINT_URL_CLOUDWATCH_LOGS'] = urlOf(server);
    // What a run knows of hosts goes by its environment.
    const environment = { ...process.env };
    const allowedActions = new Set(['kms:ListKeys', 'logs:DescribeLogGroups']);
    const session = { ...fakeSession(), environment, allowedActions };
    try {
      await expect((await kms('us-east-1', session)).send(new ListKeysCommand({}))).rejects.toThrow('ECONNREFUSED');
      await (await logs('us-east-1', session)).send(new DescribeLogGroupsCommand({}));
    } finally {
      delete process.env['AWS_ENDPOINT_URL_KMS'];
      delete process.env['AWS_ENDPOINT_URL_CLOUDWATCH_LOGS'];
      server.closeAllConnections();
      server.close();
    }
  });
});
