import { partitionOf } from '../values/partitions.ts';
import { FOLDERS, objectKeyPieces } from './log-paths.ts';
import { either, type Language, languageOf, one, type Part, sequence, text, times } from '../iam-policy/language.ts';

/** What of a trail decides which objects it writes. */
export interface DeliveredObjects {
  readonly isMultiRegion: boolean;
  readonly hasDigests: boolean;
  readonly hasInsights: boolean;
}

/** Whose objects: under which ARN, of which account (`null`: of any), by which trail. */
export interface LogObjectsInput {
  /** The ARN as far as it is the same of all, slash included. */
  readonly root: string;
  /** The account that comes next in it: `null` where it is part of the root. */
  readonly member: { readonly first: string } | null;
  /** The account whose events they are, where it is one. */
  readonly account: string;
  readonly homeRegion: string;
  readonly trailName: string;
  readonly delivered: DeliveredObjects;
}

const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const CAPITALS = LETTERS.toUpperCase();

function without(characters: string, some: string) {
  return characters.replace(some, '');
}

const direction = either(
  ...['east', 'west', 'north', 'south', 'central', 'northeast', 'northwest', 'southeast', 'southwest'].map(text),
);
const numbered = sequence(direction, text('-'), one(without(DIGITS, '0')));

/** How Regions of a partition are called (AWS General Reference), those to come included. */
const AREAS: Readonly<Record<string, Part>> = {
  'aws-cn': text('cn-'),
  'aws-us-gov': text('us-gov-'),
  'aws-iso': text('us-iso-'),
  'aws-iso-b': text('us-isob-'),
  'aws-iso-e': text('eu-isoe-'),
  'aws-iso-f': text('us-isof-'),
  'aws-eusc': sequence(text('eusc-'), times(2, LETTERS), text('-')),
};
const ELSEWHERE = sequence(
  either(sequence(one(without(LETTERS, 'c')), one(LETTERS)), sequence(one('c'), one(without(LETTERS, 'n')))),
  text('-'),
);

/**
 * Years in which objects will be written. This room has no clock: what was to be denied in the years before this was written
 * denies nothing any more, and a policy for one year alone is not one for all that follow.
 */
const year = sequence(text('20'), either(sequence(one('2'), one('6789')), sequence(one('3456789'), one(DIGITS))));
const month = either(sequence(one('0'), one('123456789')), sequence(one('1'), one('012')));
const day = either(
  sequence(one('0'), one('123456789')),
  sequence(one('12'), one(DIGITS)),
  sequence(one('3'), one('01')),
);
const hour = either(sequence(one('01'), one(DIGITS)), sequence(one('2'), one('0123')));
const minute = sequence(one('012345'), one(DIGITS));

/** The ARNs of all objects that a trail writes, as log-paths.ts has them: the root, perhaps the account, and then the key's pieces. */
export function logObjectArns({ root, member, account, homeRegion, trailName, delivered }: LogObjectsInput): Language {
  const area = AREAS[partitionOf(homeRegion)] ?? ELSEWHERE;
  // What comes first is tried first, and stands in examples.
  const region = delivered.isMultiRegion ? either(text(homeRegion), sequence(area, numbered)) : text(homeRegion);
  const who = member ? either(text(member.first), times(12, DIGITS)) : text(account);
  const digest = sequence(
    text(`${trailName}_${homeRegion}_`),
    year,
    month,
    day,
    one('T'),
    hour,
    minute,
    minute,
    text('Z'),
  );
  const log = sequence(year, month, day, one('T'), hour, minute, text('Z_'), times(16, DIGITS + CAPITALS + LETTERS));
  const kinds = [
    [FOLDERS.logs, log],
    ...(delivered.hasDigests ? [[FOLDERS.digests, digest] as const] : []),
    ...(delivered.hasInsights ? [[FOLDERS.insights, log] as const] : []),
  ] as const;
  const objects = kinds.map(([folder, name]) => {
    const pieces = objectKeyPieces<Part>({ folder, region, year, month, day, account: who, name });
    return sequence(...pieces.map((piece) => (typeof piece === 'string' ? text(piece) : piece)));
  });
  const all = sequence(text(root), ...(member ? [who, text('/')] : []), either(...objects));
  return languageOf(all, consistentArns);
}

/** The graph forgets that account, Region and date stand twice: the texts in which one of both stands in both places. */
function consistentArns(key: string): string[] {
  const parts =
    /^(.*\/)(\d{12})(\/CloudTrail[^/]*\/)([^/]+)\/(\d{4})\/(\d\d)\/(\d\d)\/(\d{12})(_CloudTrail(?:-[A-Z][a-z]+)?_)([^_]+)(_(?:.*?_)??)(\d{8})(T.*)$/s.exec(
      key,
    );
  if (!parts) return [];
  const [, root, who, folder, region, yyyy, mm, dd, fileWho, kind, fileRegion, between, fileDay, rest] =
    parts as unknown as string[];
  const choices = (one: string, other: string) => [...new Set([one, other])];
  return choices(who!, fileWho!).flatMap((account) =>
    choices(region!, fileRegion!).flatMap((region) =>
      choices(`${yyyy}${mm}${dd}`, fileDay!).map((date) => {
        const path = `${date.slice(0, 4)}/${date.slice(4, 6)}/${date.slice(6)}`;
        return `${root}${account}${folder}${region}/${path}/${account}${kind}${region}${between}${date}${rest}`;
      }),
    ),
  );
}
