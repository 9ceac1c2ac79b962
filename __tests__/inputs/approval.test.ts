/** Which approval, digest, comment, mode and event go together. */
import { describe, expect, test } from '@jest/globals';
import { InputMistakes } from '../../src/runtime/errors.ts';
import { type WorkflowEvent, readEvent } from '../../src/github/event.ts';
import { readInputs } from '../../src/inputs/inputs.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const EVENTS = ['pull_request', 'pull_request_review', 'push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];

function eventOf(name: string): WorkflowEvent {
  return {
    ...readEvent({ GITHUB_EVENT_NAME: name }),
    payloadProblem: null,
    pullRequest: name.startsWith('pull_request') ? { number: 7, head: 'c0ffee', isFromFork: false } : null,
  };
}

async function mistakesOf(given: Record<string, string>, event = eventOf('push')): Promise<readonly string[]> {
  const inputs = { 'aws-region': 'us-east-1', 'trail-name': 'org-trail', ...given };
  const variables = Object.entries(inputs).map(([id, value]) => [`INPUT_${id.toUpperCase()}`, value]);
  return readInputs(Object.fromEntries(variables) as NodeJS.ProcessEnv, event).then(
    () => [],
    (error: unknown) => {
      if (error instanceof InputMistakes) return error.mistakes;
      throw error;
    },
  );
}

describe('inputs: approval', () => {
  test.each<[given: Record<string, string>, says: RegExp]>([
    [{ approval: 'true' }, /approval is 'true': expected `not-required`, `strengthening-only`, `digest`, `merged-/],
    [{ approval: 'Digest' }, /approval is 'Digest': expected/],
    [{ approval: 'none' }, /approval is 'none': expected/],
    [
      { approval: 'not-required', 'approved-plan-digest': DIGEST },
      /approved-plan-digest is set, but approval is 'not-req/,
    ],
    [{ 'approved-plan-digest': DIGEST }, /approved-plan-digest is set, but approval is 'not-required'/],
    [{ approval: 'strengthening-only', 'approved-plan-digest': DIGEST }, /but approval is 'strengthening-only'/],
    [{ approval: 'merged-pull-request', 'approved-plan-digest': DIGEST }, /but approval is 'merged-pull-request'/],
    [
      { approval: 'merged-pull-request', 'pull-request-comment': 'never' },
      /pull-request-comment is 'never', but approval/,
    ],
  ])('%j is one mistake on every event and in every mode that applies elsewhere', async (given, says) => {
    for (const name of EVENTS) {
      const mistakes = await mistakesOf(given, eventOf(name));
      expect(mistakes).toHaveLength(1);
      expect(mistakes[0]).toMatch(says);
    }
  });

  describe('mode apply on a pull request needs a digest, whatever would do elsewhere', () => {
    const CASES: [approval: string, wrong: boolean][] = [
      ['', true],
      ['not-required', true],
      ['strengthening-only', true],
      ['merged-pull-request', true],
      ['digest', false],
    ];
    test.each(CASES)('approval: %s', async (approval, wrong) => {
      for (const name of EVENTS) {
        const mistakes = await mistakesOf({ approval, mode: 'apply' }, eventOf(name));
        const expected = wrong && name.startsWith('pull_request');
        expect([name, mistakes.map((text) => /^mode is 'apply' on a pull request/.test(text))]).toEqual([
          name,
          expected ? [true] : [],
        ]);
        for (const mode of ['auto', 'plan', 'check'])
          expect(await mistakesOf({ approval, mode }, eventOf(name))).toEqual([]);
      }
    });
  });

  test.each(['not-required', 'strengthening-only', 'digest', 'merged-pull-request'])(
    'approval: %s with an empty digest is no mistake',
    async (approval) => {
      for (const empty of ['', ' ']) expect(await mistakesOf({ approval, 'approved-plan-digest': empty })).toEqual([]);
    },
  );

  test('a payload that cannot be read is a mistake where the event is of a pull request, and nowhere else', async () => {
    for (const name of EVENTS) {
      const event = { ...eventOf(name), pullRequest: null, payloadProblem: 'The payload is empty.' };
      const expected = name.startsWith('pull_request')
        ? [`The payload is empty. A run on ${name} needs it to find its pull request.`]
        : [];
      expect(await mistakesOf({}, event)).toEqual(expected);
    }
  });
});
