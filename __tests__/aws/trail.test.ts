import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { expect, test } from '@jest/globals';
import { readTrail } from '../../src/aws/trail.ts';
import { IDENTITY } from '../trail/arbitraries.ts';

/** A client that gets these answers, by command; none of them fails. */
const answering = (answers: Record<string, object>) =>
  ({
    send: (command: object) => Promise.resolve(answers[command.constructor.name] ?? {}),
  }) as unknown as CloudTrailClient;

test('answers that say nothing are unknown, not empty: there is always a selector, and logging is on or off', async () => {
  const { trail, unknown } = await readTrail(answering({ GetTrailCommand: { Trail: {} } }), IDENTITY);
  expect(trail).toMatchObject({ isLogging: null, eventSelectors: null, advancedEventSelectors: null });
  expect(trail).toMatchObject({ insightSelectors: [], aggregationConfigurations: [], tags: {} });
  expect(Object.keys(unknown).sort()).toEqual(['advancedEventSelectors', 'eventSelectors', 'isLogging']);
});
