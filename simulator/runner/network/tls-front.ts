/**
 * TLS in front of the simulated cloud, under whatever host name a client asks for: what is behind gets the bytes as they are, so
 * that signatures and routes see the real names. `startTlsFront(port)` and, to lead clients here, `startForwardProxy` stand alone;
 * `network.ts` puts both in front of a cloud.
 */
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { createSecureContext, createServer, type SecureContext } from 'node:tls';
import { createCertificateAuthority } from './certificates.ts';

export interface TlsFront {
  readonly port: number;
  /** PEM of the authority that clients have to trust (NODE_EXTRA_CA_CERTS). */
  readonly certificate: string;
  close(): Promise<void>;
}

/** Starts a TLS server on 127.0.0.1 that hands each connection on to `target`, a port of a plain server there. */
export async function startTlsFront(target: number): Promise<TlsFront> {
  const authority = createCertificateAuthority();
  const contexts = new Map<string, SecureContext>();
  const contextFor = (host: string) => {
    const context = contexts.get(host) ?? createSecureContext(authority.issue(host));
    contexts.set(host, context);
    return context;
  };
  const server = createServer({ SNICallback: (host, done) => done(null, contextFor(host)) }, (client) => {
    const behind = connect(target, '127.0.0.1');
    // Either end may go at any time; a client that does not trust this server does.
    client.on('error', () => behind.destroy()).on('close', () => behind.destroy());
    behind.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.pipe(behind).pipe(client);
  });
  server.on('tlsClientError', (_, client) => client.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    certificate: authority.certificate,
    // Its connections end with those of the server behind it.
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
