import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { createServedWorld } from '../../../simulator/demo/serve/served-world.ts';
import { startServer } from './server.ts';

describe('serve: the server as a person starts it', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'prints what to export, listens on loopback, ends on %s',
    async (signal) => {
      const server = await startServer();
      const printed = server.output();
      const exported: Record<string, string> = {};
      for (const [, name, value] of printed.matchAll(/^export (\w+)='(.*)'$/gm)) exported[name!] = value!;
      expect(exported).toEqual({
        AWS_ENDPOINT_URL: server.url,
        AWS_ACCESS_KEY_ID: 'AKIAADMIN111111111111',
        AWS_SECRET_ACCESS_KEY: 'simulated/administrator/secret/access/key',
        AWS_REGION: 'us-east-1',
        AWS_DEFAULT_REGION: 'us-east-1',
        ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url}/_oidc/token?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: expect.any(String),
        GITHUB_API_URL: `${server.url}/_github`,
        GITHUB_GRAPHQL_URL: `${server.url}/_github/graphql`,
      });
      const fileOf = (option: string) => new RegExp(` ${option} '(.+?)'`).exec(printed)![1]!;
      const variables = readFileSync(fileOf('--env-file'), 'utf8');
      expect(variables).toContain(`AWS_ENDPOINT_URL=${server.url}\n`);
      expect(variables).toContain(`ACTIONS_ID_TOKEN_REQUEST_TOKEN=${exported['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}\n`);
      expect(JSON.parse(readFileSync(fileOf('-e'), 'utf8'))).toMatchObject({ action: 'opened', number: 7 });

      const { port } = new URL(server.url);
      const elsewhere = Object.values(networkInterfaces())
        .flat()
        .filter((one) => one!.family === 'IPv4' && !one!.internal);
      for (const one of elsewhere) await expect(fetch(`http://${one!.address}:${port}`)).rejects.toThrow();

      await fetch(exported['ACTIONS_ID_TOKEN_REQUEST_URL']!);
      server.process.kill(signal);
      expect(await server.ended).toEqual([0, null]);
      expect(server.output()).toMatch(/\n\d\d:\d\d:\d\d oidc:GetToken: Unauthorized\n/);
      expect(existsSync(fileOf('--env-file'))).toBe(false);
    },
  );

  test('what it cannot do it says, and exits with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    for (const [args, message] of [
      [['--port', String(port)], /^The port is in use\. Choose another one: npm run simulate -- --port \d+\n$/],
      [['--port', '65536'], /^--port 65536 is not a port number/],
      [['--world', 'x'], /^Unknown option '--world'/],
    ] as const) {
      const server = await startServer([...args]);
      expect(await server.ended).toEqual([1, null]);
      expect(server.output()).toMatch(message);
    }
    other.close();
  });

  test('the bucket of the examples is there', () => {
    const { s3BucketName } = parse(readFileSync('examples/org-trail.yml', 'utf8')) as { s3BucketName: string };
    expect([...createServedWorld(() => {}).buckets.keys()]).toContain(s3BucketName);
  });

  test('the roles of the examples are there, and those that write trust their environment alone', () => {
    const { roles } = createServedWorld(() => {}).accounts.get('111111111111')!;
    const named = readFileSync('examples/digest.yml', 'utf8').matchAll(/arn:aws:iam::111111111111:role\/([\w-]+)/g);
    const jobs = [...new Set([...named].map(([, name]) => name!))].map((name) => {
      const [statement] = [roles.get(name)!.trustPolicy.Statement].flat();
      const { StringLike } = statement!.Condition!;
      return [name, [StringLike!['token.actions.githubusercontent.com:sub']].flat()[0]];
    });
    expect(jobs.sort()).toEqual([
      ['org-trail-apply', 'repo:octo-org/audit:environment:organization-trail'],
      ['org-trail-heal', 'repo:octo-org/audit:environment:organization-trail-heal'],
      ['org-trail-plan', 'repo:octo-org/audit:*'],
    ]);
  });
});
