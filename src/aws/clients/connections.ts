import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';

/** A pool of connections that can be opened before anybody asks for them. */
class Connections extends https.Agent {
  readonly #opened = new Map<string, TLSSocket[]>();

  /** Opens so many connections. One that fails is forgotten: the request that needs it opens its own, and gets the error. */
  open(host: string, port: number, count: number): void {
    const servername = isIP(host) ? '' : host;
    const sockets = Array.from({ length: count }, () => {
      const socket = super.createConnection({ ...this.options, host, port, servername }) as TLSSocket;
      // An unused one keeps no process alive.
      return socket.on('error', ignore).unref();
    });
    this.#opened.set(`${host}:${port}`, [...this.#openedTo(host, port), ...sockets]);
  }

  override createConnection(...asked: Parameters<https.Agent['createConnection']>): Duplex | null | undefined {
    const [{ host, port }] = asked;
    const opened = this.#openedTo(host, port);
    for (let socket = opened.shift(); socket; socket = opened.shift()) {
      if (!socket.destroyed && socket.writable) return socket.off('error', ignore).ref();
    }
    return super.createConnection(...asked);
  }

  #openedTo(host: unknown, port: unknown): TLSSocket[] {
    return this.#opened.get(`${String(host)}:${String(port)}`) ?? [];
  }
}

function ignore(): void {
  // Whoever needs this connection opens another.
}

interface Agents {
  readonly httpAgent: http.Agent;
  readonly httpsAgent: Connections;
}

const agents = new WeakMap<NodeJS.ProcessEnv, Agents>();

/** One pool of connections for all clients of a run. */
export function agentsOf(environment: NodeJS.ProcessEnv): Agents {
  // They read HTTPS_PROXY, HTTP_PROXY and NO_PROXY (Node.js 24.5 or later).
  const proxied = { keepAlive: true, proxyEnv: environment } as https.AgentOptions;
  const made = agents.get(environment) ?? { httpAgent: new http.Agent(proxied), httpsAgent: new Connections(proxied) };
  agents.set(environment, made);
  return made;
}
