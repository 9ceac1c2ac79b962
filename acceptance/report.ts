/** The answers, as lines for people and as data that can be committed. */
import type { Answered } from './ask-probes.ts';
import type { Options } from './options.ts';
import type { Answer } from './probes/probe.ts';
import { OPEN_QUESTIONS } from './probes/open-questions.ts';
import { UNASKED_LINES } from './probes/unasked-lines.ts';

const MARKS = { same: '✓', different: '≠', undetermined: '?', unasked: '-' } as const;

/** How many questions were not asked, by reason. */
export function linesOfUnasked(answers: readonly Answered[]): string[] {
  const reasons = answers.flatMap((answered) => (answered.verdict === 'unasked' ? [answered.why] : []));
  return [...new Set(reasons)].map(
    (why) => `${MARKS.unasked} ${reasons.filter((one) => one === why).length} not asked: ${why}`,
  );
}

export function lineOf(answered: Answered): string {
  const question = `${MARKS[answered.verdict]} ${answered.id}`;
  if ('why' in answered) return `${question}: ${answered.why}`;
  if (answered.verdict === 'same') return `${question}: ${wordsOf(answered.answer)}`;
  return `${question}: expected ${wordsOf(answered.expected)}, AWS answered ${wordsOf(answered.answer)}`;
}

/** How much of what the project assumes has no question. */
export function summaryOfUnasked(): string {
  const lines = UNASKED_LINES.flatMap((one) => one.lines).length;
  const questions = OPEN_QUESTIONS.filter(({ unasked }) => unasked !== undefined).length;
  return `${lines} lines of simulator/README.md and ${questions} open questions need more than a trail; the answers say what`;
}

/** The counts of verdicts. */
export function summaryOf(answers: readonly Answered[]): string {
  const count = (verdict: Answered['verdict']) => answers.filter((one) => one.verdict === verdict).length;
  return `${count('same')} as expected, ${count('different')} different, ${count('undetermined')} could not be determined, ${count('unasked')} not asked`;
}

function wordsOf(answer: Answer): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

/**
 * The data, as JSON with a version. There are no times and no names of this run in it, and the order is that of ids, so the same answers
 * are the same bytes.
 */
export function dataOf(answers: readonly Answered[], options: Options, organization: string): string {
  const data = {
    version: 1,
    asked: { account: options.account, organization, region: options.region, writes: options.mode === 'write' },
    answers: answers.toSorted(byId).map((answered) => ({
      id: answered.id,
      verdict: answered.verdict,
      expected: answered.expected,
      ...('answer' in answered ? { answer: answered.answer } : { why: answered.why }),
      ...(answered.lines?.length ? { lines: answered.lines } : {}),
      ...(answered.questions?.length ? { questions: answered.questions } : {}),
    })),
    openQuestions: OPEN_QUESTIONS.toSorted(byId),
    unaskedLines: UNASKED_LINES.flatMap(({ why, lines }) => lines.map((line) => ({ line, why }))),
  };
  return `${withoutIds(JSON.stringify(data, null, 2), options.account)}\n`;
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

/** Account ids become `account-1` and so on, by their order in the data; an organization's id becomes a word. */
function withoutIds(json: string, account: string): string {
  const accounts = [account];
  return json
    .replace(/(?<![\w-])o-[a-z0-9]{10,32}(?![\w-])/g, 'organization')
    .replace(/(?<![\w-])\d{12}(?![\w-])/g, (id) => {
      if (!accounts.includes(id)) accounts.push(id);
      return `account-${accounts.indexOf(id) + 1}`;
    });
}
