import type { ListedObject } from '../../domain/integrity/chain.ts';
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

/*
 * The SDK's XML parser puts all text together character by character, which made a third of all garbage of a run (docs/adr/0028-evidence.md).
 * Keys are asked for URL-encoded, so that neither markup nor an entity can be in a member that is read here (API_ListObjectsV2).
 */
const LIST = /^\s*(?:<\?xml[^>]*>\s*)?<ListBucketResult[^>]*>(.*)<\/ListBucketResult>\s*$/s;
const ENTRY = /<(Contents|CommonPrefixes)>(.*?)<\/\1>/gs;

/** A page of ListObjectsV2. @throws IncompleteAnswer where it is none. */
export function pageOf(text: string): Page {
  const list = LIST.exec(text)?.[1];
  if (list === undefined) throw new IncompleteAnswer('it is no list');
  const objects: ListedObject[] = [];
  const folders: string[] = [];
  const others = list.replace(ENTRY, (_, kind, entry: string) => {
    if (kind === 'CommonPrefixes') folders.push(decoded(entry, 'Prefix'));
    else objects.push(objectOf(entry));
    return '';
  });
  const isTruncated = memberOf(others, 'IsTruncated') === 'true';
  const token = isTruncated ? memberOf(others, 'NextContinuationToken') : undefined;
  // Whatever looks like an entry and is none would be missing without a word.
  if (/<(?:Contents|CommonPrefixes)\b/.test(others)) throw new IncompleteAnswer('the list breaks off');
  return {
    objects: objects.filter(({ key }) => !key.endsWith('/')),
    folders,
    NextContinuationToken: token,
  };
}

/** A member's text, which has no entities. */
function memberOf(xml: string, name: keyof typeof MEMBERS): string {
  const text = MEMBERS[name].exec(xml)?.[1];
  if (text === undefined) throw new IncompleteAnswer(`the list has no ${name}`);
  return text;
}

const MEMBERS = {
  Key: /<Key>([^<&]+)<\/Key>/,
  Prefix: /<Prefix>([^<&]+)<\/Prefix>/,
  LastModified: /<LastModified>([^<&]+)<\/LastModified>/,
  Size: /<Size>(\d+)<\/Size>/,
  IsTruncated: /<IsTruncated>(true|false)<\/IsTruncated>/,
  NextContinuationToken: /<NextContinuationToken>([^<&]+)<\/NextContinuationToken>/,
};

function objectOf(entry: string): ListedObject {
  const time = Date.parse(memberOf(entry, 'LastModified'));
  if (Number.isNaN(time)) throw new IncompleteAnswer('the list has a LastModified that is no time');
  const size = Number(memberOf(entry, 'Size'));
  return { key: decoded(entry, 'Key'), lastModified: new Date(time).toISOString(), size };
}

function decoded(entry: string, name: 'Key' | 'Prefix'): string {
  try {
    return decodeURIComponent(memberOf(entry, name).replaceAll('+', ' '));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    throw new IncompleteAnswer(`the list has a ${name} that is not encoded`);
  }
}
