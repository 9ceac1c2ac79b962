/** What counts as an answer, and how it is shown. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answered } from '../../../acceptance/ask-probes.ts';
import { judge, type Judgement } from '../../../acceptance/probes/judge.ts';
import { type Answer, type Asked, type Probe, UndeterminedError } from '../../../acceptance/probes/probe.ts';
import { dataOf, lineOf, summaryOf } from '../../../acceptance/report.ts';
import { shortenWaits } from '../../../simulator/runner/quick-timers.ts';

function probe(ask: () => Answer, more: Partial<Probe> = {}): Probe {
  return { id: 'area: question', trail: 'own', expected: 'accepted', ask: () => Promise.resolve().then(ask), ...more };
}

/** As the SDK throws what a service answers. */
function awsError(name: string, httpStatusCode?: number): Error {
  return Object.assign(new Error('Account 111111111111 said so.'), { name, $metadata: { httpStatusCode } });
}

function failing(error: Error): Probe {
  return probe(() => {
    throw error;
  });
}

function judged(one: Probe): Promise<Judgement> {
  return judge(one, {} as Asked, new AbortController().signal);
}

const OPTIONS = { account: '111111111111', region: 'us-east-1', mode: 'read', bucket: null, output: '' } as const;

describe('acceptance: judgement', () => {
  let restore: () => void;
  beforeEach(() => {
    restore = shortenWaits();
  });
  afterEach(() => restore());

  test('an error of AWS is an answer by its name, without its message', async () => {
    const judgement = await judged(failing(awsError('InvalidTrailNameException', 400)));
    expect(judgement).toEqual({ verdict: 'different', answer: 'InvalidTrailNameException' });
  });

  test.each([
    ['a missing permission', awsError('AccessDeniedException', 400)],
    ['throttling to the end', awsError('ThrottlingException', 400)],
    ['a failure of AWS', awsError('InternalFailure', 500)],
    ['an answer that cannot be read', awsError('SyntaxError')],
    ['no connection', new Error('connect ECONNREFUSED')],
    ['a question that cannot be put', new UndeterminedError('there is no such trail')],
  ])('%s is none', async (_, error) => {
    expect(await judged(failing(error))).toMatchObject({ verdict: 'undetermined' });
  });

  test('a question whose preparation is refused has no answer', async () => {
    const refused = () => Promise.reject(awsError('InvalidEventSelectorsException', 400));
    expect(await judged(probe(() => 'accepted', { prepare: refused }))).toEqual({
      verdict: 'undetermined',
      why: 'preparing it failed: InvalidEventSelectorsException',
    });
  });

  test('reads that do not show a change yet are repeated', async () => {
    const reads = ['before', 'before', 'after'];
    const late = probe(() => reads.shift() ?? 'never', { expected: 'after', prepare: () => Promise.resolve() });
    expect(await judged(late)).toEqual({ verdict: 'same', answer: 'after' });
  });

  test('what was accepted is not sent again', async () => {
    let times = 0;
    const acceptedOnce = probe(() => (times++ === 0 ? 'accepted' : 'another'), { expected: 'RefusedException' });
    expect(await judged(acceptedOnce)).toEqual({ verdict: 'different', answer: 'accepted' });
  });

  test('characters that could do something in a terminal or a diff are escaped', async () => {
    const hostile = probe(() => ['\u001b[2Jclean', { 'a\u202eb': '\ud800' }], { expected: [], trail: 'none' });
    const judgement = await judged(hostile);
    const line = lineOf({ ...hostile, ...judgement });
    expect(line).toMatch(/^≠ area: question: expected \[\], AWS answered [\x20-\x7e]+$/);
    expect(line).toContain('u001b[2Jclean');
  });

  test('so are those of an error’s name', async () => {
    const judgement = await judged(failing(awsError('\u001b[2J', 500)));
    expect(judgement).toEqual({ verdict: 'undetermined', why: '\\u001b[2J: no answer that can be read' });
  });
});

describe('acceptance: report', () => {
  const answers: Answered[] = [
    { ...probe(() => 1), id: 'b: second', verdict: 'different', answer: 'role of 222222222222' },
    { ...probe(() => 1), id: 'a: first', verdict: 'same', answer: 'accepted', lines: ['a line'] },
    { ...probe(() => 1), id: 'c: third', verdict: 'unasked', why: 'it needs --write' },
  ];

  test('the same answers are the same bytes, in whatever order they came', () => {
    const data = dataOf(answers, OPTIONS, 'management account');
    expect(dataOf(answers.toReversed(), OPTIONS, 'management account')).toBe(data);
    expect(JSON.parse(data)).toMatchObject({
      version: 1,
      asked: { account: 'account-1', organization: 'management account', region: 'us-east-1', writes: false },
      answers: [
        { id: 'a: first', verdict: 'same', expected: 'accepted', answer: 'accepted', lines: ['a line'] },
        { id: 'b: second', verdict: 'different', answer: 'role of account-2' },
        { id: 'c: third', verdict: 'unasked', why: 'it needs --write' },
      ],
    });
  });

  test('the summary counts each verdict', () => {
    expect(summaryOf(answers)).toBe('1 as expected, 1 different, 0 could not be determined, 1 not asked');
  });
});
