/** The rule of wake-on-change.yml, as moto's EventBridge matches it: our own evaluation of patterns is not the only one then. */
import { spawnSync } from 'node:child_process';
import { eventOf, PATTERN, TRAIL_EVENTS } from '../../project/examples/recipes/trail-events.ts';

const MATCH = `
import json, sys
from moto.events.models import EventPattern
asked = json.load(sys.stdin)
pattern = EventPattern.load(json.dumps(asked["pattern"]))
json.dump([pattern.matches_event(event) for event in asked["events"]], sys.stdout)
`;

/** Which events moto matches otherwise than the tests say, or null. */
export function wrongInMoto(python: string): string | null {
  const events = TRAIL_EVENTS.map(({ record }) => eventOf(record()));
  const input = JSON.stringify({ pattern: PATTERN, events });
  const { status, stdout, stderr } = spawnSync(python, ['-c', MATCH], { input, encoding: 'utf8' });
  if (status !== 0) return stderr;
  const matched = JSON.parse(stdout) as boolean[];
  const wrong = TRAIL_EVENTS.filter(({ wakes }, index) => matched[index] !== wakes);
  return wrong.length === 0 ? null : wrong.map(({ name, wakes }) => `${name}: ${!wakes}`).join('\n');
}
