import { judgeBucketPolicy } from '../../../src/domain/prerequisites/bucket.ts';
import { judgeKey } from '../../../src/domain/prerequisites/key.ts';
import type { Prerequisite } from '../../../src/domain/prerequisites/prerequisite.ts';
import { judgeTopic } from '../../../src/domain/prerequisites/topic.ts';
import {
  bucketStatements,
  keyStatements,
  topicStatements,
} from '../../../src/domain/prerequisites/policy-statements.ts';
import { DELIVERED, DESTINATIONS, KEY, ORGANIZATION, bucketOf } from './policy-examples.ts';

/** A policy as long as AWS stores it, made to be as slow to judge as possible. */
export interface HostilePolicy {
  readonly what: string;
  readonly resource: 'bucket' | 'key' | 'topic';
  readonly policy: () => string;
}

const ROOT = `arn:aws:s3:::${DESTINATIONS.bucket!}`;
const MAX_POLICY_KIBIBYTES = { bucket: 20, key: 32, topic: 30 } as const;
const OWN_STATEMENTS = {
  bucket: bucketStatements(DESTINATIONS),
  key: keyStatements(DESTINATIONS),
  topic: topicStatements(DESTINATIONS),
} as const;

function isAllow(statement: unknown): boolean {
  return (statement as { Effect?: string }).Effect === 'Allow';
}

/** As many as there is room for beside our own statements, given how they make a document. */
function filled(
  resource: HostilePolicy['resource'],
  one: (index: number) => unknown,
  document: (all: unknown[]) => unknown[],
): string {
  // What allows everything would end the search before the rest is looked at.
  const ours = (statements: unknown[]) => (statements.some(isAllow) ? [] : OWN_STATEMENTS[resource]);
  const text = (all: unknown[]) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [...ours(document(all)), ...document(all)] });
  const all: unknown[] = [];
  let room = MAX_POLICY_KIBIBYTES[resource] * 1024 - text([]).length;
  for (let index = 0; ; index += 1) {
    const next = one(index);
    room -= JSON.stringify(next).length + 1;
    if (room < 0) return text(all);
    all.push(next);
  }
}

function hostile(
  resource: HostilePolicy['resource'],
  what: string,
  one: (index: number) => unknown,
  document: (all: unknown[]) => unknown[] = (all) => all,
): HostilePolicy {
  return { resource, what: `${resource}: ${what}`, policy: () => filled(resource, one, document) };
}

function account(index: number) {
  return String(100_000_000_000 + index * 7_919);
}

const AREAS = ['us', 'eu', 'ap', 'sa', 'me', 'af', 'ca', 'il', 'mx'];
const DIRECTIONS = ['east', 'west', 'north', 'south', 'central', 'northeast', 'southeast', 'northwest', 'southwest'];

function region(index: number) {
  return `${AREAS[index % 9]!}-${DIRECTIONS[Math.floor(index / 9) % 9]!}-${1 + (Math.floor(index / 81) % 9)}`;
}

function statement(Effect: string, more: object) {
  return { Effect, Principal: '*', Action: 's3:*', ...more };
}

function inOne(effect: string, element: string, more: object = {}) {
  return (all: unknown[]) => [statement(effect, { [element]: all, ...more })];
}

const ORGANIZATION_ROOT = `${ROOT}/AWSLogs/${ORGANIZATION}`;

/** The same for each effect and element that names resources. */
function resources(what: string, one: (index: number) => string): HostilePolicy[] {
  return ['Allow', 'Deny'].flatMap((effect) =>
    ['Resource', 'NotResource'].map((element) =>
      hostile('bucket', `${effect} ${element}: ${what}`, one, inOne(effect, element)),
    ),
  );
}

export const HOSTILE_POLICIES: readonly HostilePolicy[] = [
  hostile('bucket', 'accounts and Regions, a statement each', (index) =>
    statement('Deny', {
      Resource: index % 2 ? `${ROOT}/x/${account(index)}/*` : `${ROOT}/x/${region(index)}/*`,
    }),
  ),
  hostile('bucket', 'accounts and Regions, allowed one by one', (index) =>
    statement('Allow', {
      Resource: index % 2 ? `${ORGANIZATION_ROOT}/${account(index)}/*` : `${ROOT}/*/${region(index)}/*`,
    }),
  ),
  ...resources('accounts and Regions', (index) =>
    index % 2 ? `${ROOT}/*/${account(index)}/*` : `${ROOT}/*/${region(index)}/*`,
  ),
  ...resources('Regions after a star', (index) => `${ROOT}/*/${region(index)}/*/${index}.gz`),
  ...resources('stars and letters', (index) => `${ROOT}/${'*a*1*-'.repeat(2 + (index % 40))}${index}*z`),
  ...resources('any characters and letters', (index) => `${ROOT}/*${'?'.repeat(index % 99)}a*${index}`),
  ...resources(
    'three digits and an end, under the root of both paths',
    (index) => `${ROOT}/AWSLogs/*${index % 10}*${(index * 7) % 10}*${(index * 3) % 10}*Z_*`,
  ),
  ...resources('ends', (index) => `*${index}.json.gz`),
  ...resources('one digit each', (index) => `*${index % 10}${'?'.repeat(index % 17)}.json.gz`),
  hostile('bucket', 'one pattern of stars', () => '*a'.repeat(4000), inOne('Deny', 'Resource')),
  hostile('bucket', 'one pattern of stars and digits, allowed', () => '*0?'.repeat(3000), inOne('Allow', 'Resource')),
  hostile(
    'bucket',
    'days',
    (index) =>
      `${ROOT}/*/2???/${String((index % 12) + 1).padStart(2, '0')}/${String((index % 31) + 1).padStart(2, '0')}/*`,
    inOne('Deny', 'NotResource'),
  ),
  hostile(
    'bucket',
    'days, allowed',
    (index) =>
      `${ROOT}/*/2???/${String((index % 12) + 1).padStart(2, '0')}/${String((index % 31) + 1).padStart(2, '0')}/*`,
    inOne('Allow', 'Resource'),
  ),
  hostile('bucket', 'tiny statements', () => ({ Effect: 'Deny' })),
  hostile('bucket', 'empty statements', () => ({})),
  hostile('bucket', 'near-duplicate Sids', (index) => ({ Sid: `AWSCloudTrailWrite20150319n${index + 2}` })),
  hostile('bucket', 'duplicate Sids', () => ({ Sid: 'AWSCloudTrailWrite20150319' })),
  hostile('bucket', 'duplicate Sids that are wanting', () => ({ Sid: 'AWSCloudTrailWrite20150319', Effect: 'Deny' })),
  hostile(
    'bucket',
    'values of a condition',
    (index) => `*${index}*a*`,
    (all) => [statement('Deny', { Resource: '*', Condition: { StringLike: { 'aws:SourceArn': all } } })],
  ),
  hostile(
    'bucket',
    'actions',
    (index) => `s3:*${index}*`,
    (all) => [{ ...statement('Deny', { Resource: '*' }), Action: all }],
  ),
  hostile('bucket', 'deep', () => JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as unknown),
  hostile('key', 'tiny statements', () => ({ Effect: 'Deny' })),
  hostile('key', 'near-duplicate Sids', (index) => ({ Sid: `AllowCloudTrailToEncryptLogsn${index + 2}` })),
  hostile('key', 'duplicate Sids', () => ({ Sid: 'AllowCloudTrailToEncryptLogs' })),
  hostile('key', 'one pattern of stars', () => '*a'.repeat(7000), inOne('Deny', 'Resource', { Action: 'kms:*' })),
  hostile(
    'key',
    'values of a condition',
    (index) => `*${index}*a*`,
    (all) => [
      { ...statement('Deny', { Resource: '*', Action: 'kms:*' }), Condition: { StringLike: { 'aws:SourceArn': all } } },
    ],
  ),
  hostile('topic', 'resources', (index) => `*${index}*:*a*`, inOne('Deny', 'Resource', { Action: 'SNS:Publish' })),
  hostile('topic', 'duplicate Sids', () => ({ Sid: 'AWSCloudTrailSNSPolicy20131101' })),
];

export function judgeHostile({ resource }: HostilePolicy, policy: string): Prerequisite {
  if (resource === 'bucket') return judgeBucketPolicy(bucketOf(policy), DESTINATIONS, DELIVERED);
  if (resource === 'topic') return judgeTopic({ known: { arn: DESTINATIONS.topic!, policy, key: null } }, DESTINATIONS);
  const key = { arn: KEY, state: 'Enabled', isSymmetric: true, isAwsManaged: false, policy: { known: policy } };
  return judgeKey({ known: key }, null, DESTINATIONS);
}
