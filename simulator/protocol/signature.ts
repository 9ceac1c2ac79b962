/** AWS Signature Version 4, from the receiving side. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { AwsError } from './aws-error.ts';

export interface HttpRequest {
  method: string;
  /** Path and query as received. */
  url: string;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Buffer;
}

export interface Authorization {
  accessKeyId: string;
  date: string;
  region: string;
  service: string;
  signedHeaders: string[];
  signature: string;
}

const AUTHORIZATION_HEADER =
  /^AWS4-HMAC-SHA256 Credential=([^/\s,]+)\/(\d{8})\/([^/\s,]+)\/([^/\s,]+)\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

/** The parts of the Authorization header; null where there is none. Throws IncompleteSignatureException. */
export function readAuthorization(request: HttpRequest): Authorization | null {
  const header = request.headers.authorization;
  if (header === undefined) return null;
  const parts = AUTHORIZATION_HEADER.exec(header);
  if (!parts) {
    throw new AwsError('IncompleteSignatureException', `Authorization header is not a complete AWS4-HMAC-SHA256 one.`);
  }
  const [, accessKeyId, date, region, service, signedHeaders, signature] = parts as unknown as string[];
  return {
    accessKeyId: accessKeyId!,
    date: date!,
    region: region!,
    service: service!,
    signedHeaders: signedHeaders!.split(';'),
    signature: signature!,
  };
}

const ALLOWED_SKEW_MILLISECONDS = 15 * 60 * 1000;

/** Throws InvalidSignatureException unless the secret key signed exactly this request, just now. */
export function verifySignature(request: HttpRequest, authorization: Authorization, secretAccessKey: string): void {
  const timestamp = request.headers['x-amz-date'] ?? '';
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(timestamp) ?? [];
  const sentAt = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  if (Number.isNaN(sentAt) || !timestamp.startsWith(authorization.date)) {
    throw new AwsError('IncompleteSignatureException', 'Date must be in ISO-8601 basic format and match the scope.');
  }
  if (Math.abs(Date.now() - sentAt) > ALLOWED_SKEW_MILLISECONDS) {
    throw new AwsError('InvalidSignatureException', `Signature expired: ${timestamp} is too far from now.`);
  }
  const unsigned = ['host', ...Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))].filter(
    (name) => !authorization.signedHeaders.includes(name),
  );
  if (unsigned.length > 0) {
    throw new AwsError(
      'InvalidSignatureException',
      `There were headers present which were not signed: ${unsigned.join()}`,
    );
  }
  const expected = signatureOf(request, authorization, timestamp, secretAccessKey);
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(authorization.signature))) {
    throw new AwsError(
      'InvalidSignatureException',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
}

function signatureOf(
  request: HttpRequest,
  authorization: Authorization,
  timestamp: string,
  secretAccessKey: string,
): string {
  const headers = authorization.signedHeaders.map(
    (name) => `${name}:${(request.headers[name] ?? '').trim().replace(/\s+/g, ' ')}\n`,
  );
  const canonicalRequest = [
    request.method,
    authorization.service === 's3' ? request.url.split('?')[0]! : canonicalPath(request.url),
    canonicalQuery(request.url),
    headers.join(''),
    authorization.signedHeaders.join(';'),
    createHash('sha256').update(request.body).digest('hex'),
  ].join('\n');
  const scope = `${authorization.date}/${authorization.region}/${authorization.service}/aws4_request`;
  const hash = createHash('sha256').update(canonicalRequest).digest('hex');
  return createHmac('sha256', signingKey(scope, secretAccessKey))
    .update(['AWS4-HMAC-SHA256', timestamp, scope, hash].join('\n'))
    .digest('hex');
}

/** A client signs all its requests of a day by the same key. */
const signingKeys = new Map<string, Buffer>();

function signingKey(scope: string, secretAccessKey: string): Buffer {
  const id = `${secretAccessKey} ${scope}`;
  const derived = () =>
    scope
      .split('/')
      .reduce<Buffer>(
        (secret, part) => createHmac('sha256', secret).update(part).digest(),
        Buffer.from(`AWS4${secretAccessKey}`),
      );
  const key = signingKeys.get(id) ?? derived();
  signingKeys.set(id, key);
  return key;
}

/** Every service but S3 encodes the path a second time. */
function canonicalPath(url: string): string {
  return url.split('?')[0]!.split('/').map(encode).join('/');
}

function canonicalQuery(url: string): string {
  const pairs = [...new URLSearchParams(url.split('?')[1] ?? '')].map(([name, value]) => [encode(name), encode(value)]);
  return pairs
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
