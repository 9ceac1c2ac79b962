import { describe, expect, test } from '@jest/globals';
import { KEY_ID, MANAGEMENT_ACCOUNT, SECOND_KEY_ID } from '../../../simulator/world/company.ts';
import { withWorld, TRAIL } from '../stage.ts';
import { stories } from './stories.ts';

function arn(key: string) {
  return `arn:aws:kms:us-east-1:${MANAGEMENT_ACCOUNT}:key/${key}`;
}

describe('trail: stories', () => {
  for (const story of stories(MANAGEMENT_ACCOUNT, [arn(KEY_ID), arn(SECOND_KEY_ID)])) {
    test(story.name, () =>
      withWorld(async ({ world, outsider, run, calls, writes }) => {
        for (const act of story.runs) {
          await act.changeOutside?.(outsider, TRAIL);
          calls();
          const inputs = { ...story.inputs, ...act.addedInputs };

          // Without drift, apply shows as well as plan that nothing is written.
          const isPlanned = act.outcome !== 'in-sync' && !act.isOrdinary;
          const planned = isPlanned ? await run({ ...inputs, mode: 'plan' }) : null;
          if (planned) {
            expect({ act: act.name, exit: planned.exitCode, writes: writes() }).toEqual({
              act: act.name,
              exit: 0,
              writes: [],
            });
          }

          const ran = await run(inputs);
          const { outcome, after, plan } = ran.outputs;
          const happened = { act: act.name, outcome, writes: writes() };
          expect(happened).toEqual({ act: act.name, outcome: act.outcome, writes: act.writes });
          expect(ran.outputs['changed']).toBe(String(act.writes.length > 0));
          if (planned) {
            expect(ran.outputs['plan-digest']).toBe(planned.outputs['plan-digest']);
            expect(ran.outputs['after']).toBe(planned.outputs['after']);
          }
          if (act.after) expect(JSON.parse(after!)).toMatchObject(act.after);
          if (act.outcome === 'applied') {
            const steps = JSON.parse(plan!) as { steps: { call: string }[] };
            expect(steps.steps.map(({ call }) => call)).toEqual(act.writes);
          }
        }
        expect(world.trails.size).toBe(1);
      }),
    );
  }
});
