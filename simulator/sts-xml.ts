/** The query protocol's answers: XML, and codes that other protocols spell differently. */
import { randomUUID } from 'node:crypto';
import type { Answer } from './aws-json.ts';
import { AwsError } from './errors.ts';

/** STS's own spelling of the codes that other protocols share. */
const QUERY_CODES: Record<string, { code: string; status: number }> = {
  AccessDeniedException: { code: 'AccessDenied', status: 403 },
  ThrottlingException: { code: 'Throttling', status: 400 },
  MissingAuthenticationTokenException: { code: 'MissingAuthenticationToken', status: 403 },
  IncompleteSignatureException: { code: 'IncompleteSignature', status: 400 },
  InvalidSignatureException: { code: 'SignatureDoesNotMatch', status: 403 },
  UnrecognizedClientException: { code: 'InvalidClientTokenId', status: 403 },
};

/** The code as STS spells it; expired credentials and an expired web identity token have different ones. */
export function stsError(error: AwsError, isSigned: boolean): AwsError {
  if (isSigned && error.code === 'ExpiredTokenException') return new AwsError('ExpiredToken', error.message, 403);
  const spelled = QUERY_CODES[error.code];
  return spelled ? new AwsError(spelled.code, error.message, spelled.status) : error;
}

type XmlMembers = { [member: string]: string | XmlMembers };

export function xmlAnswer(action: string, result: XmlMembers): Answer {
  const members = { [`${action}Result`]: result, ResponseMetadata: { RequestId: randomUUID() } };
  return xmlText(200, `${action}Response`, members);
}

export function xmlError(error: AwsError): Answer {
  const Type = error.status >= 500 ? 'Receiver' : 'Sender';
  const members = { Error: { Type, Code: error.code, Message: error.message }, RequestId: randomUUID() };
  return xmlText(error.status, 'ErrorResponse', members);
}

function xmlText(status: number, element: string, members: XmlMembers): Answer {
  const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
  return {
    status,
    headers: { 'content-type': 'text/xml' },
    body: `<${element} xmlns="${namespace}">${xml(members)}</${element}>`,
  };
}

function xml(members: XmlMembers): string {
  return Object.entries(members)
    .map(([name, value]) => `<${name}>${typeof value === 'string' ? escapeXml(value) : xml(value)}</${name}>`)
    .join('');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
