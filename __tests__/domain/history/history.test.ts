import { describe, expect, test } from '@jest/globals';
import { type HistoryInput, eventsToJoin, historyOf } from '../../../src/domain/history/history-of.ts';
import type { HistoryEvent } from '../../../src/domain/history/event.ts';
import { lookupsFor } from '../../../src/domain/history/lookups.ts';
import { withEnded } from '../../../src/domain/history/holes.ts';
import { FIELDS } from '../../../src/domain/trail/fields.ts';
import type { Field, Trail } from '../../../src/domain/trail/trail.ts';
import { ALICE, event, lookedUp, MANAGEMENT, sessionOf, STORED, TRAIL, update } from './records.ts';

const NOW = '2026-11-29T05:17:00Z';

const HEALTHY = {
  ...Object.fromEntries(FIELDS.map(({ field, unset }) => [field, unset])),
  ...TRAIL,
  s3BucketName: 'org-trail-logs',
  isOrganizationTrail: true,
  isMultiRegionTrail: true,
  enableLogFileValidation: true,
  isLogging: true,
} as unknown as Trail;

/** What the history says of a trail of which these fields are not as declared. */
function history(differs: Partial<Trail> | null, events: readonly HistoryEvent[], more: Partial<HistoryInput> = {}) {
  const observed = differs && { ...HEALTHY, ...differs };
  const fields = Object.keys(differs ?? { isLogging: true }) as Field[];
  const drift = fields.map((field) => ({
    field,
    observed: observed ? observed[field] : null,
    desired: HEALTHY[field],
    effect: 'strengthens' as const,
  }));
  return historyOf({
    trail: TRAIL,
    observed,
    drift,
    stoppedAt: null,
    startedAt: null,
    resources: [],
    lookedUp: [lookedUp(events)],
    signIns: [],
    workflow: { roles: [], sessionName: 'org-trail-77', runId: '77' },
    hasUnreadAccounts: false,
    readAt: NOW,
    ...more,
  });
}

function at(time: string): string {
  return `2026-11-29T${time}:00Z`;
}

describe('who changed it', () => {
  test('the first event of the newest run of events that show the value, not one that only carries it', () => {
    const { changes, unexplained } = history({ enableLogFileValidation: false }, [
      update('01:00', { enableLogFileValidation: false }, { logFileValidationEnabled: false }),
      update('02:00', { enableLogFileValidation: true }, { logFileValidationEnabled: true }),
      update('03:00', { enableLogFileValidation: false }, { logFileValidationEnabled: false }, { userIdentity: ALICE }),
      update('04:00', { s3KeyPrefix: 'x' }, { logFileValidationEnabled: false, s3KeyPrefix: 'x' }),
    ]);
    expect(changes.enableLogFileValidation).toEqual({
      actor: 'alice@example.com (Identity Center, AdministratorAccess)',
      arn: ALICE.arn,
      at: at('03:00'),
      event: 'UpdateTrail',
      eventId: expect.stringMatching(/^id-/),
      from: '203.0.113.7',
      via: 'CLI',
    });
    expect(unexplained).toEqual([]);
  });

  test('the only event, if it asked for the value; not if the trail had it before', () => {
    const asked = history({ s3KeyPrefix: 'x' }, [update('03:00', { s3KeyPrefix: 'x' }, { s3KeyPrefix: 'x' })]);
    expect(asked.changes.s3KeyPrefix?.at).toBe(at('03:00'));
    const carried = history({ s3KeyPrefix: 'x' }, [update('03:00', { kmsKeyId: '' }, { s3KeyPrefix: 'x' })]);
    expect(carried.changes).toEqual({});
    expect(carried.unexplained).toEqual([{ field: 's3KeyPrefix', why: 'older-than-90-days' }]);
  });

  test('the console sends every field; only those that the answer shows as changed were', () => {
    const form = { s3KeyPrefix: '', snsTopicName: '', kmsKeyId: '', enableLogFileValidation: false };
    const { changes } = history({ enableLogFileValidation: false, s3KeyPrefix: 'x' }, [
      update('01:00', { s3KeyPrefix: 'x' }, { s3KeyPrefix: 'x' }),
      update('03:00', { ...form, s3KeyPrefix: 'x' }, { s3KeyPrefix: 'x', logFileValidationEnabled: false }),
    ]);
    expect([changes.s3KeyPrefix?.at, changes.enableLogFileValidation?.at]).toEqual([at('01:00'), at('03:00')]);
  });

  test('a key by its alias in the request, by its ARN in the answer', () => {
    const key = `arn:aws:kms:us-east-1:${MANAGEMENT}:key/1`;
    const { changes } = history({ kmsKeyId: key }, [update('03:00', { kmsKeyId: 'alias/x' }, { kmsKeyId: key })]);
    expect(changes.kmsKeyId?.event).toBe('UpdateTrail');
  });

  test('stopping what is stopped is not the cause', () => {
    const { changes, holes } = history({ isLogging: false }, [
      event('StartLogging', '01:00'),
      event('StopLogging', '03:12', { userIdentity: ALICE }),
      event('StopLogging', '04:00'),
    ]);
    expect(changes.isLogging?.at).toBe(at('03:12'));
    expect(holes).toEqual([{ from: at('03:12'), to: null, seconds: 7500, kind: 'logging' }]);
  });

  test.each([
    ['in a history that was not read', '02:00', []],
    [
      'within the second in which it was stopped before',
      '01:00',
      [event('StartLogging', '01:00', { eventID: 'id-0' })],
    ],
  ])('who stopped it before it was started last did not stop it: %s', (_, start, starts) => {
    const events = [...starts, event('StopLogging', '01:00', { userIdentity: ALICE }), event('StopLogging', '03:12')];
    const times = { startedAt: at(start), stoppedAt: at('03:12') };
    const { changes, holes } = history({ isLogging: false }, events, times);
    expect(changes.isLogging?.at).toBe(at('03:12'));
    expect(holes).toEqual([{ from: at('03:12'), to: null, seconds: 7500, kind: 'logging' }]);
  });

  const narrow = [{ readWriteType: 'WriteOnly', includeManagementEvents: true, dataResources: [], excludeManagementEventSources: [] }]; // prettier-ignore
  const NARROW = [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] }]; // prettier-ignore

  test('selectors by what is stored; both kinds have one cause', () => {
    const put = event('PutEventSelectors', '03:00', {
      requestParameters: { trailName: TRAIL.arn, eventSelectors: narrow },
      responseElements: { trailARN: TRAIL.arn, eventSelectors: narrow },
    });
    const { changes } = history({ eventSelectors: NARROW, advancedEventSelectors: [] }, [put]);
    expect([changes.eventSelectors?.eventId, changes.advancedEventSelectors?.eventId]).toEqual([put.id, put.id]);
  });

  test('other selectors than the latest event stored were put by something that is not visible', () => {
    const put = event('PutEventSelectors', '03:00', {
      requestParameters: { trailName: 'org-trail', eventSelectors: narrow },
      responseElements: { trailARN: TRAIL.arn, eventSelectors: narrow },
    });
    const changed = { eventSelectors: [{ ...NARROW[0]!, ReadWriteType: 'ReadOnly' }] };
    expect(history(changed, [put]).unexplained).toEqual([{ field: 'eventSelectors', why: 'not-visible-yet' }]);
    expect(history(changed, [put], { hasUnreadAccounts: true }).unexplained).toEqual([
      { field: 'eventSelectors', why: 'another-account' },
    ]);
  });

  test('tags by the newest call that left one as it was observed', () => {
    const tag = (name: string, time: string, tagsList: object[]) =>
      event(name, time, { requestParameters: { resourceId: TRAIL.arn, tagsList } });
    const events = [
      tag('AddTags', '01:00', [{ key: 'team', value: 'audit' }]),
      tag('AddTags', '02:00', [{ key: 'team', value: 'red' }]),
      tag('AddTags', '03:00', [{ key: 'other', value: 'x' }]),
    ];
    const of = (tags: Record<string, string>, desired: Record<string, string>) =>
      history({ tags }, events, { drift: [{ field: 'tags', observed: tags, desired, effect: 'neutral' }] });
    expect(of({ team: 'red', other: 'x' }, { team: 'audit', other: 'x' }).changes.tags?.at).toBe(at('02:00'));
    expect(of({ team: 'blue', other: 'x' }, { team: 'audit', other: 'x' }).unexplained).toEqual([
      { field: 'tags', why: 'not-visible-yet' },
    ]);
    const removed = [...events, tag('RemoveTags', '04:00', [{ key: 'team' }])];
    const without = history({ tags: {} }, removed, {
      drift: [{ field: 'tags', observed: {}, desired: { team: 'audit' }, effect: 'neutral' }],
    });
    expect(without.changes.tags?.event).toBe('RemoveTags');
  });

  test('nothing from before the trail was created last', () => {
    const events = [
      update('01:00', { s3KeyPrefix: 'x' }, { s3KeyPrefix: 'x' }),
      event('DeleteTrail', '02:00'),
      event('CreateTrail', '02:30', { responseElements: STORED }),
      event('StartLogging', '02:31'),
    ];
    expect(history({ s3KeyPrefix: 'x' }, events).unexplained).toEqual([
      { field: 's3KeyPrefix', why: 'not-visible-yet' },
    ]);
    expect(history({ s3KeyPrefix: null }, events).changes.s3KeyPrefix?.event).toBe('CreateTrail');
  });

  test('a trail is created before it is started, also within one second', () => {
    const started = event('StartLogging', '01:00');
    const created = event('CreateTrail', '01:00', { responseElements: STORED });
    const stop = event('StopLogging', '03:12', { userIdentity: ALICE });
    for (const events of [
      [started, created, stop],
      [created, started, stop],
    ]) {
      expect(history({ isLogging: false }, events).changes.isLogging?.eventId).toBe(stop.id);
    }
  });

  test('a deleted trail: who deleted it, and a hole that lasts', () => {
    const { changes, holes } = history(null, [event('DeleteTrail', '03:12', { userIdentity: ALICE })]);
    expect(changes.isLogging).toMatchObject({ event: 'DeleteTrail', at: at('03:12') });
    expect(holes).toEqual([{ from: at('03:12'), to: null, seconds: 7500, kind: 'logging' }]);
  });

  test('who deleted an earlier trail did not delete the one that was created since', () => {
    const events = [
      event('DeleteTrail', '01:00', { userIdentity: ALICE }),
      event('CreateTrail', '01:30', { responseElements: STORED }),
      event('StartLogging', '01:31'),
    ];
    const { changes, unexplained } = history(null, events);
    expect([changes, unexplained]).toEqual([{}, [{ field: 'isLogging', why: 'not-visible-yet' }]]);
    const again = history(null, [...events, event('DeleteTrail', '03:12')]);
    expect([again.changes.isLogging?.at, again.holes.at(-1)?.from]).toEqual([at('03:12'), at('03:12')]);
    const { events: answers, ...answered } = lookedUp(events.slice(0, 1));
    const unread = [{ ...answered, events: new Map([...answers, ['CreateTrail', { why: 'throttled' }] as const]) }];
    expect(history(null, [], { lookedUp: unread }).unexplained).toEqual([{ field: 'isLogging', why: 'throttled' }]);
  });

  test('a stop whose start was not read does not begin the hole of a deleted trail', () => {
    const { events, ...answered } = lookedUp([event('StopLogging', '01:00'), event('DeleteTrail', '03:12')]);
    const unread = [{ ...answered, events: new Map([...events, ['StartLogging', { why: 'throttled' }] as const]) }];
    expect(history(null, [], { lookedUp: unread }).holes).toMatchObject([{ from: at('03:12'), to: null }]);
  });

  test('selectors of another shape show nothing, and hide nothing else', () => {
    const lie = { trailARN: TRAIL.arn, eventSelectors: [null, 'x'] };
    const put = event('PutEventSelectors', '03:00', {
      requestParameters: { trailName: TRAIL.arn },
      responseElements: lie,
    });
    const stop = event('StopLogging', '03:12', { userIdentity: ALICE });
    const { changes, unexplained } = history({ eventSelectors: [], isLogging: false }, [put, stop]);
    expect(changes.isLogging?.eventId).toBe(stop.id);
    expect(unexplained).toEqual([{ field: 'eventSelectors', why: 'not-visible-yet' }]);
  });

  test('whether a trail was ever there is not known where nobody may ask', () => {
    const { events, ...answered } = lookedUp([]);
    const denied = {
      ...answered,
      events: new Map([...events].map(([name]) => [name, { why: 'not-permitted' }] as const)),
    };
    expect(history(null, [], { lookedUp: [denied] }).unexplained).toEqual([
      { field: 'isLogging', why: 'not-permitted' },
    ]);
  });

  test('a trail that was never there needs no explanation', () => {
    expect(history(null, [])).toEqual({ changes: {}, unexplained: [], prerequisites: [], holes: [], attempts: [] });
  });

  test('events of other trails are not about this one', () => {
    const other = `${TRAIL.arn}-2`;
    const events = [
      event('StopLogging', '03:12', { requestParameters: { name: 'org-trail-2' } }),
      event('StopLogging', '03:13', { requestParameters: { name: other } }),
      event('StopLogging', '03:14', { recipientAccountId: '222222222222' }),
      event('StopLogging', '03:15', { requestParameters: {} }),
      update('03:16', { isOrganizationTrail: false }, { trailARN: other, isOrganizationTrail: false }),
      event('StopLogging', '03:17', { eventSource: 'example.com' }),
    ];
    const { changes, holes } = history({ isLogging: false, isOrganizationTrail: false }, events);
    expect([changes, holes]).toEqual([{}, []]);
  });

  test('a copy of an event is the same event', () => {
    const copies = [MANAGEMENT, '222222222222'].map((recipientAccountId) =>
      event('StopLogging', '03:12', { requestParameters: { name: TRAIL.arn }, sharedEventID: 's-1', recipientAccountId, errorCode: 'AccessDenied' }),
    ); // prettier-ignore
    expect(history({ isLogging: false }, copies).attempts).toHaveLength(1);
  });
});

describe('why it is not known', () => {
  const UNREAD = { hasUnreadAccounts: true };
  const failing = (why: 'not-permitted' | 'throttled', ...names: string[]) => {
    const { events, ...answered } = lookedUp([event('StopLogging', '03:12')]);
    return [{ ...answered, events: new Map([...events, ...names.map((name) => [name, { why }] as const)]) }];
  };

  test.each<[string, Partial<HistoryInput>]>([
    ['not-permitted', { lookedUp: failing('not-permitted', 'StopLogging', 'StartLogging') }],
    ['throttled', { lookedUp: failing('throttled', 'StartLogging') }],
    ['older-than-90-days', { lookedUp: [lookedUp([])] }],
    ['another-account', { lookedUp: [lookedUp([])], ...UNREAD }],
    ['not-visible-yet', { lookedUp: [lookedUp([event('StartLogging', '03:12')])] }],
  ])('%s', (why, more) => {
    const { unexplained, changes } = history({ isLogging: false }, [], more);
    expect([unexplained, changes]).toEqual([[{ field: 'isLogging', why }], {}]);
  });

  test('an account beside the run’s own that could not be read counts as unread', () => {
    const [other] = failing('not-permitted', 'UpdateTrail');
    const { unexplained } = history({ enableLogFileValidation: false }, [], {
      lookedUp: [lookedUp([]), { ...other!, account: '222222222222' }],
    });
    expect(unexplained).toEqual([{ field: 'enableLogFileValidation', why: 'another-account' }]);
  });

  test('events of an earlier trail, and the oldest of those that were read, are not the cause', () => {
    const off = (time: string) => update(time, { enableLogFileValidation: false }, { logFileValidationEnabled: false });
    const { events, ...answered } = lookedUp([off('01:00'), event('DeleteTrail', '02:00')]);
    const { events: newest } = lookedUp([]);
    for (const answers of [
      new Map([...events, ['CreateTrail', { why: 'throttled' }] as const]),
      new Map([...newest, ['UpdateTrail', { events: [off('03:00'), off('02:00')], isWhole: false }] as const]),
    ]) {
      const { changes, unexplained } = history({ enableLogFileValidation: false }, [], { lookedUp: [{ ...answered, events: answers }] }); // prettier-ignore
      expect([changes, unexplained]).toEqual([{}, [{ field: 'enableLogFileValidation', why: 'throttled' }]]);
    }
  });

  test('a history that is too long to be read to its end', () => {
    const { events, ...answered } = lookedUp([]);
    const cut = { ...answered, events: new Map([...events, ['UpdateTrail', { events: [], isWhole: false }] as const]) };
    expect(history({ s3KeyPrefix: 'x' }, [], { lookedUp: [cut] }).unexplained).toEqual([
      { field: 's3KeyPrefix', why: 'throttled' },
    ]);
  });
});

describe('holes', () => {
  test('each pair of StopLogging and StartLogging, DeleteTrail and the start of the next trail', () => {
    const { holes } = history({ s3KeyPrefix: 'x' }, [
      event('StopLogging', '00:00'),
      event('StartLogging', '00:01'),
      event('DeleteTrail', '02:00'),
      event('CreateTrail', '02:30', { responseElements: STORED }),
      event('StartLogging', '02:31'),
    ]);
    expect(holes).toEqual([
      { from: at('00:00'), to: at('00:01'), seconds: 60, kind: 'logging' },
      { from: at('02:00'), to: at('02:31'), seconds: 1860, kind: 'logging' },
    ]);
  });

  test('by GetTrailStatus where no event says it, and where the newest event is older', () => {
    const stoppedAt = '2026-11-29T05:00:00.500Z';
    const lasting = { from: at('05:00'), to: null, seconds: 1020, kind: 'logging' };
    expect(history({ isLogging: false }, [], { stoppedAt }).holes).toEqual([lasting]);
    const started = [event('StopLogging', '00:00'), event('StartLogging', '00:01')];
    expect(history({ isLogging: false }, started, { stoppedAt }).holes.at(-1)).toEqual(lasting);
  });

  test('a start that is not visible yet leaves no hole that lasts', () => {
    expect(history({ s3KeyPrefix: 'x' }, [event('StopLogging', '03:12')]).holes).toEqual([]);
  });

  test('members, Regions and digest files that were not covered', () => {
    const { holes } = history({ isOrganizationTrail: false }, [
      update('01:00', { isMultiRegionTrail: false }, { isMultiRegionTrail: false }),
      update(
        '02:00',
        { isMultiRegionTrail: true, enableLogFileValidation: false },
        { logFileValidationEnabled: false },
      ),
      update('03:00', { enableLogFileValidation: true, isOrganizationTrail: false }, { isOrganizationTrail: false }),
    ]);
    expect(holes).toEqual([
      { from: at('01:00'), to: at('02:00'), seconds: 3600, kind: 'multi-region' },
      { from: at('02:00'), to: at('03:00'), seconds: 3600, kind: 'validation' },
      { from: at('03:00'), to: null, seconds: 8220, kind: 'organization' },
    ]);
  });

  test('an update that only carries what was off before does not begin the hole', () => {
    const carried = update('03:00', { s3KeyPrefix: 'x' }, { s3KeyPrefix: 'x', logFileValidationEnabled: false });
    expect(history({ enableLogFileValidation: false }, [carried]).holes).toEqual([]);
    const asked = update('02:00', { enableLogFileValidation: false }, { logFileValidationEnabled: false });
    expect(history({ enableLogFileValidation: false }, [asked, carried]).holes).toMatchObject([{ from: at('02:00') }]);
  });

  test('what is off as declared is no hole, nor what a trail was created without', () => {
    const events = [event('CreateTrail', '01:00', { responseElements: { ...STORED, isOrganizationTrail: false } })];
    expect(history({ s3KeyPrefix: 'x' }, events).holes).toEqual([]);
    expect(history({ isOrganizationTrail: false }, events).holes).toMatchObject([{ from: at('01:00'), to: null }]);
  });

  test('those that the run ended, to the second', () => {
    const { holes } = history({ isLogging: false }, [event('StopLogging', '03:12')]);
    expect(withEnded(holes, { logging: '2026-11-29T05:17:03.250Z' })).toEqual([
      { from: at('03:12'), to: '2026-11-29T05:17:03Z', seconds: 7503, kind: 'logging' },
    ]);
    expect(withEnded(holes, { organization: NOW })).toEqual(holes);
  });
});

describe('attempts', () => {
  const refused = (name: string, time: string, record: object = {}) =>
    event(name, time, { errorCode: 'AccessDenied', ...record });

  test('refused calls on the trail within 24 hours, the newest first; they change nothing', () => {
    const { attempts, changes } = history({ isLogging: false }, [
      refused('StopLogging', '2026-11-28T05:16:59Z'),
      refused('DeleteTrail', '03:11', { userIdentity: ALICE }),
      refused('StopLogging', '03:12', { requestParameters: null, errorMessage: `User: x is not authorized to perform: cloudtrail:StopLogging on resource: ${TRAIL.arn} because` }),
      refused('StopLogging', '03:13', { requestParameters: { name: 'another' } }),
    ]); // prettier-ignore
    expect(attempts).toEqual([
      { actor: 'bob (role admin)', at: at('03:12'), event: 'StopLogging', error: 'AccessDenied' },
      {
        actor: 'alice@example.com (Identity Center, AdministratorAccess)',
        at: at('03:11'),
        event: 'DeleteTrail',
        error: 'AccessDenied',
      },
    ]);
    expect(changes).toEqual({});
  });

  test('a token’s subject that reads like one of the workflow’s runs does not hide who tried', () => {
    const session = sessionOf('ci', 'x');
    const signIn = event('AssumeRoleWithWebIdentity', '03:10', {
      eventSource: 'sts.amazonaws.com',
      userIdentity: { type: 'WebIdentityUser', userName: 'this workflow, run 42', identityProvider: 'arn:aws:iam::111111111111:oidc-provider/idp.example.com' },
      responseElements: { credentials: { accessKeyId: session.accessKeyId } },
    }); // prettier-ignore
    const tried = refused('StopLogging', '03:12', { userIdentity: session });
    expect(history({ isLogging: false }, [tried], { signIns: [signIn] }).attempts).toHaveLength(1);
  });

  test('a person in the console is no service', () => {
    for (const userAgent of ['console.amazonaws.com', 'signin.amazonaws.com']) {
      expect(event('StopLogging', '03:12', { userAgent }).via).toBe('console');
    }
    expect(event('StopLogging', '03:12', { userAgent: 'cloudformation.amazonaws.com' }).via).toBe('service');
  });

  test('a long session name does not hide whose trail it was', () => {
    const tamperer = sessionOf('AWSReservedSSO_AdministratorAccess_0123456789abcdef', 'a'.repeat(64));
    const errorMessage = `User: ${tamperer.arn} is not authorized to perform: cloudtrail:StopLogging on resource: ${TRAIL.arn} with an explicit deny`;
    const record = { userIdentity: tamperer, requestParameters: null, errorMessage };
    expect(history({ isLogging: false }, [refused('StopLogging', '03:12', record)]).attempts).toHaveLength(1);
  });

  test('not those of the workflow’s own runs, which reported them', () => {
    const workflow = { roles: [`arn:aws:iam::${MANAGEMENT}:role/apply`], sessionName: 'org-trail-77', runId: '77' };
    const own = refused('UpdateTrail', '03:12', { userIdentity: sessionOf('apply', 'org-trail-42') });
    expect(history({ isLogging: false }, [own], { workflow }).attempts).toEqual([]);
  });
});

describe('prerequisites', () => {
  const policy = { id: 'bucket-policy', name: 'org-trail-logs', account: MANAGEMENT, region: 'us-east-1' } as const;
  const put = (time: string, bucketName: string, record: object = {}) =>
    event('PutBucketPolicy', time, { eventSource: 's3.amazonaws.com', requestParameters: { bucketName }, ...record });
  const removed = event('DeleteBucketPolicy', '01:00', { eventSource: 's3.amazonaws.com', requestParameters: { bucketName: 'org-trail-logs' } }); // prettier-ignore
  const of = (resources: HistoryInput['resources'], events: readonly HistoryEvent[]) =>
    history({ s3KeyPrefix: 'x' }, [removed, ...events], { resources }).prerequisites;

  test('the newest call on the resource that succeeded', () => {
    const events = [put('02:00', 'org-trail-logs', { userIdentity: ALICE }), put('03:00', 'other'), put('04:00', 'org-trail-logs', { errorCode: 'AccessDenied' })]; // prettier-ignore
    expect(of([policy], events)).toMatchObject([
      { id: 'bucket-policy', change: { at: at('02:00'), event: 'PutBucketPolicy' } },
    ]);
  });

  test('a key by id, or by what the record itself names', () => {
    const key = { id: 'kms-key', name: `arn:aws:kms:us-east-1:${MANAGEMENT}:key/k-1`, account: MANAGEMENT, region: 'us-east-1' } as const; // prettier-ignore
    const call = (record: object) => [event('PutKeyPolicy', '02:00', record), event('DisableKey', '01:00', {}), event('ScheduleKeyDeletion', '01:00', {})]; // prettier-ignore
    expect(of([key], call({ requestParameters: { keyId: 'k-1' } }))).toMatchObject([{ change: { at: at('02:00') } }]);
    expect(of([key], call({ resources: [{ ARN: key.name }] }))).toMatchObject([{ change: { at: at('02:00') } }]);
    expect(of([key], call({ requestParameters: { keyId: 'k-2' } }))).toEqual([
      { id: 'kms-key', why: 'older-than-90-days' },
    ]);
  });

  test('the history of an account that cannot be read', () => {
    expect(of([{ ...policy, account: '444444444444' }], [])).toEqual([{ id: 'bucket-policy', why: 'another-account' }]);
  });
});

describe('what is looked up', () => {
  const lookups = (fields: readonly Field[], observed: Partial<Trail> | null = {}, more: object = {}) =>
    lookupsFor({
      trail: TRAIL,
      observed: observed && { ...HEALTHY, ...observed },
      drift: fields.map((field) => ({ field })),
      resources: [],
      accounts: [MANAGEMENT],
      trailAccounts: [MANAGEMENT],
      ...more,
    });

  test('nothing of a trail that is as declared', () => {
    expect(lookups([])).toEqual([]);
  });

  test('the calls that can have changed what differs, then those by which somebody would tamper', () => {
    const at = { account: MANAGEMENT, region: 'us-east-1' };
    expect(lookups(['kmsKeyId'])).toEqual([
      { ...at, names: ['UpdateTrail', 'CreateTrail', 'StopLogging', 'DeleteTrail', 'PutEventSelectors'] },
    ]);
    expect(lookups([], { isLogging: false })).toMatchObject([{ names: ['StopLogging', 'StartLogging', 'DeleteTrail', 'CreateTrail', 'UpdateTrail', 'PutEventSelectors'] }]); // prettier-ignore
    expect(lookups(['isLogging'], null)).toEqual([{ ...at, names: ['DeleteTrail', 'CreateTrail'] }]); // prettier-ignore
  });

  test('ten names at most, each once', () => {
    const [{ names }] = lookups(FIELDS.map(({ field }) => field)) as unknown as [{ names: readonly string[] }];
    expect(names).toHaveLength(10);
    expect(new Set(names).size).toBe(10);
  });

  test('other resources where the run can read, each answered once', () => {
    const archive = { account: '444444444444', region: 'eu-west-1' };
    const resources = [
      { id: 'bucket-policy', name: 'b', ...archive },
      { id: 'kms-key', name: 'k', ...archive },
      { id: 'sns-topic', name: 't', account: '555555555555', region: 'eu-west-1' },
      { id: 'log-role', name: 'r', account: null, region: 'us-east-1' },
    ];
    expect(lookups([], {}, { resources, accounts: [MANAGEMENT, '444444444444'] })).toEqual([
      {
        ...archive,
        names: ['PutBucketPolicy', 'DeleteBucketPolicy', 'PutKeyPolicy', 'DisableKey', 'ScheduleKeyDeletion'],
      },
    ]);
  });

  test('sign-ins of those who changed or tried something, if they came from a provider of tokens', () => {
    const ci = sessionOf('deploy', 'GitHubActions');
    const events = [
      event('StopLogging', '03:00', { userIdentity: ALICE }),
      event('StartLogging', '03:05'),
      event('DeleteTrail', '03:11', { userIdentity: sessionOf('other', 'x'), errorCode: 'AccessDenied' }),
      event('StopLogging', '03:12', { userIdentity: ci }),
    ];
    const observed = { ...HEALTHY, isLogging: false };
    const input = {
      trail: TRAIL, observed, drift: [{ field: 'isLogging', observed: false, desired: true, effect: 'strengthens' }],
      stoppedAt: null, startedAt: null, resources: [], lookedUp: [lookedUp(events)], signIns: [],
      workflow: { roles: [], sessionName: 'x', runId: null }, hasUnreadAccounts: false, readAt: NOW,
    } as const; // prettier-ignore
    expect(eventsToJoin(input).map(({ at: time }) => time)).toEqual([at('03:11'), at('03:12')]);
  });
});
