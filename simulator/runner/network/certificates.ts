/**
 * A certificate authority of one's own, such as a company's proxy has that looks into TLS: made when it is needed, so that no key is
 * kept in the repository and nothing expires. X.509 (RFC 5280) by hand, with just the extensions that a TLS client asks for.
 */
import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

export interface CertificateAuthority {
  /** What a client has to trust, as PEM. */
  readonly certificate: string;
  /** The key and the chain, as PEM, of a server with this host name. */
  issue(host: string): { readonly key: string; readonly cert: string };
}

const DAY_MILLISECONDS = 86_400_000;

export function createCertificateAuthority(issuer = 'Example Corporation Root CA'): CertificateAuthority {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = server.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const issued = (subject: string, publicKey: KeyObject, extension: Buffer) =>
    pem(certificateOf({ issuer, subject, publicKey, extension }, authority.privateKey));
  const certificate = issued(issuer, authority.publicKey, AUTHORITY);
  return {
    certificate,
    // Whoever looks into TLS sends its own root along, too.
    issue: (host) => ({ key, cert: issued('server', server.publicKey, alternativeName(host)) + certificate }),
  };
}

interface Content {
  readonly issuer: string;
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly extension: Buffer;
}

function certificateOf({ issuer, subject, publicKey, extension }: Content, privateKey: KeyObject): Buffer {
  const now = Date.now();
  const content = sequence(
    der(0xa0, integer(Buffer.from([2]))), // version 3
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    commonName(issuer),
    sequence(time(now - DAY_MILLISECONDS), time(now + DAY_MILLISECONDS)),
    commonName(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  return sequence(content, ECDSA_WITH_SHA256, signature);
}

/** Tag, length and contents (ITU-T X.690). */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...contents: readonly Buffer[]): Buffer {
  return der(0x30, ...contents);
}

function integer(bytes: Buffer): Buffer {
  return der(0x02, bytes);
}

function objectIdentifier(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

const ECDSA_WITH_SHA256 = sequence(objectIdentifier('2a8648ce3d040302'));
/** Basic constraints, critical: may sign certificates. */
const AUTHORITY = sequence(
  objectIdentifier('551d13'),
  der(0x01, Buffer.from([0xff])),
  der(0x04, sequence(der(0x01, Buffer.from([0xff])))),
);

/** Subject alternative name: the one DNS name. */
function alternativeName(host: string): Buffer {
  return sequence(objectIdentifier('551d11'), der(0x04, sequence(der(0x82, Buffer.from(host, 'ascii')))));
}

function commonName(name: string): Buffer {
  return sequence(der(0x31, sequence(objectIdentifier('550403'), der(0x0c, Buffer.from(name, 'utf8')))));
}

/** GeneralizedTime, in whole seconds. */
function time(milliseconds: number): Buffer {
  return der(0x18, Buffer.from(new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, ''), 'ascii'));
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g)!;
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
