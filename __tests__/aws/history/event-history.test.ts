/** LookupEvents, page by page: within its quota, as far as the role and the time allow. */
import { describe, expect, test } from '@jest/globals';
import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { openEventHistory, type TimeRange } from '../../../src/aws/history/event-history.ts';
import { READ_ACTIONS } from '../../../src/aws/session/permissions.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fakeSession } from '../fake-aws.ts';

type Answer = { status?: number; body: object };
interface Input {
  LookupAttributes: { AttributeKey: string; AttributeValue: string }[];
  NextToken?: string;
}
interface Asked {
  name: string;
  token: string | undefined;
  input: Input;
}

const TRAIL_EVENT = {
  eventName: 'StopLogging',
  eventTime: '2026-11-29T03:12:00Z',
  eventSource: 'cloudtrail.amazonaws.com',
};

function eventOf(eventID: string) {
  return { CloudTrailEvent: JSON.stringify({ ...TRAIL_EVENT, eventID }) };
}

/** What was answered to `names`, what was asked for it, and after which waits. `answer` is asked for each request. */
async function answersTo(
  names: string[],
  answer: (asked: Asked, count: number) => Answer | 'never',
  { range, stop = new AbortController() }: { range?: TimeRange; stop?: AbortController } = {},
) {
  const asked: Asked[] = [];
  const waits: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const input = JSON.parse(Buffer.concat(chunks).toString()) as Input;
      const one = { name: input.LookupAttributes[0]!.AttributeValue, token: input.NextToken, input };
      asked.push(one);
      const given = answer(one, asked.length);
      if (given === 'never') return;
      response
        .writeHead(given.status ?? 200, { 'content-type': 'application/x-amz-json-1.1' })
        .end(JSON.stringify(given.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const before = process.env['AWS_ENDPOINT_URL'];
  process.env['AWS_ENDPOINT_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const history = openEventHistory(fakeSession(), 'us-east-1', stop.signal, (seconds) => {
      waits.push(seconds);
      return Promise.resolve();
    });
    return { answers: Object.fromEntries(await history.read(names, range)), asked, waits };
  } finally {
    if (before === undefined) delete process.env['AWS_ENDPOINT_URL'];
    else process.env['AWS_ENDPOINT_URL'] = before;
    server.closeAllConnections();
    server.close();
  }
}

const DENIED: Answer = { status: 400, body: { __type: 'AccessDeniedException', message: 'User is not authorized' } };
const THROTTLED: Answer = { status: 400, body: { __type: 'ThrottlingException', message: 'Rate exceeded' } };

describe('LookupEvents', () => {
  test('asks for each name by itself, half a second after the request before', async () => {
    const { answers, asked, waits } = await answersTo(['StopLogging', 'DeleteTrail', 'UpdateTrail'], ({ name }) => ({
      body: { Events: [eventOf(name), { CloudTrailEvent: 'no record' }, {}] },
    }));
    expect(asked.map(({ name }) => name)).toEqual(['StopLogging', 'DeleteTrail', 'UpdateTrail']);
    expect(waits).toEqual([0.5, 0.5]);
    expect(answers['DeleteTrail']).toMatchObject({ events: [{ id: 'DeleteTrail' }], isWhole: true });
    expect(asked[0]!.input).toEqual({
      LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'StopLogging' }],
    });
  });

  test('reads the newest page of every name before the second of any, and no third', async () => {
    const { answers, asked } = await answersTo(['UpdateTrail', 'StopLogging', 'AddTags'], ({ name, token }) => {
      const next = name === 'AddTags' ? `${token ?? ''}x` : name === 'UpdateTrail' && token === undefined ? 'x' : null;
      return { body: { Events: [eventOf(`${name}${token ?? ''}`)], ...(next && { NextToken: next }) } };
    });
    expect(asked.map(({ name, token }) => [name, token])).toEqual([
      ['UpdateTrail', undefined],
      ['StopLogging', undefined],
      ['AddTags', undefined],
      ['UpdateTrail', 'x'],
      ['AddTags', 'x'],
    ]);
    expect(answers).toMatchObject({
      UpdateTrail: { events: [{ id: 'UpdateTrail' }, { id: 'UpdateTrailx' }], isWhole: true },
      StopLogging: { events: [{ id: 'StopLogging' }], isWhole: true },
      AddTags: { events: [{ id: 'AddTags' }, { id: 'AddTagsx' }], isWhole: false },
    });
  });

  test('asks for ten names at most, and within a range where one is given', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Event${index}`);
    const range = { from: new Date('2026-11-28T15:12:00Z'), to: new Date('2026-11-29T03:12:00Z') };
    const { asked } = await answersTo(names, () => ({ body: { Events: [] } }), { range });
    expect(asked.map(({ name }) => name)).toEqual(names.slice(0, 10));
    expect(asked[0]!.input).toMatchObject({
      StartTime: range.from.getTime() / 1000,
      EndTime: range.to.getTime() / 1000,
    });
  });

  test('stops at once where the role is not allowed to', async () => {
    const { answers, asked } = await answersTo(['StopLogging', 'DeleteTrail'], () => DENIED);
    expect(asked).toHaveLength(1);
    expect(answers).toEqual({ StopLogging: { why: 'not-permitted' }, DeleteTrail: { why: 'not-permitted' } });
  });

  test('tries again where it is throttled, which comes with status 400', async () => {
    const { answers, asked } = await answersTo(['StopLogging'], (_, count) =>
      count === 1 ? THROTTLED : { body: { Events: [] } },
    );
    expect(asked).toHaveLength(2);
    expect(answers).toEqual({ StopLogging: { events: [], isWhole: true } });
  });

  test.each<[string, Answer]>([
    ['an error', { status: 400, body: { __type: 'InvalidLookupAttributesException', message: 'x' } }],
    ['an answer that is none', { body: { Events: 'x' } }],
  ])('gives what it has after %s', async (_, answer) => {
    const { answers, asked } = await answersTo(['StopLogging', 'DeleteTrail', 'UpdateTrail'], (__, count) =>
      count === 1 ? { body: { Events: [eventOf('1')] } } : answer,
    );
    expect(asked).toHaveLength(2);
    expect(answers).toMatchObject({
      StopLogging: { isWhole: true },
      DeleteTrail: { why: 'throttled' },
      UpdateTrail: { why: 'throttled' },
    });
  });

  test.each(['in flight', 'being tried again'])('ends when the time is over, with a request %s', async (state) => {
    const stop = new AbortController();
    const { answers, asked } = await answersTo(
      ['StopLogging', 'DeleteTrail', 'UpdateTrail'],
      (_, count) => {
        if (count === 1) return { body: { Events: [] } };
        setTimeout(() => stop.abort(new Error('late')), 20);
        return state === 'in flight' ? 'never' : THROTTLED;
      },
      { stop },
    );
    expect(asked.filter(({ name }) => name === 'UpdateTrail')).toEqual([]);
    expect(answers).toEqual({
      StopLogging: { events: [], isWhole: true },
      DeleteTrail: { why: 'throttled' },
      UpdateTrail: { why: 'throttled' },
    });
  });

  test('is among the reads of every session', () => {
    expect(READ_ACTIONS).toContain(`cloudtrail:${LookupEventsCommand.name.replace('Command', '')}`);
  });
});
