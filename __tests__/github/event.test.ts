/** What a run knows of its event, whatever the payload is. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { pullRequest, push } from '../../simulator/github/events.ts';
import { readEvent } from '../../src/github/event.ts';

const folder = mkdtempSync(join(tmpdir(), 'org-trail-event-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'folder'));

function read(name: string, path: string | undefined) {
  return readEvent({
    GITHUB_EVENT_NAME: name,
    GITHUB_REF: 'refs/heads/main',
    ...(path && { GITHUB_EVENT_PATH: path }),
  });
}

function readText(name: string, text: string) {
  const path = join(folder, 'event.json');
  writeFileSync(path, text);
  return read(name, path);
}

const WHOLE = JSON.stringify(pullRequest().payload);
const BROKEN: [what: string, text: string, problem: RegExp][] = [
  ['empty', '', /is empty/],
  ['blank', ' \n', /is empty/],
  ['cut', WHOLE.slice(0, 40), /is not valid JSON/],
  ['cut at the end', WHOLE.slice(0, -1), /is not valid JSON/],
  ['a page of a proxy', '<html>502</html>', /is not valid JSON/],
  ['null', 'null', /is not a JSON object/],
  ['a list', '[1]', /is not a JSON object/],
  ['a string', '"push"', /is not a JSON object/],
  ['a number', '5', /is not a JSON object/],
];
const EVENTS = ['schedule', 'push', 'workflow_dispatch', 'repository_dispatch', 'release'];
const OF_PULLS = ['pull_request', 'pull_request_review', 'pull_request_target'];

describe('a payload that cannot be read is a problem that is told, and never an error', () => {
  test.each(BROKEN)('%s', (_, text, problem) => {
    for (const name of [...EVENTS, ...OF_PULLS]) {
      const event = readText(name, text);
      expect(event).toMatchObject({ name, ref: 'refs/heads/main', defaultBranch: null, before: null });
      expect(event.pullRequest).toBeNull();
      expect(event.payloadProblem).toMatch(problem);
      // The payload is somebody else's, and could hold anything.
      expect(event.payloadProblem).not.toContain('502');
    }
  });

  test.each([
    ['no variable', undefined, /is not set/],
    ['no file', join(folder, 'gone.json'), /cannot be read \(ENOENT\)/],
    ['a folder', join(folder, 'folder'), /cannot be read \(EISDIR\)/],
  ])('%s', (_, path, problem) => {
    for (const name of [...EVENTS, ...OF_PULLS]) expect(read(name, path).payloadProblem).toMatch(problem);
  });
});

/** The payload with the member at `path` replaced. */
function withMember(payload: object, path: string, value: unknown): string {
  const copy = structuredClone(payload) as Record<string, unknown>;
  const keys = path.split('.');
  const parent = keys.slice(0, -1).reduce((one, key) => one[key] as Record<string, unknown>, copy);
  parent[keys.at(-1)!] = value;
  return JSON.stringify(copy);
}

describe('a member of a wrong type is a problem, too', () => {
  test.each<[path: string, value: unknown, problem: RegExp]>([
    ['repository', 5, /does not have an object at repository/],
    ['repository', 'octo-org/audit', /does not have an object at repository/],
    ['repository', [], /does not have an object at repository/],
    ['repository.default_branch', 5, /does not have a string at repository.default_branch/],
    ['repository.default_branch', '', /does not have a string at repository.default_branch/],
    ['before', { sha: 1 }, /does not have a string at before/],
    ['action', [], /does not have a string at action/],
  ])('%s: %j of a push', (path, value, problem) => {
    const event = readText('push', withMember(push('refs/heads/main').payload, path, value));
    expect(event.payloadProblem).toMatch(problem);
    expect(['main', null]).toContain(event.defaultBranch);
  });

  test.each<[path: string, value: unknown]>([
    ['pull_request', undefined],
    ['pull_request', null],
    ['pull_request', 7],
    ['pull_request', []],
    ['pull_request.number', '7'],
    ['pull_request.number', 0],
    ['pull_request.number', 1.5],
    ['pull_request.head', null],
    ['pull_request.head.sha', undefined],
    ['pull_request.head.sha', ''],
    ['pull_request.head.repo', 'octo-org/audit'],
    ['pull_request.head.repo.full_name', 5],
    ['pull_request.base.repo', null],
    ['pull_request.base.repo.full_name', {}],
  ])('%s: %j of a pull request', (path, value) => {
    const event = readText('pull_request', withMember(pullRequest().payload, path, value));
    expect(event.pullRequest).toBeNull();
    expect(event.payloadProblem).toMatch(/does not have an? \w+ at pull_request\.[\w.]+/);
  });
});

describe('github: event', () => {
  test.each<[what: string, name: string, payload: object]>([
    ['a schedule', 'schedule', { schedule: '17 5 * * *' }],
    ['null where there is nothing', 'workflow_dispatch', { inputs: null, repository: null, before: null }],
    ['a push', 'push', push('refs/heads/main').payload],
    [
      'a pull request of a fork that was deleted',
      'pull_request',
      JSON.parse(withMember(pullRequest().payload, 'pull_request.head.repo', null)) as object,
    ],
    ['a pull request in an event of something else', 'push', { pull_request: 7 }],
    [
      'keys of every object',
      'push',
      JSON.parse('{"__proto__": {"before": 1}, "repository": {"constructor": 1}}') as object,
    ],
  ])('%s has no problem', (_, name, payload) => {
    expect(readText(name, JSON.stringify(payload)).payloadProblem).toBeNull();
  });

  test('of a pull request it knows number, head and whether it is a fork', () => {
    const event = readText('pull_request', WHOLE);
    expect(event).toMatchObject({ action: 'synchronize', defaultBranch: 'main', payloadProblem: null });
    expect(event.pullRequest).toEqual({
      number: 7,
      head: 'c0ffee0000000000000000000000000000000007',
      isFromFork: false,
    });
    for (const repo of [null, { full_name: 'stranger/audit' }, {}]) {
      const text = withMember(pullRequest().payload, 'pull_request.head.repo', repo);
      expect(readText('pull_request', text).pullRequest?.isFromFork).toBe(true);
    }
  });
});
