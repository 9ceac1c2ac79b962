import { parseXML } from '@aws-sdk/xml-builder';
import type { ListedObject } from '../../domain/integrity/chain.ts';
import { list, matching, object, optional, record, type Shape, string } from '../clients/response-shapes.ts';
import { IncompleteAnswer } from '../errors/incomplete-answer.ts';

/** What a bucket holds under a prefix. */
export interface Listing {
  /** Without the markers of folders: keys that end with a slash. */
  readonly objects: readonly ListedObject[];
  /** Prefixes, up to and with the slash. */
  readonly folders: readonly string[];
}

export interface Page extends Listing {
  readonly NextContinuationToken: string | undefined;
}

type Xml = Readonly<Record<string, unknown>>;

/** A page of ListObjectsV2. @throws IncompleteAnswer where it is none. */
export function pageOf(text: string): Page {
  const { ListBucketResult } = LISTED(parsed(text), '');
  const { IsTruncated, NextContinuationToken, Contents, CommonPrefixes } = ListBucketResult;
  if (IsTruncated === 'true' && !NextContinuationToken) throw new IncompleteAnswer('the list breaks off');
  return {
    objects: Contents.map(objectOf).filter(({ key }) => !key.endsWith('/')),
    folders: CommonPrefixes.map((one) => decoded(one, 'Prefix')),
    NextContinuationToken: IsTruncated === 'true' ? NextContinuationToken : undefined,
  };
}

/** XML has no lists: members of the same name are one, and a single one is no list. */
const entries: Shape<Xml[]> = (value, path) => list(record((one) => one))([value ?? []].flat(), path);

/** API_ListObjectsV2 */
const LISTED = object({
  ListBucketResult: object({
    IsTruncated: matching('boolean', /^(?:true|false)$/),
    NextContinuationToken: optional(string),
    Contents: entries,
    CommonPrefixes: entries,
  }),
});

function parsed(text: string): unknown {
  try {
    return parseXML(text);
  } catch {
    throw new IncompleteAnswer('the list is not XML');
  }
}

function objectOf(entry: Xml): ListedObject {
  const time = Date.parse(string(entry['LastModified'], 'LastModified'));
  const size = Number(string(entry['Size'], 'Size'));
  if (Number.isNaN(time) || !Number.isSafeInteger(size)) throw new IncompleteAnswer('the list has no time or no size');
  return { key: decoded(entry, 'Key'), lastModified: new Date(time).toISOString(), size };
}

function decoded(entry: Xml, member: string): string {
  try {
    return decodeURIComponent(string(entry[member], member).replaceAll('+', ' '));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    throw new IncompleteAnswer(`the list has a ${member} that is not encoded`);
  }
}
