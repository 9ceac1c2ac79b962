import type { Trail } from '../trail/trail.ts';
import { isoSeconds, millisecondsOf, secondsBetween } from '../values/time.ts';
import type { HistoryEvent } from './event.ts';
import type { Hole, HoleKind } from './history.ts';
import { isRequested, stateOf } from './trail-events.ts';

type SwitchedField = 'isLogging' | 'isOrganizationTrail' | 'isMultiRegionTrail' | 'enableLogFileValidation';

/** The fields without which a trail records less than it should, or cannot prove what it recorded. */
export const FIELD_OF_HOLE: Readonly<Record<HoleKind, SwitchedField>> = {
  logging: 'isLogging',
  organization: 'isOrganizationTrail',
  'multi-region': 'isMultiRegionTrail',
  validation: 'enableLogFileValidation',
};

const KINDS = Object.keys(FIELD_OF_HOLE) as HoleKind[];

/** What the holes of a trail are found by. */
export interface HolesInput {
  /** Those that succeeded in the last 90 days, of earlier trails of the name too, the oldest first. */
  readonly events: readonly HistoryEvent[];
  /** `null` where there is no trail. */
  readonly observed: Trail | null;
  /** What is declared to be on. */
  readonly declaredOn: readonly string[];
  /** Since when the trail does not log by GetTrailStatus, as ISO 8601. */
  readonly stoppedAt: string | null;
  /** When the trail was started last by GetTrailStatus, as ISO 8601. */
  readonly startedAt: string | null;
  /** As ISO 8601. */
  readonly readAt: string;
}

/** All holes of the last 90 days that are known, the oldest first. One that lasts is there only where what was observed says so. */
export function holesOf(input: HolesInput): Hole[] {
  return KINDS.flatMap((kind) => holesOfKind(kind, input)).sort((one, other) => (one.from < other.from ? -1 : 1));
}

function holesOfKind(kind: HoleKind, input: HolesInput): Hole[] {
  const { observed, readAt } = input;
  const field = FIELD_OF_HOLE[kind];
  const isOff = observed === null ? field === 'isLogging' : observed[field] === false;
  const isDeclaredOn = field === 'isLogging' || input.declaredOn.includes(field);
  const times: { from: string; to: string | null }[] = [];
  let before: boolean | null = null;
  for (const { at, isOn, isNew, isAsked } of switchesOf(field, input.events)) {
    const open = times.at(-1)?.to === null ? times.at(-1)! : null;
    // What was off before, and what only carries that, begins nothing; and what a trail never had, it did not lose.
    const begins = isNew ? isOff && isDeclaredOn : (before ?? isAsked);
    if (isOn && open) open.to = at;
    // Stopping what is stopped is no second hole.
    else if (!isOn && !open && begins) times.push({ from: at, to: null });
    before = isOn;
  }
  // The start is in a history that was not read, and so is when it was.
  if (field === 'isLogging' && times.at(-1)?.to === null && isBeforeStart(times.at(-1)!.from, input)) times.pop();
  const stoppedAt = field === 'isLogging' && observed !== null ? input.stoppedAt : null;
  if (isOff && stoppedAt !== null && times.at(-1)?.to !== null) times.push({ from: secondOf(stoppedAt), to: null });
  return times
    .filter(({ to }) => to !== null || (isOff && isDeclaredOn))
    .map(({ from, to }) => ({
      from,
      to,
      seconds: secondsBetween(from, to ?? readAt),
      kind,
    }));
}

/** Whether a time is before the trail was started last and then stopped: who did something then did not stop it. */
export function isBeforeStart(at: string, { startedAt, stoppedAt }: Pick<HolesInput, 'startedAt' | 'stoppedAt'>) {
  if (startedAt === null || stoppedAt === null) return false;
  const [started, stopped] = [secondOf(startedAt), secondOf(stoppedAt)];
  return started < stopped ? at <= started : started === stopped && at < started;
}

interface Switch {
  readonly at: string;
  readonly isOn: boolean;
  /** It came with a trail that was just created. */
  readonly isNew: boolean;
  /** The caller asked for it, instead of leaving it as it was. */
  readonly isAsked: boolean;
}

function switchesOf(field: SwitchedField, events: readonly HistoryEvent[]): Switch[] {
  return events.flatMap((event) => {
    const { name, at } = event;
    if (field === 'isLogging') {
      const isOn = { StartLogging: true, StopLogging: false, DeleteTrail: false }[name];
      return isOn === undefined ? [] : [{ at, isOn, isNew: false, isAsked: true }];
    }
    const state = name === 'CreateTrail' || name === 'UpdateTrail' ? stateOf(field)(event) : null;
    if (state === null) return [];
    return [{ at, isOn: state.value === true, isNew: name === 'CreateTrail', isAsked: isRequested(field, event) }];
  });
}

/** The holes after a run that ended some: `endedAt` has when, by kind, as ISO 8601. */
export function withEnded(holes: readonly Hole[], endedAt: Readonly<Partial<Record<HoleKind, string>>>): Hole[] {
  return holes.map((hole) => {
    const to = hole.to ?? endedAt[hole.kind];
    return to === undefined ? hole : { ...hole, to: secondOf(to), seconds: secondsBetween(hole.from, to) };
  });
}

/** When a run started the trail, and when it read it back last, as ISO 8601; `null` where it did not. */
export interface Confirmed {
  readonly logging: string | null;
  readonly readBack: string | null;
}

/**
 * The holes after a run. The one in logging ended when the trail was started, whatever was read of it since; the others when the
 * trail was read back without them. `now` is the trail as it was read last; `null` where that is not known.
 */
export function endedHoles(holes: readonly Hole[], now: Trail | null, { logging, readBack }: Confirmed): Hole[] {
  const kinds = KINDS.filter((kind) => now?.[FIELD_OF_HOLE[kind]] === true);
  const seen = readBack === null ? {} : Object.fromEntries(kinds.map((kind) => [kind, readBack]));
  return withEnded(holes, { ...seen, ...(logging !== null && { logging }) });
}

/** A time to the second: those of GetTrailStatus have milliseconds. */
function secondOf(iso: string): string {
  return isoSeconds(millisecondsOf(iso)!);
}
