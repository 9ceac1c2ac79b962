/** Why no connection to a host came about, as far as proxy and certificates are the reason, and what to do about it. */
import { proxyVariable, type ProxyReader, unreadBypass } from './proxy.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Failure {
  readonly message?: string;
  readonly cause?: unknown;
}

/** What an error says, and what caused it: libraries wrap the errors of Node.js, whose messages are all that some of them keep. */
function wordsOf(error: unknown): string {
  const words: string[] = [];
  for (let one = error as Failure | undefined; one && words.length < 4; one = one.cause as Failure | undefined) {
    words.push(one.message ?? '');
  }
  return words.join('\n');
}

/** As OpenSSL says that nobody who is trusted signed a certificate (Node.js documentation, tls, X509 certificate error codes). */
const UNTRUSTED =
  /self[- ]signed certificate|unable to (?:get (?:local )?issuer certificate|verify the first certificate)/i;

/** How a proxy refused a tunnel: as Node.js and as the toolkit's library say it. */
const REFUSED_TUNNEL = /(?:HTTP\/1\.\d |statusCode=)(\d{3})/;

/** A tunnel that a proxy did not make; the last is what the toolkit's `fetch` says of it. */
const NO_TUNNEL = /\btunnel(?:ing)?\b|^Request was cancelled/im;

/** `reader` made the call to `url`. `null` where neither proxy nor certificates seem to be the reason. */
export function connectionHint(
  error: unknown,
  reader: ProxyReader,
  url: URL | null,
  environment: Environment,
): string | null {
  const hints = [obstacleHint(error, url, environment), url && unreadBypass(reader, url, environment)];
  return hints.filter(Boolean).join(' ') || null;
}

/** The part of it that another attempt would not change: what a proxy or a certificate did to this one. */
export function obstacleHint(error: unknown, url: URL | null, environment: Environment): string | null {
  const said = wordsOf(error);
  const host = url?.hostname ?? 'the host';
  return UNTRUSTED.test(said) ? certificateHint(host, environment) : proxyHint(said, host, environment);
}

function certificateHint(host: string, environment: Environment): string {
  const cause = `Something between the runner and ${host}, such as a company's proxy, decrypts the connection, and Node.js does not trust its certificate.`;
  const remedy = environment['NODE_EXTRA_CA_CERTS']
    ? 'NODE_EXTRA_CA_CERTS is set: if the log contains a warning about it, Node.js cannot read the file (a job in a container needs it inside). Otherwise the file lacks the root certificate.'
    : "In the job's `env`, set NODE_EXTRA_CA_CERTS to a file on the runner with the root certificate, or NODE_USE_SYSTEM_CA to 1 if the runner's operating system trusts it.";
  const direct = proxyVariable(environment)
    ? ''
    : ' HTTPS_PROXY is not set for this step: if the network has a proxy, set it, because direct connections may be intercepted.';
  return `${cause} ${remedy}${direct}`;
}

function proxyHint(said: string, host: string, environment: Environment): string | null {
  const variable = proxyVariable(environment);
  if (variable === null) return null;
  const status = REFUSED_TUNNEL.exec(said)?.[1];
  if (status === '407') {
    return `The proxy in ${variable} needs a user and a password, or does not accept those in the variable: write http://USER:PASSWORD@HOST:PORT, with special characters encoded (@ is %40).`;
  }
  if (status === '403')
    return `The proxy in ${variable} does not allow ${host}: ask its administrator to allow this host.`;
  if (isAboutProxy(said, environment[variable]!)) {
    return `The proxy in ${variable} cannot be reached: check its host and port.`;
  }
  return NO_TUNNEL.test(said)
    ? `The proxy in ${variable} did not connect to ${host}: ask its administrator whether it allows this host.`
    : null;
}

/** Whether it was the connection to the proxy that failed, by the address or name that Node.js says. */
function isAboutProxy(said: string, proxy: string): boolean {
  const url = URL.parse(proxy.includes('://') ? proxy : `http://${proxy}`);
  if (!url) return false;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const failed = [...said.matchAll(/connect \w+ \S+:(\d+)|getaddrinfo \w+ (\S+)/g)];
  return failed.some(([, toPort, name]) => toPort === port || name?.replace(/[.:]$/, '') === url.hostname);
}
