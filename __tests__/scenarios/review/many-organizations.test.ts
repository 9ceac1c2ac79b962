/** One run for many trails: each leg is planned, reviewed and applied by itself, and one job says whether all is well. */
import { StopLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { pullRequest, push, schedule } from '../../../simulator/github/events.ts';
import { deliverLogs } from '../../../simulator/services/deliveries/deliver-logs.ts';
import type { Trail } from '../../../simulator/world/trail.ts';
import { hasJq } from '../../project/examples/scripts.ts';
import { hoursAgo } from '../evidence/record.ts';
import { TRAIL } from '../stage.ts';
import { type ManyOrganizations, VERIFIED, withManyOrganizations, type WorkflowRun } from './many-organizations.ts';

const MAIN = push('refs/heads/main');
const TRAILS = ['acme-org-trail', 'acme-data-trail', 'gov-org-trail', 'gov-data-trail'];
const IN_SYNC = Object.fromEntries(TRAILS.map((trail) => [trail, 'success']));
/** Neutral, so it has to be reviewed. */
const TAGGED = { tags: { Owner: 'audit' } };
/** Refused, as long as nobody allows it. */
const WEAKENED = { enableLogFileValidation: false };

function resultsOf({ jobs, legs }: WorkflowRun) {
  return {
    ...Object.fromEntries(Object.entries(legs).map(([trail, { result }]) => [trail, result])),
    all: jobs['all']!.result,
  };
}

function outcomes({ actions }: WorkflowRun) {
  return actions.map(({ trail, mode, ran }) => `${trail} ${mode}: ${ran.outputs['outcome']}`);
}

function writes({ stages }: ManyOrganizations) {
  return Object.entries(stages).flatMap(([name, stage]) => stage.writes().map((call) => `${name} ${call}`));
}

let created: Promise<Map<string, Trail>[]> | undefined;

/** Four trails that are as declared. The run that creates them is the same for all tests, so there is one. */
function withTrails(play: (organizations: ManyOrganizations) => Promise<void>) {
  created ??= new Promise((resolve, reject) => {
    withManyOrganizations(async ({ start, stages }) => {
      expect(resultsOf(await start(MAIN))).toEqual({ ...IN_SYNC, all: 'success' });
      resolve(Object.values(stages).map(({ world }) => world.trails));
    }).catch(reject);
  });
  return created.then((trails) =>
    withManyOrganizations((organizations) => {
      Object.values(organizations.stages).forEach(
        ({ world }, index) => (world.trails = structuredClone(trails[index]!)),
      );
      return play(organizations);
    }),
  );
}

// The scripts of the workflow need jq, as GitHub's runners have it.
(hasJq ? describe : describe.skip)('many organizations', () => {
  test('one is refused, one has drift, two are in sync: the drift waits for its reviewers alone, and is applied', () =>
    withTrails(async (organizations) => {
      const { start, declare } = organizations;
      declare('acme-data-trail', TAGGED);
      declare('gov-org-trail', WEAKENED);
      const drift = { ...IN_SYNC, 'gov-org-trail': 'failure' };

      const waiting = await start(MAIN, { 'organization-trail-acme': 'pending' });
      expect(resultsOf(waiting)).toEqual({ ...drift, 'acme-data-trail': 'pending', all: 'pending' });
      expect(waiting.asked).toEqual(['organization-trail-acme']);
      expect(writes(organizations)).toEqual([]);

      const approved = await start(MAIN);
      expect(outcomes(approved)).toEqual([
        'acme-org-trail plan: in-sync',
        'acme-data-trail plan: drift',
        'acme-data-trail apply: applied',
        'gov-org-trail plan: refused',
        'gov-data-trail plan: in-sync',
      ]);
      expect(resultsOf(approved)).toEqual({ ...drift, all: 'failure' });
      expect(approved.asked).toEqual(['organization-trail-acme']);
      expect(writes(organizations)).toEqual(['acme cloudtrail:AddTags']);

      declare('gov-org-trail');
      const again = await start(MAIN);
      expect(resultsOf(again)).toEqual({ ...IN_SYNC, all: 'success' });
      expect([again.asked, writes(organizations)]).toEqual([[], []]);
    }));

  test('what the reviewers of one environment reject, fails its own legs', () =>
    withTrails(async (organizations) => {
      organizations.declare('acme-data-trail', TAGGED);
      organizations.declare('gov-data-trail', TAGGED);
      const run = await organizations.start(MAIN, { 'organization-trail-gov': 'rejected' });
      expect(resultsOf(run)).toEqual({ ...IN_SYNC, 'gov-data-trail': 'failure', all: 'failure' });
      expect(writes(organizations)).toEqual(['acme cloudtrail:AddTags']);
    }));

  test('each apply has the digest of its own plan, and its own group, although the matrix has one set of outputs', () =>
    withTrails(async ({ start, declare }) => {
      for (const trail of TRAILS) declare(trail, TAGGED);
      const { actions, legs, jobs } = await start(MAIN);
      const of = (wanted: string) => actions.filter(({ mode }) => mode === wanted);
      const planned = of('plan').map(({ trail, ran }) => [trail, ran.outputs['plan-digest']]);
      expect(of('apply').map(({ trail, inputs }) => [trail, inputs['approved-plan-digest']])).toEqual(planned);
      expect(of('apply').map(({ ran }) => ran.outputs['outcome'])).toEqual(TRAILS.map(() => 'applied'));
      expect(new Set(planned.map(([, digest]) => digest)).size).toBe(4);
      for (const [trail, digest] of planned)
        expect(legs[trail!]!.outputs).toEqual({ outcome: 'applied', digest, 'has-drift': 'true' });
      expect(TRAILS.map((trail) => legs[trail]!.jobs!['apply']!.group)).toEqual(
        TRAILS.map((trail) => `org-trail-apply-${trail}`),
      );
      // So a job behind the matrix can have the outputs of one leg alone.
      expect(jobs['trails']!.outputs['digest']).toBe(planned.at(-1)![1]);
    }));

  test('a pull request has a comment for each trail that it changes, asks nobody and applies nothing', () =>
    withTrails(async (organizations) => {
      const { start, declare, stages } = organizations;
      declare('acme-data-trail', TAGGED);
      declare('gov-org-trail', WEAKENED);
      const run = await start(pullRequest());
      expect(resultsOf(run)).toEqual({ ...IN_SYNC, 'gov-org-trail': 'failure', all: 'failure' });
      expect([run.asked, writes(organizations)]).toEqual([[], []]);
      const digests = run.actions
        .filter(({ trail }) => ['acme-data-trail', 'gov-org-trail'].includes(trail))
        .map(({ ran }) => `"digest":"${ran.outputs['plan-digest']}"`);
      const bodies = stages.acme.world.github.comments.map(({ body }) => body);
      expect(bodies.map((body) => digests.filter((digest) => body.includes(digest)))).toEqual(
        digests.map((digest) => [digest]),
      );
    }));

  test('at night a stopped trail is started without a reviewer, and evidence is verified from the last checkpoint of its trail', () =>
    withTrails(async (organizations) => {
      const { start, stages } = organizations;
      await stages.acme.outsider.send(new StopLoggingCommand({ Name: 'data-trail' }));
      const { world } = stages.acme;
      world.trails.get(TRAIL)!.startLoggingTime = hoursAgo(72);
      deliverLogs(world, TRAIL, { from: hoursAgo(60), to: new Date(), regions: ['us-east-1'], interruptions: [] });
      writes(organizations);

      const first = await start(schedule());
      expect(resultsOf(first)).toEqual({ ...IN_SYNC, all: 'success' });
      expect([first.asked, writes(organizations)]).toEqual([[], ['acme cloudtrail:StartLogging']]);
      const evidence = ({ actions }: WorkflowRun) =>
        actions.filter(({ inputs }) => inputs['verify-integrity'] === 'digests');
      expect(evidence(first).map(({ trail }) => trail)).toEqual([VERIFIED]);
      expect(evidence(first)[0]!.ran.stdout).toContain('No checkpoint was given');

      const second = await start(schedule());
      expect(resultsOf(second)).toEqual({ ...IN_SYNC, all: 'success' });
      expect(evidence(second)[0]!.ran.stdout).not.toContain('No checkpoint was given');
    }));
});
