/** The REST protocol of S3: what is asked for stands in path and query, errors are XML, HEAD has no body. */
import { createHash, randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { HttpResponse } from './http-response.ts';
import { awsHostOf } from './names/aws-host.ts';
import type { HttpRequest } from './signature.ts';
import { AwsError } from './aws-error.ts';
import { type XmlMembers, xmlDocument } from './xml.ts';

export interface S3Request {
  method: string;
  /** The first part of the path; or in front of the endpoint's name, if the endpoint has one. */
  bucket: string;
  key: string;
  /** The query's first parameter, such as `policy`, or '' without one; of objects, and of lists of them, see `query`. */
  subresource: string;
  query: URLSearchParams;
}

const VIRTUAL_HOST = /^(.+)\.localhost(?::\d+)?$/i;

export function readS3Request(request: HttpRequest): S3Request {
  const [path, query = ''] = request.url.split('?');
  const [, ofLoopback] = VIRTUAL_HOST.exec(request.headers.host ?? '') ?? [];
  const hostBucket = ofLoopback ?? awsHostOf(request.headers.host)?.bucket;
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/.exec(hostBucket ? `/${hostBucket}${path}` : path!) ?? [];
  const parameters = new URLSearchParams(query);
  const subresource = [...parameters.keys()].find((name) => name !== 'x-id') ?? '';
  return {
    method: request.method,
    bucket: decodeURIComponent(bucket),
    key: decodeURIComponent(key),
    subresource,
    query: parameters,
  };
}

const S3_XML_NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

export function s3Response(element: string, members: XmlMembers): HttpResponse & { body: string } {
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: xmlDocument(element, S3_XML_NAMESPACE, members),
  };
}

const ERROR_CODES: Record<string, [code: string, status: number]> = {
  AccessDeniedException: ['AccessDenied', 403],
  MissingAuthenticationTokenException: ['AccessDenied', 403],
  ThrottlingException: ['SlowDown', 503],
  IncompleteSignatureException: ['AuthorizationHeaderMalformed', 400],
  InvalidSignatureException: ['SignatureDoesNotMatch', 403],
  UnrecognizedClientException: ['InvalidAccessKeyId', 403],
  ExpiredTokenException: ['ExpiredToken', 400],
  InternalFailure: ['InternalError', 500],
  ServiceUnavailableException: ['ServiceUnavailable', 503],
};

/** The code as S3 spells it; its statuses are S3's own too. */
export function translateS3Error(error: AwsError): AwsError {
  const spelled = ERROR_CODES[error.code];
  return spelled ? new AwsError(spelled[0], error.message, spelled[1]) : error;
}

/** HEAD has the status alone. */
export function s3ErrorResponse(error: AwsError, method: string): HttpResponse {
  if (method === 'HEAD') return { status: error.status, headers: {}, body: '' };
  const body = xmlDocument('Error', null, { Code: error.code, Message: error.message, RequestId: randomUUID() });
  return { status: error.status, headers: { 'content-type': 'application/xml' }, body };
}

/** A body that is stored has to come with a checksum that is right. Throws InvalidRequest or BadDigest. */
export function verifyChecksum({ headers, body }: HttpRequest): void {
  const sums = {
    'x-amz-checksum-crc32': crc32Of(body),
    'content-md5': digest('md5', body),
    'x-amz-checksum-sha256': digest('sha256', body),
  };
  const sent = Object.entries(sums).filter(([name]) => headers[name] !== undefined);
  if (sent.length === 0) {
    throw new AwsError('InvalidRequest', 'Missing required header for this request: Content-MD5 OR x-amz-checksum-*');
  }
  if (sent.some(([name, sum]) => headers[name] !== sum)) {
    throw new AwsError('BadDigest', 'The checksum you specified did not match what we received.');
  }
}

function crc32Of(body: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}

function digest(algorithm: string, body: Buffer): string {
  return createHash(algorithm).update(body).digest('base64');
}
