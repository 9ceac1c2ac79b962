/** Records of CloudTrail's event history, as its user guide and public samples show them. */
import { readEvent, type HistoryEvent } from '../../../src/domain/history/event.ts';
import type { EventsOfName, LookedUp } from '../../../src/domain/history/lookups.ts';

export const MANAGEMENT = '111111111111';
export const TRAIL = {
  name: 'org-trail',
  arn: `arn:aws:cloudtrail:us-east-1:${MANAGEMENT}:trail/org-trail`,
  homeRegion: 'us-east-1',
};

/** The whole trail, as CreateTrail and UpdateTrail answer. */
export const STORED = {
  name: 'org-trail',
  trailARN: TRAIL.arn,
  s3BucketName: 'org-trail-logs',
  includeGlobalServiceEvents: true,
  isMultiRegionTrail: true,
  isOrganizationTrail: true,
  logFileValidationEnabled: true,
};

export const ALICE = {
  type: 'AssumedRole',
  principalId: 'AROAALICE:alice@example.com',
  arn: `arn:aws:sts::${MANAGEMENT}:assumed-role/AWSReservedSSO_AdministratorAccess_0123456789abcdef/alice@example.com`,
  accountId: MANAGEMENT,
  accessKeyId: 'ASIAALICE',
  sessionContext: {
    sessionIssuer: {
      type: 'Role',
      arn: `arn:aws:iam::${MANAGEMENT}:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_AdministratorAccess_0123456789abcdef`,
      userName: 'AWSReservedSSO_AdministratorAccess_0123456789abcdef',
    },
    attributes: { mfaAuthenticated: 'false' },
  },
};

export function sessionOf(role: string, session: string, account = MANAGEMENT) {
  return {
    type: 'AssumedRole',
    principalId: `AROAEXAMPLE:${session}`,
    arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
    accountId: account,
    accessKeyId: `ASIA${session}`,
    sessionContext: { sessionIssuer: { type: 'Role', arn: `arn:aws:iam::${account}:role/${role}`, userName: role } },
  };
}

export const BOB = sessionOf('admin', 'bob');

let events = 0;

/** An event of the call `name` at a time of 2026-11-29 such as `03:12`, with what its record has besides. */
export function event(name: string, time: string, record: object = {}): HistoryEvent {
  events += 1;
  const read = readEvent(
    JSON.stringify({
      eventVersion: '1.11',
      userIdentity: BOB,
      eventTime: time.includes('T') ? time : `2026-11-29T${time}:00Z`,
      eventSource: 'cloudtrail.amazonaws.com',
      eventName: name,
      awsRegion: 'us-east-1',
      sourceIPAddress: '203.0.113.7',
      userAgent: 'aws-cli/2.30.0 md/Botocore',
      requestParameters: { name: 'org-trail' },
      responseElements: null,
      eventID: `id-${String(events).padStart(6, '0')}`,
      recipientAccountId: MANAGEMENT,
      ...record,
    }),
  );
  if (read === null) throw new Error('not a record');
  return read;
}

/** UpdateTrail that asks for these members, and what the trail is then. */
export function update(time: string, requested: object, stored: object = {}, record: object = {}): HistoryEvent {
  return event('UpdateTrail', time, {
    requestParameters: { name: 'org-trail', ...requested },
    responseElements: { ...STORED, ...stored },
    ...record,
  });
}

/** What an account's history answered, all names asked. */
export function lookedUp(given: readonly HistoryEvent[], account = MANAGEMENT): LookedUp {
  const names = new Map<string, EventsOfName>(ALL_NAMES.map((name) => [name, { events: [], isWhole: true }]));
  for (const [name, ofName] of Map.groupBy(given, (one) => one.name)) {
    names.set(name, { events: ofName.toReversed(), isWhole: true });
  }
  return { account, region: 'us-east-1', events: names };
}

const ALL_NAMES = [
  'StopLogging',
  'StartLogging',
  'DeleteTrail',
  'CreateTrail',
  'UpdateTrail',
  'PutEventSelectors',
  'PutInsightSelectors',
  'PutEventConfiguration',
  'AddTags',
  'RemoveTags',
];
