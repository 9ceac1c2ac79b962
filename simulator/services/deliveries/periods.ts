/** When a trail was logging, and when its log files were validated: by the history of its calls, or as the trail is. */
import type { CloudTrailRecord } from '../../world/event-history.ts';
import type { Trail } from '../../world/trail.ts';
import type { World } from '../../world/world.ts';

/** Milliseconds; `to` is Infinity where it goes on. */
export interface Period {
  from: number;
  to: number;
}

/** A stretch in which the trail was off, or validation alone was; `to` is null where it still is. */
export interface Interruption {
  of: 'logging' | 'validation';
  from: Date;
  to: Date | null;
}

/** The periods of log files, and of digests. `interruptions` say more than the history, if given. */
export function periodsOf(
  world: World,
  trail: Trail,
  interruptions: readonly Interruption[] | undefined,
): { logging: Period[]; validation: Period[] } {
  const first = trail.startLoggingTime?.getTime() ?? Infinity;
  const of = (kind: Interruption['of'], since: number) =>
    interruptions!.filter((one) => one.of === kind).reduce(withoutInterruption, [{ from: since, to: Infinity }]);
  const logging = interruptions
    ? of('logging', first)
    : periodsBy(switchesOf(world, trail, loggingSwitch), loggingAsItIs(trail));
  const validating = interruptions
    ? of('validation', 0)
    : periodsBy(switchesOf(world, trail, validationSwitch), trail.logFileValidationEnabled ? [ALWAYS] : []);
  return { logging, validation: intersection(logging, validating) };
}

const ALWAYS: Period = { from: 0, to: Infinity };

function loggingAsItIs({ startLoggingTime, stopLoggingTime, isLogging }: Trail): Period[] {
  if (!startLoggingTime) return [];
  return [{ from: startLoggingTime.getTime(), to: isLogging ? Infinity : stopLoggingTime!.getTime() }];
}

function withoutInterruption(periods: Period[], { from, to }: Interruption): Period[] {
  const rest = to === null ? [] : [{ from: to.getTime(), to: Infinity }];
  return intersection(periods, [{ from: 0, to: from.getTime() }, ...rest]);
}

interface Switch {
  at: number;
  isOn: boolean;
}

/** What a recorded call switched, null if nothing. */
type SwitchReader = (record: CloudTrailRecord) => boolean | null;

function loggingSwitch({ eventName }: CloudTrailRecord): boolean | null {
  return eventName === 'StartLogging' ? true : eventName === 'StopLogging' ? false : null;
}

function validationSwitch({ eventName, requestParameters }: CloudTrailRecord): boolean | null {
  const asked = requestParameters?.enableLogFileValidation;
  return eventName === 'UpdateTrail' && typeof asked === 'boolean' ? asked : null;
}

function switchesOf(world: World, trail: Trail, read: SwitchReader): Switch[] {
  return world.eventHistory.records
    .filter(
      ({ errorCode, eventSource, requestParameters }) =>
        errorCode === undefined &&
        eventSource === 'cloudtrail.amazonaws.com' &&
        [trail.name, trail.arn].includes(requestParameters?.name as string),
    )
    .flatMap((record) => {
      const isOn = read(record);
      return isOn === null ? [] : [{ at: Date.parse(record.eventTime), isOn }];
    })
    .sort((one, other) => one.at - other.at);
}

/** A trail whose first recorded switch is off was on before, since its first day if nothing says otherwise. */
function periodsBy(switches: Switch[], asItIs: Period[]): Period[] {
  if (switches.length === 0) return asItIs;
  const first = switches[0]!;
  const since = asItIs[0] && asItIs[0].from < first.at ? asItIs[0].from : 0;
  const all = first.isOn ? switches : [{ at: since, isOn: true }, ...switches];
  const changes = all.filter(({ isOn }, index) => isOn !== (all[index - 1]?.isOn ?? false));
  return changes.flatMap(({ at, isOn }, index) => (isOn ? [{ from: at, to: changes[index + 1]?.at ?? Infinity }] : []));
}

export function intersection(some: readonly Period[], others: readonly Period[]): Period[] {
  return some
    .flatMap((one) => others.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })))
    .filter(({ from, to }) => from < to);
}
