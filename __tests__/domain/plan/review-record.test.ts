import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isLaterRun,
  type PlanRecord,
  readRecord,
  recordLines,
  withoutRecord,
} from '../../../src/domain/plan/review-record.ts';
import { anyText, runs } from '../../runs.ts';

const RECORD: PlanRecord = {
  key: '0123456789abcdef',
  digest: `sha256:${'a'.repeat(64)}`,
  fields: { isLogging: ['fcbcf165908dd18a', 'b5bea41b6c623f7c'] },
  same: {},
  head: 'c0ffee0000000000000000000000000000000007',
  run: '7000000001/1',
  apply: null,
};

describe('plan: review record', () => {
  test('the line is that of the contract', () => {
    expect(recordLines(RECORD)).toBe(
      `<!-- org-trail {"version":1,"key":"0123456789abcdef","digest":"sha256:${'a'.repeat(64)}","fields":{"isLogging":["fcbcf165908dd18a","b5bea41b6c623f7c"]},"head":"c0ffee0000000000000000000000000000000007","run":"7000000001/1"} -->\n`,
    );
  });

  test('what the contract has no keys for stands in a line below it', () => {
    const more = { same: { isLogging: 'b5bea41b6c623f7c' }, apply: '7000000002/1' };
    const [first, second] = recordLines({ ...RECORD, ...more }).split('\n');
    expect(`${first}\n`).toBe(recordLines(RECORD));
    expect(second).toBe('<!-- also {"same":{"isLogging":"b5bea41b6c623f7c"},"apply":"7000000002/1"} -->');
    // What cannot be read there was not said.
    expect(readRecord(`${first}\n${second!.replace('/1"', '"')}`)).toEqual({ ...RECORD, same: more.same });
    expect(readRecord(`${first}\n<!-- also [] -->`)).toEqual(RECORD);
    expect(readRecord(`${first}\n\n${second}`)).toEqual(RECORD);
  });

  test('what is written is read, and is lines of ASCII that no comment ends in', () => {
    const fingerprint = fc.stringMatching(/^[0-9a-f]{16}$/);
    const name = anyText({ maxLength: 30 }).filter((text) => text !== '__proto__');
    const record = fc.record({
      key: fingerprint,
      digest: fc.stringMatching(/^sha256:[0-9a-f]{64}$/),
      fields: fc.dictionary(name, fc.tuple(fingerprint, fingerprint), { noNullPrototype: true }),
      same: fc.dictionary(name, fingerprint, { noNullPrototype: true }),
      head: fc.stringMatching(/^[0-9a-f]{40}$/),
      run: fc.stringMatching(/^[1-9]\d{0,12}\/[1-9]\d?$/),
      apply: fc.option(fc.stringMatching(/^[1-9]\d{0,12}\/[1-9]\d?$/)),
    });
    fc.assert(
      fc.property(record, (one) => {
        const lines = recordLines(one);
        expect(lines).toMatch(/^<!-- org-trail \{[\x20-\x7e]*\} -->\n(?:<!-- also \{[\x20-\x7e]*\} -->\n)?$/);
        for (const line of lines.trim().split('\n')) expect(line.slice(4, -3)).not.toMatch(/[<>]|--/);
        expect(readRecord(`${lines}## A summary`)).toEqual(one);
        expect(withoutRecord(`${lines}## A summary`)).toBe('## A summary');
      }),
      runs(100),
    );
  });

  const line = recordLines(RECORD).trim();
  test.each([
    ['nothing', ''],
    ['other words', 'Looks good to me'],
    ['a record that is not the first line', `Hello\n${line}`],
    ['another beginning', ` ${line}`],
    ['words behind it', `${line} <b>`],
    ['no JSON', '<!-- org-trail {version:1} -->'],
    ['a list', '<!-- org-trail [] -->'],
    ['null', '<!-- org-trail null -->'],
    ['another version', line.replace('"version":1', '"version":2')],
    ['a key that is none', line.replace('0123456789abcdef', '0123456789abcdeg')],
    ['a digest that is none', line.replace('sha256:', 'sha1:')],
    ['half a field', line.replace(',"b5bea41b6c623f7c"', '')],
    ['fields as a list', line.replace(/"fields":\{.*?\}/, '"fields":[]')],
    ['a head that is none', line.replace('c0ffee', 'coffee')],
    ['a run that is none', line.replace('7000000001/1', '7000000001')],
  ])('%s is no record', (_, body) => expect(readRecord(body)).toBeNull());

  test.each([
    ['7/1', '6/9', true],
    ['6/9', '7/1', false],
    ['7/2', '7/1', true],
    ['7/1', '7/1', false],
    ['10/1', '9/1', true],
  ])('%s is later than %s: %s', (one, other, later) => expect(isLaterRun(one, other)).toBe(later));
});
