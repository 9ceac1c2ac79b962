/** The interpreter of jobs against what GitHub documents and is known to do. */
import { describe, expect, test } from '@jest/globals';
import { type RunScenario, type Job, resultsOf } from './jobs.ts';

const github = { event_name: 'push', ref: 'refs/heads/main' };

function chain(a: Job, b: Job = {}, c: Job = {}): Record<string, Job> {
  return {
    a,
    b: { needs: 'a', ...b },
    c: { needs: 'b', ...c },
  };
}

describe('examples: jobs', () => {
  test.each<[string, Record<string, Job>, Partial<RunScenario>, string[]]>([
    ['all succeed', chain({}), {}, ['success', 'success', 'success']],
    ['what needs a failure is skipped', chain({}), { results: { a: 'failure' } }, ['failure', 'skipped', 'skipped']],
    ['a skip goes down the chain', chain({ if: false }), {}, ['skipped', 'skipped', 'skipped']],
    [
      'a skip goes on behind a job that ran all the same',
      chain({ if: 'false' }, { if: '${{ !cancelled() }}' }, { if: "needs.b.result == 'success'" }),
      {},
      ['skipped', 'success', 'skipped'],
    ],
    [
      'a status function ends that',
      chain({ if: 'false' }, { if: '!cancelled()' }, { if: "!cancelled() && needs.b.result == 'success'" }),
      {},
      ['skipped', 'success', 'success'],
    ],
    [
      'the name of a status function in a string is none',
      chain({ if: 'false' }, { if: "'always()' == 'always()'" }),
      {},
      ['skipped', 'skipped', 'skipped'],
    ],
    [
      'a failure further up is a failure',
      chain({}, { if: 'always()' }, { if: 'failure()' }),
      { results: { a: 'failure' } },
      ['failure', 'success', 'success'],
    ],
    [
      'outputs',
      chain({}, { if: "needs.a.outputs.x == 'true'" }, { if: 'needs.b.outputs.missing' }),
      { outputs: { a: { x: 'true' } } },
      ['success', 'success', 'skipped'],
    ],
    [
      'of jobs that are needed directly alone',
      chain({}, {}, { if: "needs.a.outputs.x == 'true'" }),
      { outputs: { a: { x: 'true' } } },
      ['success', 'success', 'skipped'],
    ],
    [
      'cancellation',
      chain({}, { if: '!cancelled()' }, { if: 'always()' }),
      { cancelledDuring: 'a' },
      ['cancelled', 'skipped', 'success'],
    ],
    ['the context github', chain({ if: "github.ref == 'refs/heads/other'" }), {}, ['skipped', 'skipped', 'skipped']],
  ])('%s', (_, jobs, happening, results) => {
    expect(Object.values(resultsOf(jobs, { github, ...happening }))).toEqual(results);
  });

  test.each([
    ['a job that is not there', { a: { needs: 'b' } }],
    ['a circle', { a: { needs: ['b'] }, b: { needs: ['a'] } }],
  ])('%s is no workflow', (_, jobs) => {
    expect(() => resultsOf(jobs, { github })).toThrow('wait for each other');
  });
});
