import { describe, expect, test } from '@jest/globals';
import type { FetchedDigest, FetchedFile, Interruption } from '../../../src/domain/integrity/chain.ts';
import {
  bodyOf,
  endOf,
  fileKey,
  found,
  FROM,
  grow,
  healthy,
  inputOf,
  iso,
  judge,
  keyOf,
  type Known,
  type Made,
  ms,
  NEWEST,
  none,
  NOW,
  resigned,
  sha256,
  signed,
  signer,
} from './chain-maker.ts';

const HOUR = 3_600_000;
/** Hours of `healthy()`: 0 ended 47 hours ago, 22 and all before are older than a day. */
function at(hour: number): string {
  return endOf(hour).replace(/[-:]/g, '');
}

function without(...missing: number[]): Made {
  return changed((made) => missing.forEach((hour) => made.digests.delete(keyOf(endOf(hour)))));
}

function fileOf(made: Made, hour: number, n = 0): string {
  return String(bodyOf(made.digests.get(keyOf(endOf(hour)))!).logFiles[n]!['s3Object']);
}

function changed(change: (made: Made) => void): Made {
  return changedOf(healthy(), change);
}

function changedOf(made: Made, change: (made: Made) => void): Made {
  change(made);
  return made;
}

/** The hours before this one alone. */
function until(hour: number): Made {
  const made = without(...hours(hour, 46));
  const files = new Set(hours(0, hour - 1).flatMap((one) => [0, 1].map((n) => fileOf(made, one, n))));
  return { ...made, files: new Map([...made.files].filter(([key]) => files.has(key))) };
}

/** Hour 0 alone. */
function oldest(): Made {
  const made = healthy();
  const digest = made.digests.get(keyOf(endOf(0)))!;
  const names = [0, 1].map((n) => fileOf(made, 0, n));
  return {
    digests: new Map([[digest.key, digest]]),
    files: new Map(names.map((name) => [name, made.files.get(name)!])),
  };
}
/** Hours 0 to `last`, then a start at `end`, with digests until now. */
function restarted(last: number, start: string): Made {
  const made = oldest();
  grow(made, { first: endOf(1), hours: last, previous: made.digests.get(keyOf(endOf(0)))! });
  grow(made, { first: start, hours: Math.floor((ms(NEWEST) - ms(start)) / HOUR) + 1 });
  return made;
}

/** The trail was started anew at 16:40, before the final digest of what was stopped ended at 17:12. */
function overlapped(change: (made: Made) => void = () => undefined): Made {
  return changedOf(restarted(11, '2026-11-27T16:40:00Z'), change);
}

function times(pairs: readonly (readonly [from: string, to: string | null])[]): Interruption[] {
  return pairs.map(([from, to]) => ({ from, to }));
}

describe('integrity: a chain', () => {
  test.each(['digests', 'files'] as const)(
    'a healthy one has no finding at the level %s, and the next run starts at its end',
    (level) => {
      const made = healthy();
      expect(judge(made, {}, level)).toEqual({
        account: '111122223333',
        region: 'eu-west-1',
        digests: 47,
        files: 94,
        hashed: level === 'files' ? 94 : 0,
        findings: [],
        warnings: [],
        unknown: [],
        interruptions: [],
        newest: NEWEST,
        checkpoint: { end: NEWEST, signature: sha256(made.digests.get(keyOf(NEWEST))!.metadata['signature']!) },
      });
    },
  );

  const other = signer();
  test.each<[string, Made, Known, string[]]>([
    ['one digest is deleted', without(5), {}, [`digest-missing ${at(5)}`]],
    ['three are deleted', without(5, 6, 7), {}, [5, 6, 7].map((hour) => `digest-missing ${at(hour)}`)],
    ['two holes', without(3, 9), {}, [`digest-missing ${at(3)}`, `digest-missing ${at(9)}`]],
    ['the oldest is deleted: the next one names it', without(0), {}, [`digest-missing ${at(0)}`]],
    [
      'the oldest three: only one is named, and the window before it is said to be empty',
      without(0, 1, 2),
      {},
      [`digest-missing ${at(2)}`],
    ],
    [
      'it is listed, but not there',
      healthy(),
      { fetchedDigests: fetched({ [keyOf(endOf(5))]: { missing: true } }) },
      [`digest-missing ${at(5)}`],
    ],
    ['a bit of a digest', changed(flip(keyOf(endOf(5)))), {}, [`digest-invalid ${at(5)}`]],
    ['a bit of the newest', changed(flip(keyOf(NEWEST))), {}, [`digest-invalid ${at(46)}`]],
    [
      'no gzip',
      healthy(),
      { fetchedDigests: fetched({ [keyOf(endOf(5))]: { malformed: 'it is not a gzip file' } }) },
      [`digest-invalid ${at(5)}`],
    ],
    [
      'two digests are swapped',
      changed(swap(keyOf(endOf(5)), keyOf(endOf(9)))),
      {},
      [`digest-invalid ${at(5)}`, `digest-invalid ${at(9)}`],
    ],
    [
      'a forger’s digest',
      changed((made) => resigned(made, keyOf(endOf(5)), { logFiles: [] }, other.privateKey)),
      {},
      [`digest-invalid ${at(5)}`],
    ],
    [
      'a junk digest in a hole, which does not hide the rest of it',
      changed((made) => {
        for (const hour of [5, 6]) made.digests.delete(keyOf(endOf(hour)));
        flip(keyOf(endOf(7)))(made);
      }),
      {},
      [`digest-invalid ${at(7)}`, `digest-missing ${at(5)}`, `digest-missing ${at(6)}`],
    ],
    [
      'a junk digest of an hour that there never was',
      changed((made) => plant(made, '2026-11-28T00:00:00Z')),
      {},
      ['digest-invalid 20261128T000000Z'],
    ],
    [
      'another digest that CloudTrail signed for the same key',
      changed((made) => resigned(made, keyOf(endOf(5)), { logFiles: [] })),
      {},
      [`chain-broken ${at(6)}`, ...unreferenced(5)],
    ],
    [
      'the same content by another signature',
      changed((made) => resigned(made, keyOf(endOf(6)), { previousDigestSignature: 'ab' })),
      {},
      [`chain-broken ${at(6)}`, `chain-broken ${at(7)}`],
    ],
    [
      'a digest that does not start where the one before ended',
      changed((made) => resigned(made, keyOf(NEWEST), { digestStartTime: iso(ms(endOf(45)) + 1000) })),
      {},
      [`chain-broken ${at(46)}`],
    ],
    [
      'a digest that names another hash of the one before',
      changed((made) => resigned(made, keyOf(NEWEST), { previousDigestHashValue: sha256('x') })),
      {},
      [`chain-broken ${at(46)}`],
    ],
    [
      'the digest before a final one that came after the new start',
      overlapped((made) => made.digests.delete(keyOf(endOf(10)))),
      { interruptions: times([['2026-11-27T16:30:00Z', '2026-11-27T16:40:00Z']]) },
      ['gap 20261127T164000Z', `digest-missing ${at(10)}`],
    ],
    [
      'the starting digest after an interruption is deleted: in the hours of that, none is missing',
      changedOf(restarted(10, endOf(14)), (made) => made.digests.delete(keyOf(endOf(14)))),
      { interruptions: times([['2026-11-27T16:15:00Z', endOf(14)]]) },
      [`digest-missing ${at(14)}`],
    ],
    ['a new start that nothing explains', restarted(10, '2026-11-27T20:00:00Z'), {}, ['gap 20261127T200000Z']],
    [
      'a new start, and the history could not be read',
      restarted(10, '2026-11-27T20:00:00Z'),
      { interruptions: null },
      ['gap 20261127T200000Z'],
    ],
    [
      'digests before an interruption are deleted',
      restarted(6, '2026-11-27T20:00:00Z'),
      { interruptions: times([['2026-11-27T16:15:00Z', '2026-11-27T20:00:00Z']]) },
      ['gap 20261127T200000Z'],
    ],
    [
      'digests between two interruptions are deleted',
      restarted(6, '2026-11-27T20:00:00Z'),
      {
        interruptions: times([
          ['2026-11-27T12:20:00Z', '2026-11-27T13:00:00Z'],
          ['2026-11-27T18:00:00Z', '2026-11-27T20:00:00Z'],
        ]),
      },
      ['gap 20261127T200000Z'],
    ],
    [
      'an interruption at another time',
      restarted(10, '2026-11-27T20:00:00Z'),
      { interruptions: times([['2026-11-28T16:00:00Z', '2026-11-28T20:00:00Z']]) },
      ['gap 20261127T200000Z'],
    ],
    [
      'the trail delivered elsewhere for some hours',
      changed((made) => {
        for (const hour of [5, 6, 7]) made.digests.delete(keyOf(endOf(hour)));
        relink(made, 8, { previousDigestS3Bucket: 'elsewhere' });
      }),
      {},
      [`gap ${at(8)}`],
    ],
    ['the tail ended more than a day ago', without(...hours(20, 46)), {}, [`tail-missing ${NOW}`]],
    [
      'the tail, where it is not known whether the account is closed',
      without(...hours(20, 46)),
      { mayHaveEnded: null },
      [`tail-missing ${NOW}`],
    ],
    [
      'the tail, long after an interruption',
      without(...hours(20, 46)),
      { interruptions: times([['2026-11-28T02:00:00Z', '2026-11-28T03:00:00Z']]) },
      [`tail-missing ${NOW}`],
    ],
    [
      'the tail, and a stop long after it',
      without(...hours(10, 46)),
      { interruptions: times([['2026-11-28T20:00:00Z', null]]) },
      ['tail-missing 2026-11-28T20:00:00Z'],
    ],
    [
      'the tail of a Region that is disabled, and log files go on',
      without(...hours(20, 46)),
      { isRegionDisabled: true },
      [`tail-missing ${NOW}`],
    ],
    ['the tail of a Region that is enabled', until(20), { isRegionDisabled: false }, [`tail-missing ${NOW}`]],
    ['all digests, and log files are there', without(...hours(0, 46)), {}, [`tail-missing ${NOW}`]],
    [
      'a log file is deleted',
      changed((made) => made.files.delete(fileOf(made, 5))),
      {},
      [`file-missing ${fileOf(healthy(), 5).slice(-36)}`],
    ],
    [
      'a young log file is deleted',
      changed((made) => made.files.delete(fileOf(made, 45))),
      {},
      [`file-missing ${fileOf(healthy(), 45).slice(-36)}`],
    ],
    [
      'a log file is written anew',
      changed(rewrite(5, '2026-11-28T12:00:00Z')),
      {},
      [`file-rewritten ${fileOf(healthy(), 5).slice(-36)}`],
    ],
    [
      'a log file is written anew just before its digest can be there',
      changed(rewrite(5, iso(ms(endOf(5)) + 16 * 60_000))),
      {},
      [`file-rewritten ${fileOf(healthy(), 5).slice(-36)}`],
    ],
    [
      'a log file that no digest names',
      changed((made) => addFile(made, '2026-11-27T20:20:00Z')),
      {},
      [
        'file-unreferenced 20261127T2020Z_plantedxxxxxxxxx.json.gz'.replace(
          / .*/,
          ` ${fileKey('2026-11-27T20:20:00Z', 'planted').slice(-36)}`,
        ),
      ],
    ],
    [
      'an object that is no log file',
      changed((made) => addFile(made, '2026-11-27T20:20:00Z', 'x.txt')),
      {},
      [
        'file-unreferenced 222333/CloudTrail/eu-west-1/2026/11/27/x.txt'.replace(
          / .*/,
          ` ${planted('x.txt').slice(-36)}`,
        ),
      ],
    ],
  ])('finds: %s', (_, made, given, expected) => {
    const verdict = judge(made, given);
    expect(found(verdict)).toEqual(expected);
    for (const { message } of verdict.findings) expect(message).toMatch(/prov|Whether/);
    expect(
      verdict.checkpoint === null ? [] : judge(made, { ...given, checkpoint: verdict.checkpoint }).findings,
    ).toEqual([]);
  });

  test.each<[string, FetchedFile]>([
    ['has other bytes', { sha256: sha256('other') }],
    ['is no gzip', { malformed: 'data is appended after the gzip data' }],
  ])('finds: a log file %s', (_, file) => {
    const made = healthy();
    const given = inputOf(made, {}, 'files');
    const fetchedFiles = new Map([...given.fetchedFiles!, [fileOf(made, 5), file]]);
    expect(found(judge(made, { fetchedFiles }))).toEqual([`file-modified ${fileOf(made, 5).slice(-36)}`]);
  });

  test('a hole reaches to the start of the window only where an older digest was due there', () => {
    expect(judge(without(0)).findings).toMatchObject([{ from: endOf(-1), to: endOf(0) }]);
    expect(judge(without(0, 1)).findings).toMatchObject([{ from: FROM, to: endOf(1) }]);
  });

  test('a log file that was copied with the content that CloudTrail signed for is no finding at the level files', () => {
    expect(judge(changed(rewrite(5, '2026-11-28T12:00:00Z')), {}, 'files').findings).toEqual([]);
  });

  test('a log file that is listed and not there is missing', () => {
    const made = healthy();
    const fetchedFiles = new Map([
      ...inputOf(made, {}, 'files').fetchedFiles!,
      [fileOf(made, 5), { missing: true } as const],
    ]);
    expect(found(judge(made, { fetchedFiles }))).toEqual([`file-missing ${fileOf(made, 5).slice(-36)}`]);
  });

  test.each<[string, Made, Known]>([
    [
      'an interruption that the history knows',
      restarted(10, '2026-11-27T20:00:00Z'),
      { interruptions: times([['2026-11-27T16:15:00Z', '2026-11-27T20:00:00Z']]) },
    ],
    [
      'a final digest that ended after the new start',
      overlapped(),
      { interruptions: times([['2026-11-27T16:15:00Z', '2026-11-27T16:40:00Z']]) },
    ],
    [
      'log files of the hour before a new start',
      changedOf(restarted(10, '2026-11-27T20:00:00Z'), (made) => addFile(made, '2026-11-27T19:30:00Z')),
      { interruptions: times([['2026-11-27T16:15:00Z', '2026-11-27T19:05:00Z']]) },
    ],
    [
      'a trail that was started two hours ago',
      without(...hours(20, 46)),
      { interruptions: times([['2026-11-28T01:16:00Z', '2026-11-29T03:00:00Z']]) },
    ],
    [
      'an interruption of ten minutes',
      restarted(10, '2026-11-27T16:40:00Z'),
      { interruptions: times([['2026-11-27T16:15:00Z', '2026-11-27T16:40:00Z']]) },
    ],
    [
      'two interruptions one after the other',
      restarted(10, '2026-11-27T20:00:00Z'),
      {
        interruptions: times([
          ['2026-11-27T16:15:00Z', '2026-11-27T18:00:00Z'],
          ['2026-11-27T18:40:00Z', '2026-11-27T20:00:00Z'],
        ]),
      },
    ],
    ['the trail is off now', without(...hours(20, 46)), { interruptions: times([['2026-11-28T01:16:00Z', null]]) }],
    [
      'validation is off, and log files go on',
      without(...hours(0, 46)),
      { interruptions: times([['2026-11-27T00:00:00Z', null]]) },
    ],
    ['the account is closed', without(...hours(20, 46)), { mayHaveEnded: true }],
    ['the account was closed before the window', none(), { mayHaveEnded: true }],
    ['the Region was disabled before the window', none(), { isRegionDisabled: true }],
    ['the Region was disabled long ago', until(20), { isRegionDisabled: true, now: '2026-12-05T01:12:08Z' }],
    ['a trail that was created in the window', begun(), {}],
    ['the newest digest is not there yet', without(46), {}],
    ['a file at the very end of its digest', changed(rewrite(5, endOf(5))), {}],
    ['a file a little after it, by another clock', changed(rewrite(5, iso(ms(endOf(5)) + 5 * 60_000))), {}],
    ['a file of the hour that has no digest yet', changed((made) => addFile(made, '2026-11-29T04:30:00Z')), {}],
    [
      'a marker',
      changed((made) => made.files.set(planted(''), { sha256: '', lastModified: '2026-11-27T20:20:00Z' })),
      {},
    ],
    [
      'Insights',
      changed((made) =>
        made.files.set(planted('x').replace('/CloudTrail/', '/CloudTrail-Insight/'), {
          sha256: '',
          lastModified: '2026-11-27T20:20:00Z',
        }),
      ),
      {},
    ],
    [
      'an object among the digests that is none',
      changed((made) => made.digests.set('audit/x', { ...made.digests.get(keyOf(NEWEST))!, key: 'audit/x' })),
      {},
    ],
    [
      'a digest that is listed twice',
      healthy(),
      { digests: [...inputOf(healthy()).digests, ...inputOf(healthy()).digests] },
    ],
    ['the digest before the window', healthy(), { from: endOf(1) }],
  ])('finds nothing and knows all: %s', (_, made, given) => {
    const verdict = judge(made, given);
    expect(verdict.findings).toEqual([]);
    expect(verdict.unknown).toEqual([]);
    expect(verdict.warnings).toEqual([]);
  });

  test('an interruption that explains a hole is named', () => {
    const interruptions = times([
      ['2026-11-20T00:00:00Z', '2026-11-20T01:00:00Z'],
      ['2026-11-27T16:15:00Z', '2026-11-27T20:00:00Z'],
    ]);
    expect(judge(restarted(10, '2026-11-27T20:00:00Z'), { interruptions }).interruptions).toEqual([interruptions[1]]);
    expect(judge(healthy(), { interruptions }).interruptions).toEqual([]);
  });

  test.each<[string, Made, Known, RegExp]>([
    ['a young hole', without(30), {}, /may still deliver it/],
    [
      'a final digest that is missing before a new start',
      restarted(10, '2026-11-27T20:00:00Z'),
      { interruptions: times([['2026-11-27T17:10:00Z', '2026-11-27T20:00:00Z']]) },
      /No digest covers 2026-11-27 16:12 to 17:10 UTC, the time before .* was turned off/,
    ],
    [
      'a final digest that is missing of a trail that is off',
      without(...hours(20, 46)),
      { interruptions: times([['2026-11-28T02:10:00Z', null]]) },
      /No digest covers 2026-11-28 01:12 to 02:10 UTC/,
    ],
    ['a young gap', restarted(30, '2026-11-28T20:00:00Z'), {}, /may still arrive/],
    [
      'a young file that no digest names',
      changed((made) => addFile(made, '2026-11-28T20:20:00Z')),
      {},
      /backfill digest may still name it/,
    ],
    ['a late tail', without(44, 45, 46), {}, /may still be delivered/],
    ['the Region was disabled this week', until(20), { isRegionDisabled: true }, /has this Region disabled now/],
    [
      'the bucket was changed',
      changed((made) => relink(made, 0, { previousDigestS3Bucket: 'elsewhere' })),
      {},
      /lies elsewhere \(s3:\/\/elsewhere/,
    ],
    [
      'the digest before is another trail’s',
      changed((made) => relink(made, 0, { previousDigestS3Object: keyOf('2026-11-27T05:12:07Z', { trail: 'other' }) })),
      {},
      /lies elsewhere/,
    ],
    [
      'the prefix was changed',
      changed((made) => relink(made, 0, { previousDigestS3Object: 'old/x' })),
      {},
      /lies elsewhere/,
    ],
    [
      'log files in another bucket',
      changed((made) => elsewhere(made)),
      {},
      /1 log file that digests name lies in another bucket/,
    ],
  ])('warns: %s', (_, made, given, warning) => {
    const verdict = judge(made, given);
    expect(verdict.findings).toEqual([]);
    expect(verdict.warnings).toEqual([expect.stringMatching(warning)]);
  });

  test.each<[string, Made, Known, RegExp, number]>([
    [
      'the keys are not known',
      healthy(),
      { keys: { unknown: 'ListPublicKeys was denied.' } },
      /^ListPublicKeys was denied\.$/,
      0,
    ],
    [
      'a digest is denied',
      healthy(),
      { fetchedDigests: fetched({ [keyOf(endOf(5))]: { unknown: 'The role is not allowed to read it.' } }) },
      /^The role is not allowed to read it\.$/,
      46,
    ],
    [
      'a digest was not read',
      healthy(),
      { fetchedDigests: new Map([...inputOf(healthy()).fetchedDigests].slice(1)) },
      /not read/,
      46,
    ],
    ['no digest at all, and no file', none(), {}, /no digest ended since/, 0],
    [
      'no digest at all, and another trail’s',
      changed((made) => {
        made.digests.clear();
        anotherTrail(made);
      }),
      {},
      /no digest ended since/,
      0,
    ],
    [
      'a file that a digest of another trail may name',
      changed((made) => {
        anotherTrail(made);
        addFile(made, '2026-11-27T20:20:00Z');
      }),
      {},
      /another trail/,
      47,
    ],
  ])('does not know: %s', (_, made, given, reason, digests) => {
    const verdict = judge(made, given);
    expect(verdict.findings).toEqual([]);
    expect(verdict.unknown).toMatchObject([{ reason: expect.stringMatching(reason) }]);
    expect(verdict.digests).toBe(digests);
  });

  test('digests that could not be read leave no gap before a new start', () => {
    const made = restarted(10, '2026-11-27T20:00:00Z');
    const denied = hours(7, 10).map((hour): [string, FetchedDigest] => [keyOf(endOf(hour)), { unknown: 'Denied.' }]);
    const interruptions = times([['2026-11-27T16:15:00Z', '2026-11-27T20:00:00Z']]);
    const fetchedDigests = new Map([...inputOf(made).fetchedDigests, ...denied]);
    expect(judge(made, { fetchedDigests, interruptions })).toMatchObject({
      findings: [],
      unknown: [{ what: 'digest', count: 4 }],
    });
  });

  test('a log file that could not be read is unknown, and whether it was written anew is still judged', () => {
    const made = changed(rewrite(7, '2026-11-28T12:00:00Z'));
    const denied = { unknown: 'Denied.' } as const;
    const fetchedFiles = new Map<string, FetchedFile>([...made.files.keys()].map((key) => [key, denied]));
    const verdict = judge(made, { fetchedFiles });
    expect(verdict).toMatchObject({
      files: 94,
      hashed: 0,
      unknown: [{ what: 'log file', count: 94, reason: 'Denied.' }],
    });
    expect(found(verdict)).toEqual([`file-rewritten ${fileOf(made, 7).slice(-36)}`]);
  });

  test('a log file of the same key in another bucket does not stand for one that was planted', () => {
    const made = changed((one) => addFile(one, '2026-11-27T20:20:00Z'));
    const old = bodyOf(made.digests.get(keyOf(NEWEST))!).logFiles;
    const there = { ...old[0], s3Bucket: 'elsewhere', s3Object: fileKey('2026-11-27T20:20:00Z', 'planted') };
    resigned(made, keyOf(NEWEST), { logFiles: [...old, there] });
    expect(judge(made).findings).toMatchObject([{ kind: 'file-unreferenced' }]);
  });

  test('a log file of a day that was not listed is unknown', () => {
    const made = changed((one) => {
      const late = {
        ...bodyOf(one.digests.get(keyOf(NEWEST))!).logFiles[0],
        s3Object: fileKey('2026-11-20T00:00:00Z', 'late'),
      };
      resigned(one, keyOf(NEWEST), { logFiles: [late] });
    });
    expect(judge(made)).toMatchObject({
      findings: [],
      unknown: [{ reason: expect.stringMatching(/filed under a day before/) }],
    });
  });

  test('keys that changed within the window: each digest has its own', () => {
    const made = oldest();
    const last = grow(made, { first: endOf(1), hours: 20, previous: made.digests.get(keyOf(endOf(0)))! });
    grow(made, { first: endOf(21), hours: 26, previous: last, by: other });
    const keys = new Map(
      [inputOf(made).keys, { known: keyOfSigner(other) }].flatMap((one) => ('known' in one ? [...one.known] : [])),
    );
    expect(judge(made, { keys: { known: keys } })).toMatchObject({ digests: 47, findings: [], unknown: [] });
  });

  test('what is older than 30 days and older than everything else can have expired', () => {
    const from = '2026-10-20T00:00:00Z';
    const made = none();
    const [outside] = healthy().digests.values();
    grow(made, {
      first: '2026-10-29T10:12:07Z',
      hours: Math.floor((ms(NEWEST) - ms('2026-10-29T10:12:07Z')) / HOUR) + 1,
      files: () => 0,
      previous: { ...outside!, key: keyOf('2026-10-29T09:12:07Z') },
    });
    expect(judge(made, { from })).toMatchObject({
      findings: [],
      warnings: [expect.stringMatching(/may have expired/)],
    });
    // A log file that is still there did not.
    addFile(made, '2026-10-28T10:00:00Z');
    expect(found(judge(made, { from }))).toContain('digest-missing 20261029T091207Z');
  });
});

describe('integrity: backfill digests', () => {
  const backfilled = (change: (made: Made) => void = () => undefined) => {
    const made = healthy();
    grow(made, { first: endOf(2), hours: 40, files: (hour) => (hour % 3 === 0 ? 1 : 0), backfill: true });
    change(made);
    return made;
  };
  const key = (hour: number) => keyOf(endOf(hour), { backfill: true });

  test('are a chain of their own, and name files as well', () => {
    expect(judge(backfilled())).toMatchObject({ digests: 87, files: 107, findings: [], warnings: [], unknown: [] });
  });

  test.each<[string, (made: Made) => void, string[]]>([
    ['one is deleted', (made) => made.digests.delete(key(10)), [`digest-missing ${at(10)}_backfill`, ...late(10)]],
    [
      'two are deleted: the next one names the second',
      (made) => [9, 10].forEach((hour) => made.digests.delete(key(hour))),
      [`digest-missing ${at(10)}_backfill`],
    ],
    ['a bit of one', (made) => flip(key(10))(made), [`digest-invalid ${at(10)}_backfill`]],
    [
      'another one that CloudTrail signed',
      (made) => resigned(made, key(10), { digestStartTime: endOf(8) }),
      [`chain-broken ${at(11)}_backfill`],
    ],
    [
      'a file of one was written after it',
      (made) =>
        rewriteKey(made, String(bodyOf(made.digests.get(key(11))!).logFiles[0]!['s3Object']), '2026-11-28T12:00:00Z'),
      [`file-rewritten ${String(bodyOf(backfilled().digests.get(key(11))!).logFiles[0]!['s3Object']).slice(-36)}`],
    ],
  ])('are judged: %s', (_, change, expected) => {
    expect(found(judge(backfilled(change)))).toEqual(expected);
  });

  test('can be missing in hours that need none, and their files can be hours late', () => {
    const made = healthy();
    const last = grow(made, { first: endOf(2), hours: 10, files: () => 1, backfill: true });
    grow(made, { first: endOf(20), hours: 5, files: () => 1, backfill: true, previous: last });
    for (const [name, digest] of made.digests) {
      if (!name.includes('_backfill')) continue;
      made.digests.set(name, { ...digest, lastModified: iso(ms(digest.lastModified) + 5 * HOUR) });
      for (const { s3Object } of bodyOf(digest).logFiles) {
        const key = String(s3Object);
        rewriteKey(made, key, iso(ms(made.files.get(key)!.lastModified) + 5 * HOUR));
      }
    }
    expect(judge(made)).toMatchObject({ digests: 62, findings: [], warnings: [], unknown: [] });
  });

  test('leave a file unknown where one that may name it cannot be read', () => {
    const made = backfilled((one) => addFile(one, '2026-11-27T20:20:00Z'));
    const fetchedDigests = new Map([...inputOf(made).fetchedDigests, [key(10), { unknown: 'Denied.' }]]);
    expect(judge(made, { fetchedDigests })).toMatchObject({
      findings: [],
      unknown: [{ what: 'digest', count: 1 }, { reason: expect.stringMatching(/backfill digest that may name it/) }],
    });
  });

  function late(hour: number) {
    return (hour - 2) % 3 === 0 ? [fileOf(healthy(), hour)] : [];
  }
});

function hours(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

function fetched(some: Record<string, FetchedDigest>) {
  return new Map([...inputOf(healthy()).fetchedDigests, ...Object.entries(some)]);
}

function keyOfSigner(by: ReturnType<typeof signer>) {
  return new Map([[by.fingerprint, { key: by.publicKey, fingerprint: by.fingerprint, validFrom: FROM, validTo: NOW }]]);
}

function flip(key: string) {
  return (made: Made) => {
    const old = made.digests.get(key)!;
    const bytes = Buffer.from(old.bytes);
    bytes[bytes.length - 3]! ^= 1;
    made.digests.set(key, { ...old, bytes });
  };
}

function swap(one: string, other: string) {
  return (made: Made) => {
    const [first, second] = [made.digests.get(one)!, made.digests.get(other)!];
    made.digests.set(one, { ...second, key: one });
    made.digests.set(other, { ...first, key: other });
  };
}

function plant(made: Made, end: string) {
  const key = keyOf(end);
  made.digests.set(key, { ...made.digests.get(keyOf(endOf(5)))!, key });
}

/** CloudTrail signs from this hour on as if the digest before had been another. */
function relink(made: Made, hour: number, members: Record<string, unknown>) {
  let before = resigned(made, keyOf(endOf(hour)), members);
  for (let next = hour + 1; next < 47; next++) {
    before = resigned(made, keyOf(endOf(next)), {
      previousDigestHashValue: sha256(before.bytes),
      previousDigestSignature: before.metadata['signature'],
    });
  }
}

function elsewhere(made: Made) {
  const old = bodyOf(made.digests.get(keyOf(NEWEST))!).logFiles;
  resigned(made, keyOf(NEWEST), { logFiles: [...old, { ...old[0], s3Bucket: 'elsewhere' }] });
}

function rewrite(hour: number, lastModified: string) {
  return (made: Made) => rewriteKey(made, fileOf(made, hour), lastModified);
}

function rewriteKey(made: Made, key: string, lastModified: string) {
  made.files.set(key, { ...made.files.get(key)!, lastModified });
}

function planted(name: string): string {
  return fileKey('2026-11-27T20:20:00Z', 'planted').replace(/[^/]+$/, name);
}

function addFile(made: Made, lastModified: string, name?: string) {
  made.files.set(name === undefined ? fileKey(lastModified, 'planted') : planted(name), {
    sha256: sha256('planted'),
    lastModified,
  });
}

function unreferenced(hour: number): string[] {
  return [0, 1].map((n) => `file-unreferenced ${fileOf(healthy(), hour, n).slice(-36)}`);
}

function anotherTrail(made: Made, logFiles: unknown[] = []) {
  const end = '2026-11-28T00:00:00Z';
  const key = keyOf(end, { trail: 'other_trail' });
  const body = { ...bodyOf(healthy().digests.get(keyOf(NEWEST))!), digestEndTime: end, digestS3Object: key, logFiles };
  made.digests.set(key, signed(key, { ...body, digestStartTime: '2026-11-27T23:00:00Z' }, '2026-11-28T00:27:00Z'));
}

function begun(): Made {
  const made = none();
  grow(made, { first: endOf(10), hours: 37 });
  return made;
}
