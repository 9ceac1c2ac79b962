import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction, type Socket } from 'node:net';

/** A pool of connections that can be opened before anybody asks for them. */
export interface Pool {
  readonly agent: http.Agent;
  /** Opens so many connections. One that fails is forgotten: the request that needs it opens its own, and gets the error. */
  readonly open: (host: string, port: number, count: number) => void;
}

function createPool(agent: http.Agent & Pick<https.Agent, 'options'>): Pool {
  const opened = new Map<string, Socket[]>();
  const openedTo = (host: unknown, port: unknown) => opened.get(`${String(host)}:${String(port)}`) ?? [];
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (...asked) => {
    const [{ host, port }] = asked;
    const waiting = openedTo(host, port);
    for (let socket = waiting.shift(); socket; socket = waiting.shift()) {
      if (isUsable(socket)) return socket.off('error', ignore).ref();
      socket.destroy();
    }
    return connect(...asked);
  };
  return {
    agent,
    open: (host, port, count) => {
      const options = { ...agent.options, host, port, servername: isIP(host) ? '' : host };
      const sockets = Array.from({ length: count }, () => {
        const socket = connect(options) as Socket;
        // An unused one keeps no process alive.
        return socket.on('error', ignore).unref();
      });
      opened.set(`${host}:${port}`, [...openedTo(host, port), ...sockets]);
    },
  };
}

/** What a host says unasked is that it waited too long (408): the request would take it for its answer. */
function isUsable(socket: Socket): boolean {
  return !socket.destroyed && socket.writable && socket.readableLength === 0;
}

function ignore(): void {
  // Whoever needs this connection opens another.
}

/**
 * Makes one lookup of those of one name at a time: Node.js has two threads for them, so each would wait for those before it, and the
 * process cannot exit before the last.
 */
function createLookup(): LookupFunction {
  const underWay = new Map<string, Parameters<LookupFunction>[2][]>();
  return (name, options, callback) => {
    const key = JSON.stringify([name, options]);
    const waiting = underWay.get(key);
    if (waiting) {
      waiting.push(callback);
      return;
    }
    const callbacks = [callback];
    dns.lookup(name, options, (...found) => {
      underWay.delete(key);
      for (const one of callbacks) one(...found);
    });
    underWay.set(key, callbacks);
  };
}

type Pools = Readonly<Record<'http:' | 'https:', Pool>>;

const pools = new WeakMap<NodeJS.ProcessEnv, Pools>();

/** One pool of connections for all clients of a run, for each protocol. */
export function poolsOf(environment: NodeJS.ProcessEnv): Pools {
  const made = pools.get(environment) ?? createPools(environment);
  pools.set(environment, made);
  return made;
}

function createPools(environment: NodeJS.ProcessEnv): Pools {
  // They read HTTPS_PROXY, HTTP_PROXY and NO_PROXY (Node.js 24.5 or later).
  const proxied = { keepAlive: true, lookup: createLookup(), proxyEnv: environment } as https.AgentOptions;
  return {
    // It has options, too, which its type does not say.
    'http:': createPool(new http.Agent(proxied) as http.Agent & Pick<https.Agent, 'options'>),
    'https:': createPool(new https.Agent(proxied)),
  };
}
