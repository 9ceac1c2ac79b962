import https from 'node:https';
import net from 'node:net';
import process from 'node:process';
import { checkBypass } from '@actions/http-client/lib/proxy';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { bypasses, ignoredProxy, refuseMalformedProxy, unreadBypass } from '../../src/runtime/proxy.ts';
import { runs } from '../runs.ts';
import { NO_PROXY_ROWS } from '../scenarios/network/no-proxy.ts';

const variables = process.env;
/** Where sockets were to connect to. None does: no test leaves this machine. */
const connectedTo: (string | undefined)[] = [];

beforeEach(() => {
  connectedTo.length = 0;
  jest.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (this: net.Socket, ...of: unknown[]) {
    const [options] = of.flat() as [net.TcpNetConnectOpts];
    connectedTo.push(options.host);
    setImmediate(() => this.destroy(new Error('no test connects')));
    return this;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = variables;
});

/** Whether Node.js' own agent goes round the proxy. */
async function isDirectByNode(noProxy: string, host: string): Promise<boolean> {
  const proxyEnv = { HTTPS_PROXY: 'http://proxy.internal:3128', NO_PROXY: noProxy };
  connectedTo.length = 0;
  await new Promise((resolve) => {
    https.get({ host, agent: new https.Agent({ proxyEnv }) }).on('error', resolve);
  });
  return connectedTo[0] !== 'proxy.internal';
}

function isDirectByToolkit(noProxy: string, host: string): boolean {
  process.env = { NO_PROXY: noProxy };
  return checkBypass(new URL(`https://${host}/`));
}

function isDirect(reader: 'node' | 'toolkit', noProxy: string, host: string): boolean {
  return noProxy.split(',').some((entry) => bypasses(reader, entry, host));
}

describe('proxy: NO_PROXY', () => {
  test.each(NO_PROXY_ROWS)('$entry and $host: AWS $aws, GitHub $github', async ({ entry, host, aws, github }) => {
    expect([isDirect('node', entry, host), isDirect('toolkit', entry, host)]).toEqual([aws, github]);
    expect([await isDirectByNode(entry, host), isDirectByToolkit(entry, host)]).toEqual([aws, github]);
  });

  test('whatever the entries are, each library reads them as it is said here', async () => {
    const part = fc.constantFrom(
      'example',
      '.example.com',
      'example.com',
      'com',
      'host',
      'host.example.com',
      '.',
      '*',
      '*.',
      ' ',
      ':443',
      '10.1.2.3',
      '-',
      '/8',
      'E',
    );
    const entry = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
    const noProxy = fc.array(entry, { minLength: 1, maxLength: 3 }).map((entries) => entries.join(','));
    const host = fc.constantFrom('host.example.com', 'example.com', '10.1.2.3');
    await fc.assert(
      fc.asyncProperty(noProxy, host, async (entries, name) => {
        expect(isDirect('node', entries, name)).toBe(await isDirectByNode(entries, name));
        expect(isDirect('toolkit', entries, name)).toBe(isDirectByToolkit(entries, name));
      }),
      runs(100),
    );
  });

  const STS = new URL('https://sts.us-east-1.amazonaws.com/');
  const PROXY = { HTTPS_PROXY: 'http://proxy.internal:3128' };
  const leadingDot = (domain: string) => `Write \`.${domain}\`, with a leading dot`;

  test.each([
    ['node', STS, { ...PROXY, NO_PROXY: 'amazonaws.com' }, leadingDot('amazonaws.com')],
    [
      'node',
      STS,
      { ...PROXY, no_proxy: 'localhost,us-east-1.amazonaws.com' },
      'no_proxy contains `us-east-1.amazonaws.com`',
    ],
    ['node', STS, { ...PROXY, NO_PROXY: 'localhost .amazonaws.com' }, 'Separate the entries with commas'],
    ['node', new URL('https://10.1.2.3/'), { ...PROXY, NO_PROXY: '10.0.0.0/8' }, 'write `10.1.2.3`'],
    [
      'toolkit',
      new URL('https://api.octo.ghe.com'),
      { https_proxy: 'http://p', NO_PROXY: '*.ghe.com' },
      leadingDot('ghe.com'),
    ],
    // It is read, is about somebody else, or matters to nobody.
    ['node', STS, { ...PROXY, NO_PROXY: 'amazonaws.com,.amazonaws.com' }, null],
    ['node', STS, { ...PROXY, NO_PROXY: '*.amazonaws.com' }, null],
    ['node', STS, { ...PROXY, NO_PROXY: 'example.com,10.0.0.0/8,aws.com' }, null],
    ['node', STS, { NO_PROXY: 'amazonaws.com' }, null],
    ['node', STS, { ...PROXY, NO_PROXY: '' }, null],
    ['node', new URL('http://sts.us-east-1.amazonaws.com/'), { ...PROXY, NO_PROXY: 'amazonaws.com' }, null],
    ['toolkit', new URL('https://api.octo.ghe.com'), { ...PROXY, NO_PROXY: 'ghe.com' }, null],
  ] as const)('%s, %s, %j: %s', (reader, url, environment, said) => {
    const text = unreadBypass(reader, url, environment);
    if (said === null) expect(text).toBeNull();
    else expect(text).toContain(said);
  });
});

describe('proxy: HTTPS_PROXY', () => {
  test.each([
    [
      { HTTPS_PROXY: 'http://proxy:3128' },
      '24.4.0',
      /HTTPS_PROXY is set, but this runner's Node.js 24.4.0 .* version 2\.328\.0/,
    ],
    [{ https_proxy: 'http://proxy:3128' }, '24.4.1', /^https_proxy is set/],
    [{ HTTPS_PROXY: 'http://proxy:3128' }, '24.5.0', null],
    [{ HTTPS_PROXY: 'http://proxy:3128' }, '26.0.0', null],
    [{ HTTPS_PROXY: '' }, '24.4.0', null],
    [{ HTTPS_PROXY: 'proxy:3128' }, '24.18.0', /does not begin with http:\/\/ or https:\/\//],
    [{ HTTPS_PROXY: 'http://proxy:3128', https_proxy: 'socks5://proxy' }, '24.18.0', /^https_proxy does not begin/],
    [{ HTTPS_PROXY: 'http://proxy:3128', https_proxy: '' }, '24.18.0', null],
  ])('%j on Node.js %s: ignored: %s', (environment, version, said) => {
    const text = ignoredProxy(environment, version);
    if (said === null) expect(text).toBeNull();
    else expect(text).toMatch(said);
  });

  test.each([
    ['http://user:pa ss#@proxy:3128', true],
    ['http://user:100%@proxy:3128', true],
    ['http://user:secret@proxy:port', true],
    ['http://', true],
    ['http://proxy:3128\n', true],
    ['http://user:p%40ss@proxy:3128', false],
    ['https://proxy', false],
    // Nobody reads it: not even to print it.
    ['proxy:3128', false],
    ['', false],
  ])('%j is refused without its value: %s', (value, isRefused) => {
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']) {
      let thrown: unknown;
      try {
        refuseMalformedProxy({ [name]: value });
      } catch (error) {
        thrown = error;
      }
      if (!isRefused) expect(thrown).toBeUndefined();
      else
        expect(thrown).toMatchObject({
          code: 'sign-in',
          message: expect.stringContaining(`${name} is not a valid URL`),
        });
      expect(JSON.stringify(thrown ?? '')).not.toContain('ss#');
      // What is let through no agent chokes on.
      if (!isRefused) new https.Agent({ proxyEnv: { HTTPS_PROXY: value } });
      else expect(() => new https.Agent({ proxyEnv: { HTTPS_PROXY: value } })).toThrow();
    }
  });
});
