import { describe, expect, test } from '@jest/globals';
import { interruptionsOf } from '../../../src/domain/history/interruptions.ts';
import { trailAfter } from '../../../src/domain/trail/desired.ts';
import { event, STORED, TRAIL } from './records.ts';

function trail(isLogging: boolean) {
  return { ...trailAfter({}, null, TRAIL), enableLogFileValidation: true, isLogging };
}

const READ_AT = '2026-11-29T23:00:00Z';

function at(time: string): string {
  return `2026-11-29T${time}:00Z`;
}

function named(name: string, time: string) {
  return event(name, time, { requestParameters: { name: 'org-trail' } });
}

function validation(isOn: boolean, time: string) {
  return event('UpdateTrail', time, {
    requestParameters: { name: 'org-trail', enableLogFileValidation: isOn },
    responseElements: { ...STORED, logFileValidationEnabled: isOn },
  });
}

function interruptions(
  status: { isLogging?: boolean; startedAt?: string; lastStoppedAt?: string },
  ...events: ReturnType<typeof event>[]
) {
  const { isLogging = true, startedAt = null, lastStoppedAt = null } = status;
  return interruptionsOf({ trail: trail(isLogging), startedAt, lastStoppedAt, events, readAt: READ_AT });
}

describe('domain/history: interruptions', () => {
  test('none of a trail that was only started', () => {
    expect(interruptions({ startedAt: at('01:00') })).toEqual([]);
  });

  test('the last stop and start are in the status, whatever the history says', () => {
    const status = { startedAt: '2026-11-29T05:00:00.500Z', lastStoppedAt: '2026-11-29T03:00:00.250Z' };
    expect(interruptions(status)).toEqual([{ from: status.lastStoppedAt, to: status.startedAt }]);
  });

  test('one that is in both is there once', () => {
    const status = { startedAt: at('05:00'), lastStoppedAt: '2026-11-29T03:00:00.250Z' };
    const events = [named('StopLogging', '03:00'), named('StartLogging', '05:00')];
    expect(interruptions(status, ...events)).toEqual([{ from: at('03:00'), to: at('05:00') }]);
  });

  test('earlier ones are in the history alone', () => {
    const status = { startedAt: at('05:00'), lastStoppedAt: at('04:00') };
    const events = [named('StopLogging', '01:00'), named('StartLogging', '02:00')];
    expect(interruptions(status, ...events)).toEqual([
      { from: at('01:00'), to: at('02:00') },
      { from: at('04:00'), to: at('05:00') },
    ]);
  });

  test('a trail that is stopped is interrupted until now', () => {
    const status = { isLogging: false, startedAt: at('01:00'), lastStoppedAt: at('03:00') };
    expect(interruptions(status)).toEqual([{ from: at('03:00'), to: null }]);
  });

  test('validation off and on', () => {
    const events = [validation(true, '01:00'), validation(false, '03:00'), validation(true, '04:00')];
    expect(interruptions({}, ...events)).toEqual([{ from: at('03:00'), to: at('04:00') }]);
  });

  test('refused calls, and calls on other trails, interrupt nothing', () => {
    const refused = event('StopLogging', '03:00', {
      requestParameters: { name: 'org-trail' },
      errorCode: 'AccessDenied',
    });
    const other = event('StopLogging', '04:00', { requestParameters: { name: 'another' } });
    expect(interruptions({ startedAt: at('01:00') }, refused, other)).toEqual([]);
  });
});
