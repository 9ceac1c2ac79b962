/** What a runner in a company's network meets on its way: the forward proxy, the authority, and real host names. */
import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { CloudTrailClient, ListTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  type ForwardProxy,
  type ForwardProxyOptions,
  startForwardProxy,
} from '../../../simulator/runner/network/forward-proxy.ts';
import { awsHostOf } from '../../../simulator/protocol/names/aws-host.ts';
import { githubApiUrlOf, githubPathOf } from '../../../simulator/protocol/names/github-api.ts';
import { startTlsFront } from '../../../simulator/runner/network/tls-front.ts';
import { administrator, errorNameOf, startCloud } from '../clients.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function proxyTo(options: ForwardProxyOptions): Promise<ForwardProxy> {
  const proxy = await startForwardProxy(options);
  closing.push(() => proxy.close());
  return proxy;
}

interface Via {
  readonly proxy: string;
  readonly ca?: string;
}

/** What Node's own agent makes of a request through a proxy: its status and body, or the code of its error. */
function get(url: string, { proxy, ca }: Via): Promise<string> {
  const [{ request, Agent }, proxyEnv] = [
    url.startsWith('https:') ? https : http,
    { HTTPS_PROXY: proxy, HTTP_PROXY: proxy },
  ];
  const { promise, resolve } = Promise.withResolvers<string>();
  request(url, { agent: new Agent({ proxyEnv }), ...(ca && { ca }) }, (answer) => {
    void text(answer).then((body) => resolve(`${answer.statusCode} ${body}`));
  })
    .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    .end();
  return promise;
}

async function plainServer(): Promise<number> {
  const server = http.createServer(({ headers, url }, response) => {
    response.end(`${headers.host}${url} ${headers['proxy-authorization'] ?? ''}`);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return (server.address() as { port: number }).port;
}

describe('network: proxy and authority', () => {
  test('requests in absolute form, and tunnels to a server of any name, for who trusts the authority', async () => {
    const port = await plainServer();
    const front = await startTlsFront(port);
    closing.push(() => front.close());
    const proxy = await proxyTo({ route: (_, asked) => ({ port: asked === 443 ? front.port : port }) });
    expect(await get('http://a.example/x?y=1', { proxy: proxy.url })).toBe('200 a.example/x?y=1 ');
    expect(await get('https://b.example/z', { proxy: proxy.url, ca: front.certificate })).toBe('200 b.example/z ');
    expect(await get('https://b.example/z', { proxy: proxy.url })).toBe('SELF_SIGNED_CERT_IN_CHAIN');
    expect(proxy.asked).toEqual(['a.example:80', 'b.example:443', 'b.example:443']);
  });

  test('credentials are for the proxy alone', async () => {
    const port = await plainServer();
    const proxy = await proxyTo({ route: () => ({ port }), credentials: 'user:p@ss' });
    const as = (credentials: string) => proxy.url.replace('//', `//${credentials}@`);
    expect(await get('http://a.example/', { proxy: as('user:p%40ss') })).toBe('200 a.example/ ');
    expect(await get('http://a.example/', { proxy: as('user:wrong') })).toBe('407 ');
    expect(await get('https://a.example/', { proxy: as('user:wrong') })).toBe('ERR_PROXY_TUNNEL');
  });

  test('what it does not let through', async () => {
    const proxy = await proxyTo({ route: (host) => (host === 'refused.example' ? 'refused' : 'dropped') });
    expect(await get('http://refused.example/', { proxy: proxy.url })).toBe('403 ');
    expect(await get('https://refused.example/', { proxy: proxy.url })).toBe('ERR_PROXY_TUNNEL');
    expect(await get('http://dropped.example/', { proxy: proxy.url })).toBe('ECONNRESET');
    expect(await get('https://dropped.example/', { proxy: proxy.url })).toMatch(/^(?:ECONNRESET|ERR_PROXY_TUNNEL)$/);
  });
});

describe('protocol: host names', () => {
  test.each([
    ['cloudtrail.us-east-1.amazonaws.com', { service: 'cloudtrail', region: 'us-east-1', bucket: null }],
    ['kms-fips.us-gov-west-1.amazonaws.com', { service: 'kms', region: 'us-gov-west-1', bucket: null }],
    ['sts.eu-west-1.api.aws', { service: 'sts', region: 'eu-west-1', bucket: null }],
    ['iam.global.api.aws', { service: 'iam', region: null, bucket: null }],
    ['iam.amazonaws.com', { service: 'iam', region: null, bucket: null }],
    ['b.c.s3.dualstack.us-east-1.amazonaws.com', { service: 's3', region: 'us-east-1', bucket: 'b.c' }],
    ['cloudtrail.cn-north-1.amazonaws.com.cn', { service: 'cloudtrail', region: 'cn-north-1', bucket: null }],
    ['127.0.0.1:4000', null],
    ['amazonaws.com.example.com', null],
  ])('%s', (host, expected) => {
    expect(awsHostOf(host)).toEqual(expected);
  });

  test.each([
    ['127.0.0.1:4000', '/_github/repos/o/r/issues?page=2', '/repos/o/r/issues', 'http://127.0.0.1:4000/_github'],
    ['api.github.com', '/repos/o/r', '/repos/o/r', 'https://api.github.com'],
    ['api.octocorp.ghe.com', '/graphql', '/graphql', null],
    ['github.example.com', '/api/v3/repos/o/r', '/repos/o/r', 'https://github.example.com/api/v3'],
    ['github.example.com', '/api/graphql', '/graphql', null],
    ['github.example.com', '/repos/o/r', null, null],
    ['github.example.com', '/api/v3/graphql/x', '/graphql/x', null],
  ])('%s%s', (host, url, path, api) => {
    expect(githubPathOf(host, url)).toBe(path);
    if (api) expect(githubApiUrlOf(host, url)).toBe(api);
  });

  test.each([
    ['cloudtrail.us-east-1.amazonaws.com', 'us-east-1', ''],
    ['cloudtrail-fips.us-east-1.amazonaws.com', 'us-east-1', ''],
    ['cloudtrail.eu-west-1.amazonaws.com', 'us-east-1', 'InvalidSignatureException'],
    ['kms.us-east-1.amazonaws.com', 'us-east-1', 'UnknownOperationException'],
  ])('CloudTrail at %s, signed for %s: %s', async (host, region, refused) => {
    const cloud = await startCloud();
    const proxy = await proxyTo({ route: () => ({ port: Number(new URL(cloud.url).port) }) });
    const httpAgent = new http.Agent({ proxyEnv: { HTTP_PROXY: proxy.url } });
    const client = new CloudTrailClient({
      ...{ endpoint: `http://${host}`, region, credentials: administrator(), maxAttempts: 1 },
      requestHandler: { httpAgent },
    });
    expect(await errorNameOf(client.send(new ListTrailsCommand({})))).toBe(refused);
  });
});
