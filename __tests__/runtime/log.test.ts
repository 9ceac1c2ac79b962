/** What may leave the process: account ids masked in any form, links whole; secrets redacted in any form, and nothing else. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { createLog } from '../../src/runtime/log.ts';
import { code } from '../../src/report/format/markdown.ts';
import { anyText, runs } from '../runs.ts';

let written: jest.SpiedFunction<typeof process.stdout.write>;
beforeAll(() => {
  written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(() => written.mockRestore());

const ID = '555566667777';

function percent(text: string) {
  return text
    .split('')
    .map((one) => `%${one.charCodeAt(0).toString(16)}`)
    .join('');
}

function escaped(text: string) {
  return text
    .split('')
    .map((one) => `\\u00${one.charCodeAt(0).toString(16)}`)
    .join('');
}

const RUN_URL = 'https://github.com/octo-org/audit-123456789012/actions/runs/222233334444/attempts/1';
const ENVIRONMENT = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo-org/audit-123456789012',
  GITHUB_RUN_ID: '222233334444',
};

function masking() {
  const log = createLog(ENVIRONMENT);
  log.maskAccountIds(['888899990000']);
  return log;
}

describe('account ids are masked in any form', () => {
  test.each([
    ['alone', ID, '***'],
    ['in an ARN', `arn:aws:iam::${ID}:role/x`, 'arn:aws:iam::***:role/x'],
    ['between letters', `acct${ID}x`, 'acct***x'],
    ['behind an underscore', `id_${ID}_`, 'id_***_'],
    ['beside letters of hexadecimal', `ab${ID}cd`, 'ab***cd'],
    ['beside letters of another script', `счёт${ID}я`, 'счёт***я'],
    ['in an encoded ARN', `arn%3Aaws%3Aiam%3A%3A${ID}%3Arole`, 'arn%3Aaws%3Aiam%3A%3A***%3Arole'],
    [
      'in an ARN that was encoded twice',
      `arn%253Aaws%253Aiam%253A%253A${ID}%253Arole`,
      'arn%253Aaws%253Aiam%253A%253A***%253Arole',
    ],
    ['behind an encoded blank', `account%20${ID}%22`, 'account%20***%22'],
    ['percent-encoded', `id=${percent(ID)}&`, 'id=***&'],
    ['percent-encoded twice', percent(ID).replaceAll('%', '%25'), '***'],
    ['percent-encoded in part', `5%355${ID.slice(3)}`, '***'],
    ['as escapes of JSON', `"${escaped(ID)}"`, '"***"'],
    ['behind an escape of JSON', `\\u0020${ID}`, '\\u0020***'],
    ['broken by a zero-width space', `5555\u200b66667777`, '***'],
    ['broken by what is written out', String.raw`5555\u{200b}6666\u2060\u{feff}7777`, '***'],
    ['broken by joiners, fillers and soft hyphens', ID.split('').join('\u00ad\u3164\u200d'), '***'],
    ['broken by exotic blanks', '5555\u00a06666\u202f7777', '***'],
    ['broken by what the summary writes out', code('5555\u200b66667777'), '<code>***</code>'],
    ['broken by what the diagram writes out', '5555#92;u#123;200b#125;66667777', '***'],
    ['behind an entity', `&#124;${ID}&#58;`, '&#124;***&#58;'],
  ])('%s', (_, text, shown) => expect(masking().masked(text)).toBe(shown));

  test('known as one, within longer numbers and names too', () => {
    const log = masking();
    log.masked(`arn:aws:iam::${ID}:role/x`);
    expect(log.masked(`1${ID}2 and trail${ID}`)).toBe('1***2 and trail***');
    expect(log.masked('logs-8888999900002026')).toBe('logs-***2026');
  });

  test('known as one, in groups as the console writes it, and no other groups', () => {
    const log = masking();
    log.masked(ID);
    expect(log.masked('paid by 5555-6666-7777, (8888-9999-0000)')).toBe('paid by ***, (***)');
    expect(log.masked('AWS_5555-6666-7777 writes to org-trail-8888-9999-0000-logs')).toBe(
      'AWS_*** writes to org-trail-***-logs',
    );
    for (const other of ['4444-5555-6666', '15555-6666-7777', '5555-6666-77778']) {
      expect(log.masked(other)).toBe(other);
    }
  });

  test.each([
    ['as it is', ID],
    ['percent-encoded', percent(ID)],
    ['broken', ID.split('').join('\u200b')],
  ])('cut within one, %s, none of it stays, in log and summary', (_, number) => {
    const log = masking();
    const lines: string[] = [];
    written.mockImplementation((line) => lines.push(String(line)) > 0);
    for (let before = 900; before < 1_010; before++) {
      const text = `${'x'.repeat(before)}${number}${'y'.repeat(200)}`;
      lines.push(log.masked(code(text)));
      log.info('x'.repeat(3_000) + text);
    }
    expect(lines.filter((line) => !line.startsWith('::add-mask')).join('')).not.toMatch(/x[5%]/);
  });
});

describe('what is no account id stays', () => {
  test.each([
    ['the page of the run', `[this run](${RUN_URL})`],
    ['a comment of the repository', 'https://github.com/octo-org/audit-123456789012/pull/7#issuecomment-333344445555'],
    ['the number of the run in a session name', 'assumed-role/x/org-trail-222233334444'],
    ['the name of the repository', 'repo:octo-org/audit-123456789012:ref:refs/heads/main'],
    ['a timestamp in milliseconds', '1764400000000'],
    ['a number of 13 digits', '5555666677778'],
    ['a number of 13 digits, encoded', `%31${percent(ID)}`],
    ['a number of 11 digits', '55556666777'],
    ['a digest', `sha256:ab${ID}${'c0ffee'.repeat(8)}ef`],
    ['a commit', `a${ID}${'f00d'.repeat(6)}abc`],
    ['the id of a key', `key/1234abcd-12ab-34cd-56ef-${ID}`],
    ['a time', '2026-11-29T10:00:00.123456789Z'],
  ])('%s', (_, text) => {
    expect(masking().masked(text)).toBe(text);
  });

  test('unless it is known as one: then only links stay', () => {
    const log = masking();
    expect(log.masked(`arn:aws:iam::222233334444:role/x ran in ${RUN_URL}, org-trail-222233334444`)).toBe(
      `arn:aws:iam::***:role/x ran in ${RUN_URL}, org-trail-***`,
    );
    expect(written.mock.calls.map(([line]) => line)).not.toContain('::add-mask::222233334444\n');
  });

  test('without masking, everything', () => expect(createLog(ENVIRONMENT).masked(ID)).toBe(ID));
});

const SECRET =
  'IQoJb3JpZ2luX2VjEPn//////////wEaCXVzLWVhc3QtMSJHMEUCIQDk7+Z2b3x/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/QIgTWFu==';

function log() {
  const one = createLog({});
  one.hide(SECRET);
  return one;
}

function lines(text: string, width: number, by: string) {
  return text.match(new RegExp(`.{1,${width}}`, 'g'))!.join(by);
}

function base64(text: string) {
  return Buffer.from(text).toString('base64');
}

describe('secrets are redacted in any form', () => {
  const around = (form: string) => [
    `The canonical request was "${form}", and so on.`,
    'The canonical request was "***", and so on.',
  ];
  test.each([
    ['as it is', ...around(SECRET)],
    ['percent-encoded', ...around(encodeURIComponent(SECRET))],
    [
      'percent-encoded in lower case',
      ...around(encodeURIComponent(SECRET).replace(/%../g, (one) => one.toLowerCase())),
    ],
    ['percent-encoded twice', ...around(encodeURIComponent(encodeURIComponent(SECRET)))],
    ['every character percent-encoded', ...around(percent(SECRET))],
    [
      'escaped for JSON',
      ...around(SECRET.replaceAll('/', '\\/').replaceAll('+', '\\u002b').replaceAll('=', '\\u003D')),
    ],
    ['escaped for JSON twice', ...around(SECRET.replaceAll('/', '\\\\/').replaceAll('=', '\\\\u003d'))],
    ['escaped for XML', ...around(SECRET.replaceAll('+', '&#x2B;').replaceAll('=', '&#61;').replaceAll('/', '&#x2f;'))],
    ['escaped for a shell', ...around(SECRET.replaceAll('+', String.raw`\x2b`).replaceAll('=', String.raw`\x3D`))],
    ['read as a form', ...around(SECRET.replaceAll('+', ' '))],
    ['in lines of 76', ...around(lines(SECRET, 76, '\n'))],
    ['in lines of 8', ...around(lines(SECRET, 8, '\r\n  '))],
    ['in lines of 8, escaped', ...around(lines(SECRET, 8, String.raw`\n`))],
    ['in lines of 20, encoded', ...around(lines(SECRET, 20, '%0A'))],
    ['with zero-width spaces', ...around(lines(SECRET, 3, '\u200b'))],
    ['with what is written out for them', ...around(lines(SECRET, 3, String.raw`\u{200b}`))],
    ['as Base64', ...around(base64(SECRET).replace(/=+$/, ''))],
    [
      'as hexadecimal with blanks, as S3 answers',
      ...around(Buffer.from(SECRET).toString('hex').match(/../g)!.join(' ')),
    ],
    ['twice in a row', `${SECRET}${SECRET}`, '******'],
  ])('%s', (_, text, shown) => expect(log().masked(text)).toBe(shown));

  test.each([1, 2, 3, 4, 5])('within Base64 of more, %i bytes before it, in lines', (before) => {
    const text = base64(`${'k'.repeat(before)}${SECRET}&more`);
    const shown = log().masked(lines(text, 76, '\n'));
    expect(shown).toContain('***');
    // A character at each end depends on what stands beside the secret.
    for (let at = 0; at < text.length - 12; at++)
      if (at > 8 && at < text.length - 24) expect(shown).not.toContain(text.slice(at, at + 12));
  });

  test('cut within it, at its beginning or end, 12 characters of it at most stay', () => {
    for (let kept = 12; kept <= SECRET.length; kept++) {
      expect(log().masked(`x-amz-security-token:${SECRET.slice(0, kept)}`)).toMatch(/^x-amz-security-token:\*\*\*\+?$/);
      if (kept >= 24) expect(log().masked(`…${SECRET.slice(-kept)}" and more`)).toMatch(/^…\+?\*\*\*=*" and more$/);
    }
    expect(log().masked(`… ${SECRET.slice(30, 70)} …`)).toBe('… *** …');
  });

  test('behind what looks like the beginning of an encoded character', () => {
    const one = createLog({});
    one.hide('a1b2c3d4e5f6a7b8c9d0');
    for (const before of ['%', '%25', String.raw`\u`, String.raw`\x`, '&#x']) {
      expect(one.masked(`${before}a1b2c3d4e5f6a7b8c9d0;`)).toBe(`${before}***;`);
    }
  });

  test('of what was written before, too', () => {
    const log = createLog(ENVIRONMENT);
    log.hide('the-first-secret');
    expect(log.redacted('holds the-second-secret')).toBe('holds the-second-secret');
    log.hide('the-second-secret');
    expect(log.redacted('holds the-second-secret')).toBe('holds ***');
  });

  test('several of them, overlapping ones too', () => {
    const one = createLog({});
    for (const secret of ['ASIA0123456789ABCDEF', 'CDEF/wJalrXUtnFEMI/K7MDENG', 'wJalrXUtnFEMI/K7MDENG'])
      one.hide(secret);
    expect(one.masked('a ASIA0123456789ABCDEF/wJalrXUtnFEMI/K7MDENG b wJalrXUtnFEMI/K7MDENG')).toBe('a *** b ***');
  });

  test('of several lines: the runner hides each', () => {
    createLog({}).hide('-----BEGIN KEY-----\nMIIEpAIBAAKCAQEA\n-----END KEY-----\n');
    const masks = written.mock.calls.map(([line]) => String(line));
    expect(masks).toContain('::add-mask::MIIEpAIBAAKCAQEA\n');
  });

  test.each([' '.repeat(12), '+'.repeat(40), 'a+++++++', ' \n\t \n\t \n ', '%20%20%20%20'])(
    '%j is none: it could not be told from other text',
    (blank) => {
      const one = log();
      one.hide(blank);
      const text = `banana is a fruit ${blank} a+b`;
      expect(one.redacted(text)).toBe(text);
    },
  );

  test('in every text of a value, and what has none stays the same object', () => {
    const step = { call: 'x', input: { Name: 'trail' } };
    const value = {
      steps: [{ step }],
      plan: [step],
      notices: [`a ${SECRET}`],
      tags: { [SECRET]: SECRET },
      none: null,
      set: new Set([1]),
    };
    const clean = log().redactedIn(value);
    expect(clean).toEqual({ ...value, notices: ['a ***'], tags: { '***': '***' } });
    expect(clean.steps[0]!.step).toBe(step);
    expect(clean.plan[0]).toBe(step);
  });
});

describe('what is no secret stays', () => {
  test.each([
    ['an empty one', '', 'any text'],
    ['a blank', ' ', 'any text'],
    ['a letter', 'a', 'a banana'],
    ['a short word', 'trail', 'the trail'],
  ])('%s hides nothing', (_, secret, text) => {
    const one = createLog({});
    one.hide(secret);
    one.hide(undefined);
    expect(one.masked(text)).toBe(text);
  });

  test('any other text, byte for byte', () => {
    const one = log();
    fc.assert(
      fc.property(anyText({ maxLength: 200 }), (text) => {
        expect(one.masked(text)).toBe(text);
      }),
      runs(50),
    );
    expect(one.masked('IQoJb3JpZ2l is how tokens of sessions begin')).toContain('IQoJb3JpZ2l');
  });

  test('JSON with a secret in it is JSON still', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), anyText({ maxLength: 30 }), (before, after) => {
        const text = JSON.stringify({ a: `${before}${SECRET}${after}`, [`${after}\\`]: before });
        const read = JSON.parse(log().masked(text)) as { a: string };
        expect(read.a).toContain('***');
        expect(read.a).not.toContain(SECRET.slice(0, 20));
      }),
      runs(75),
    );
  });

  test('the work for a megabyte does not grow with its square: seconds, where that would be hours', () => {
    const one = log();
    for (let secret = 0; secret < 20; secret++)
      one.hide(Buffer.from(SECRET.repeat(8)).toString('base64').slice(secret));
    const text = JSON.stringify(
      Array.from({ length: 12_000 }, (_, n) => ({ n, text: `arn:aws:iam::${ID}:role/x "${n}" \\n a+b` })),
      null,
      2,
    );
    expect(text.length).toBeGreaterThan(1_000_000);
    const begun = performance.now();
    expect(one.masked(text)).toBe(text);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
