/** Characters that nobody sees, or that change how others are seen, are written out wherever a person reads or pastes. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { awsCliCommand } from '../../../src/report/format/aws-cli.ts';
import { planJson, prerequisitesJson } from '../../../src/report/plan-json.ts';
import { diagram } from '../../../src/report/sections/delivery-diagram.ts';
import { commands, json, linesOf } from '../../../src/domain/values/advice.ts';
import { logLine, visible } from '../../../src/domain/values/printable.ts';
import { advice, block, code, escape } from '../../../src/report/format/markdown.ts';
import { changedLines } from '../../../src/report/format/yaml-diff.ts';
import { reportOf } from '../../../src/report/facts.ts';
import type { Planned } from '../../../src/report/report.ts';
import { adviceLines } from '../../../src/report/log-lines.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import type { Step } from '../../../src/domain/trail/step.ts';

function span(first: number, last = first) {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

const KINDS: Readonly<Record<string, number[]>> = {
  'control characters': [...span(0, 0x1f), ...span(0x7f, 0x9f)],
  'soft hyphen and grapheme joiner': [0xad, 0x34f],
  'fillers of Hangul, Khmer, Khitan and Braille': [0x115f, 0x1160, 0x3164, 0xffa0, 0x17b4, 0x17b5, 0x16fe4, 0x2800],
  'bidirectional marks, embeddings and isolates': [
    0x61c,
    0x200e,
    0x200f,
    ...span(0x202a, 0x202e),
    ...span(0x2066, 0x2069),
  ],
  'zero-width spaces, joiners and invisible operators': [...span(0x200b, 0x200d), ...span(0x2060, 0x2065), 0xfeff],
  'deprecated format controls': span(0x206a, 0x206f),
  'blanks of another width': [0xa0, 0x1680, ...span(0x2000, 0x200a), 0x202f, 0x205f, 0x3000],
  'line and paragraph separators': [0x2028, 0x2029],
  'Mongolian separators and selectors': span(0x180b, 0x180f),
  'variation selectors': [...span(0xfe00, 0xfe0f), ...span(0xe0100, 0xe01ef)],
  'tag characters': span(0xe0000, 0xe007f),
  'interlinear annotation, object replacement': span(0xfff0, 0xfffc),
  'controls of music, shorthand and hieroglyphs': [
    0x1d159,
    ...span(0x1d173, 0x1d17a),
    ...span(0x1bca0, 0x1bca3),
    ...span(0x13430, 0x1343f),
  ],
  'private use': [0xe000, 0xf8ff, 0xf0000, 0x10fffd],
  'noncharacters and unassigned': [...span(0xfdd0, 0xfdef), 0xfffe, 0xffff, 0x1ffff, 0x10ffff, 0x378, 0xe0fff],
  'halves of characters': [0xd800, 0xdbff, 0xdc00, 0xdfff],
};
const UNSEEN = /[\u{16fe4}\u{1d159}\u2800\ufffc\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;
const READABLE = [
  'Grüße, Ελλάδα, Привет', 'العربية', 'עברית', 'हिन्दी', 'ภาษาไทย', '日本語　'.trim(), '한국어', '中文', 'ქართული', 'አማርኛ', 'é', '🎉 🏽 🇨🇦', 'a b', '→ – … “x” ’',
]; // prettier-ignore

const home = { homeRegion: 'us-east-1' };

function step(input: Step['input']): Step {
  return { call: 'cloudtrail:UpdateTrail', input, fields: [] };
}

function aws(command: string) {
  return execFileSync('sh', ['-c', `aws() { printf '%s\\0' "$@"; }; ${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}

describe.each(Object.entries(KINDS))('%s', (_, points) => {
  const characters = points.map((point) => String.fromCodePoint(point));
  const text = characters.map((one) => `x${one}y`).join('');

  test('in the log, in summary and comment, in diffs and in the diagram', () => {
    for (const [index, one] of characters.entries()) {
      const written = `x\\u{${points[index]!.toString(16)}}y`;
      expect(logLine(`x${one}y`)).toBe(written);
      expect(visible(`x${one}y`)).toBe(written);
      const shown = [escape(`x${one}y`), code(`x${one}y`), changedLines(null, { tag: `x${one}y` }).join('')];
      shown.forEach((rendered) => expect(rendered).not.toMatch(UNSEEN));
      expect(shown[0]).toContain(points[index]!.toString(16));
    }
    const arn = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/t';
    const trail = { arn, s3BucketName: characters.slice(0, 8).join('') };
    const plan = { trail: arn, drift: [], steps: [], refusals: [], prerequisites: [] };
    const planned = { mode: 'plan', declared: { intents: {} }, plan, before: trail, now: { known: trail }, deliveries: [], prerequisites: [] }; // prettier-ignore
    const way = diagram(planned as unknown as Planned, []);
    expect(way.replaceAll('\n', '')).not.toMatch(UNSEEN);
  });

  test('in plan, outputs and advice: JSON that means the same', () => {
    const plan = { trail: text, homeRegion: 'us-east-1', drift: [], refusals: [{ code: 'read', message: text }], digest: '', prerequisites: [], steps: [step({ S3KeyPrefix: text })] } as unknown as Plan; // prettier-ignore
    const document = planJson(plan, 'plan');
    expect(document).not.toMatch(UNSEEN);
    const read = JSON.parse(document) as { trail: string; steps: { input: object }[] };
    expect([read.trail, read.steps[0]!.input]).toEqual([text, { S3KeyPrefix: text }]);

    const policy = { Resource: `arn:aws:s3:::b/${text}/*` };
    const hint = ['Add:', json(policy)];
    const fix = prerequisitesJson([{ id: 'bucket', status: 'fail', message: text, fix: hint }], plan);
    expect(fix).not.toMatch(UNSEEN);
    const [{ fix: pasted }] = JSON.parse(fix) as [{ fix: string }];
    expect(JSON.parse(pasted.slice('Add:\n'.length))).toEqual(policy);

    const lines = adviceLines(reportOf([{ kind: 'failed', reason: 'step', failure: { message: '', hint } }]));
    expect(JSON.parse(lines.slice(2).map(logLine).join('\n'))).toEqual(policy);
    const [, copied] = /```json\n([^]*)\n```/.exec(advice(hint))!;
    expect(copied!.replaceAll('\n', '')).not.toMatch(UNSEEN);
    expect(JSON.parse(copied!)).toEqual(policy);
  });

  test('in commands: as JSON, which does the same when it is pasted', () => {
    for (const input of [
      { Name: 't', S3KeyPrefix: text },
      { ResourceId: 't', TagsList: [{ Key: text, Value: text }] },
    ]) {
      const command = awsCliCommand(step(input), home);
      expect(command).not.toMatch(UNSEEN);
      // What is shown of it, in the log and in a code block, is it.
      expect(visible(command)).toBe(command);
      const words = aws(command);
      const at = words.indexOf('--cli-input-json');
      const json = at < 0 ? words[words.indexOf('--tags-list') + 1] : words[at + 1];
      expect(JSON.parse(json!)).toEqual(at < 0 ? (input as { TagsList: object }).TagsList : input);
    }
  });
});

describe('values: invisible characters', () => {
  test.each(READABLE)('text of any script stays as it is: %s', (text) => {
    expect(logLine(text)).toBe(text);
    expect(escape(text)).toBe(text);
    expect(aws(awsCliCommand(step({ S3KeyPrefix: text }), home)).at(-1)).toBe(text);
  });

  test.each([
    ['a family of emoji', '👩‍👧', '👩\\u{200d}👧'],
    ['a heart with its selector', '❤️', '❤\\u{fe0f}'],
    ['Persian with a non-joiner', 'می‌خواهم', 'می\\u{200c}خواهم'],
    ['Sinhala with a joiner', 'ශ්‍රී', 'ශ්\\u{200d}රී'],
  ])('of %s only the joiner is written out', (_, text, shown) => expect(logLine(text)).toBe(shown));
});

test('what breaks a line begins no line of advice, so nothing from outside becomes a sentence, a command or JSON', () => {
  const hint = ['Says x\n  aws x\n{', commands('aws y\n{'), json('\n')];
  const lines = ['Says x\\u{a}  aws x\\u{a}{', 'aws y\\u{a}{', '"\\n"'] as const;
  expect(linesOf(hint)).toEqual([lines[0], `  ${lines[1]}`, lines[2]]);
  expect(advice(hint)).toBe([escape(lines[0]), block(lines[1]), block(lines[2], 'json')].join('\n\n'));
});
