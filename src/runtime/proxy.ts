/*
 * The proxy that the environment names. Two libraries read it in one run, each by its own rules: Node.js' agents for the calls to AWS
 * (Node.js documentation, http, built-in proxy support) and the toolkit (@actions/http-client) for GitHub's API and ID tokens.
 */
import net from 'node:net';
import { RunError } from './errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Who reads NO_PROXY. */
export type ProxyReader = 'node' | 'toolkit';

/** The variable that is read: in lower case first, and an empty one is none, for both libraries. */
function named(environment: Environment, upperCase: string): { readonly name: string; readonly value: string } | null {
  for (const name of [upperCase.toLowerCase(), upperCase]) {
    const value = environment[name];
    if (value) return { name, value };
  }
  return null;
}

const PROXIES = ['HTTPS_PROXY', 'HTTP_PROXY'];

/** The name of the variable that has the proxy for https; `null` where there is none. */
export function proxyVariable(environment: Environment): string | null {
  return named(environment, 'HTTPS_PROXY')?.name ?? null;
}

/** Whether a proxy is named for any address, http or https. */
export function isProxyNamed(environment: Environment): boolean {
  return PROXIES.some((upperCase) => named(environment, upperCase) !== null);
}

/**
 * Refuses a proxy that no library can read, before one of them prints it: the value can hold a password.
 * @throws RunError `sign-in`
 */
export function refuseMalformedProxy(environment: Environment): void {
  for (const upperCase of PROXIES) {
    const proxy = named(environment, upperCase);
    if (proxy === null || !isHttp(proxy.value) || isReadable(proxy.value)) continue;
    throw new RunError(
      'sign-in',
      `${proxy.name} is not a valid URL. Nothing was read or written. (Its value is not shown, because it can contain a password.)`,
      'Write it as http://USER:PASSWORD@HOST:PORT, and encode special characters in user and password: @ is %40, # is %23, / is %2F, % is %25.',
    );
  }
}

/** Node.js ignores a value of any other form. */
function isHttp(value: string): boolean {
  return value.startsWith('http://') || value.startsWith('https://');
}

function isReadable(value: string): boolean {
  const url = /[\r\n]/.test(value) ? null : URL.parse(value);
  try {
    return url !== null && [url.username, url.password].every((one) => typeof decodeURIComponent(one) === 'string');
  } catch {
    return false;
  }
}

/** What to say where a proxy is named that calls to AWS ignore; `null` where there is nothing to say. */
export function ignoredProxy(environment: Environment, version: string): string | null {
  const proxy = named(environment, 'HTTPS_PROXY');
  if (proxy === null) return null;
  if (!isHttp(proxy.value)) {
    return `${proxy.name} does not begin with http:// or https://, so calls to AWS ignore it and connect directly. Write it as http://HOST:PORT. SOCKS proxies are not supported.`;
  }
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 5)) return null;
  return `${proxy.name} is set, but this runner's Node.js ${version} ignores it for calls to AWS, which needs Node.js 24.5 or later. Update the runner to version 2.328.0 or later.`;
}

/** Whether a reader connects to a host directly because an entry of NO_PROXY, which has no comma in it, says so. */
export function bypasses(reader: ProxyReader, entry: string, host: string, port = 443): boolean {
  const [name, covered] = [host.toLowerCase(), entry.trim().toLowerCase()];
  const isNamed = ['*', name, `${name}:${port}`].includes(covered);
  if (covered === '' || isNamed) return isNamed;
  if (reader === 'toolkit') {
    const suffix = covered.startsWith('.') ? covered : `.${covered}`;
    return [name, `${name}:${port}`].some((one) => one.endsWith(suffix));
  }
  if (covered.startsWith('.')) return `.${name}`.endsWith(covered);
  return (covered.startsWith('*.') && name.endsWith(covered.slice(1))) || isInRange(covered, name);
}

/** `10.0.0.1-10.0.0.9` */
function isInRange(range: string, host: string): boolean {
  const [first = '', last = '', ...rest] = range.split('-').map((address) => address.trim());
  if (rest.length > 0 || ![first, last, host].every(net.isIPv4)) return false;
  const list = new net.BlockList();
  try {
    list.addRange(first, last);
  } catch {
    return false;
  }
  return list.check(host);
}

/** What an entry, or one of several between blanks, covers for some reader of NO_PROXY: curl's and Go's rules besides these two. */
function seemsToBypass(entry: string, host: string, port: number): boolean {
  return entry
    .split(/\s+/)
    .some((one) => bypasses('node', one, host, port) || bypasses('toolkit', one, host, port) || isInBlock(one, host));
}

/** `10.0.0.0/8` */
function isInBlock(block: string, host: string): boolean {
  const [address = '', bits] = block.split('/');
  const family = net.isIP(host) === 6 ? 'ipv6' : 'ipv4';
  if (!bits || net.isIP(host) === 0 || net.isIP(address) !== net.isIP(host)) return false;
  const list = new net.BlockList();
  try {
    list.addSubnet(address, Number(bits), family);
  } catch {
    return false;
  }
  return list.check(host, family);
}

/**
 * What to say where NO_PROXY seems to name the host of a URL, but its reader uses the proxy all the same; `null` where there is
 * nothing to say, also because there is no proxy.
 */
export function unreadBypass(reader: ProxyReader, url: URL, environment: Environment): string | null {
  const noProxy = named(environment, 'NO_PROXY');
  if (noProxy === null || url.protocol !== 'https:' || proxyVariable(environment) === null) return null;
  const [host, port] = [url.hostname.replace(/^\[|\]$/g, ''), Number(url.port || 443)];
  const entries = noProxy.value.split(',').map((entry) => entry.trim());
  if (entries.some((entry) => bypasses(reader, entry, host, port))) return null;
  const entry = entries.find((one) => seemsToBypass(one, host, port));
  if (entry === undefined) return null;
  const calls = reader === 'node' ? 'calls to AWS' : 'calls to GitHub';
  return `${noProxy.name} contains \`${entry}\`, but ${calls} do not read it so: ${host} is reached through the proxy. ${correction(entry, host)}`;
}

function correction(entry: string, host: string): string {
  if (/\s/.test(entry)) return 'Separate the entries with commas instead of blanks.';
  if (net.isIP(host) !== 0) return `Address blocks and ranges are not read everywhere: write \`${host}\`.`;
  return `Write \`.${entry.replace(/^\*?\./, '')}\`, with a leading dot, which covers all names below it in every tool.`;
}
