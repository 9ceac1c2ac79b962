import { describe, expect, test } from '@jest/globals';
import { judgeLogGroup } from '../../../src/domain/prerequisites/log-group.ts';
import { adviceText } from '../../../src/domain/values/advice.ts';
import type { Answer } from '../../../src/domain/values/answer.ts';

const GROUP = 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail';

describe('prerequisites: log group', () => {
  const CASES: [title: string, found: Answer<boolean>, homeRegion: string, status: string, remedy: RegExp | null][] = [
    ['there', { known: true }, 'us-east-1', 'pass', null],
    ['not there', { known: false }, 'us-east-1', 'fail', /logs create-log-group --region us-east-1/],
    ['not readable', { unknown: 'The role is not allowed to read it.' }, 'us-east-1', 'unknown', null],
    ['in another Region than the trail', { known: true }, 'eu-west-1', 'fail', /log group in eu-west-1/],
  ];

  test.each(CASES)('%s', (_, found, homeRegion, status, remedy) => {
    const judged = judgeLogGroup(found, GROUP, homeRegion);
    expect(judged.status).toBe(status);
    if (remedy === null) expect(judged.fix).toBeUndefined();
    else expect(adviceText(judged.fix!)).toMatch(remedy);
  });
});
