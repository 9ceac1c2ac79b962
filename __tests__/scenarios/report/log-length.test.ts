/** The log of an ordinary run: at most 15 lines outside folded groups, and each write call once. */
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import { TRAIL, withWorld } from '../stage.ts';

/** What is seen while every group is folded: its title counts, debug and commands to the runner do not. */
function visibleLines({ stdout }: RunResult): string[] {
  return stdout
    .replaceAll(/^(::group::.*)\n(?:(?!::endgroup::).*\n)*::endgroup::$/gm, '$1')
    .split('\n')
    .filter((line) => line !== '' && !/^::(?:debug|add-mask|endgroup)\b/.test(line));
}

describe('report: length of the log', () => {
  test('plan of a new trail, in sync, healed and refused are ordinary: 15 lines, each call once', () =>
    withWorld(async ({ world, run, writes }) => {
      const planned = await run({ mode: 'plan', prerequisites: 'check' });
      await run();
      const inSync = await run({ prerequisites: 'check' });
      world.trails.get(TRAIL)!.isLogging = false;
      world.trails.get(TRAIL)!.logFileValidationEnabled = false;
      writes();
      const healed = await run({ prerequisites: 'check' });
      const refused = await run({ mode: 'plan', 'is-logging': 'false' });
      expect([planned, inSync, healed, refused].map(({ outputs }) => outputs['outcome'])).toEqual([
        'drift',
        'in-sync',
        'applied',
        'refused',
      ]);
      for (const ran of [planned, inSync, healed, refused]) expect(visibleLines(ran).length).toBeLessThanOrEqual(15);
      // The call is made while the trail is still observed, so a line says why before it is in the log.
      expect(healed.stdout).toMatch(
        /Logging is off: Org Trail turns it on before anything else\.\n[^]*cloudtrail:StartLogging/,
      );
      expect(visibleLines(healed)[0]).toMatch(/^apply \(input mode\) · /);
      const called = writes();
      expect(called).toEqual(['cloudtrail:StartLogging', 'cloudtrail:UpdateTrail']);
      for (const call of called) expect(visibleLines(healed).filter((line) => line.startsWith(call))).toHaveLength(1);
    }));
});
