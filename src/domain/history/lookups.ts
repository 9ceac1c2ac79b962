import type { Drift } from '../plan/drift.ts';
import type { PrerequisiteId } from '../prerequisites/prerequisite.ts';
import type { Trail, TrailIdentity } from '../trail/trail.ts';
import type { HistoryEvent } from './event.ts';
import { eventNamesOf, MAX_EVENT_NAMES, PREREQUISITE_EVENTS, TAMPERING_EVENTS } from './event-names.ts';
import type { Why } from './history.ts';

/** One question to an event history: all events of these names in an account and Region, each name by itself. */
export interface Lookup {
  readonly account: string;
  readonly region: string;
  /** The most important first. */
  readonly names: readonly string[];
}

/** What else to ask of a trail that is not there, if events show that it was: one that nobody created or deleted was never there. */
export const NAMES_IF_IT_WAS_THERE: readonly string[] = [
  ...new Set(['StopLogging', 'StartLogging', ...TAMPERING_EVENTS.filter((name) => name !== 'DeleteTrail')]),
];

/** What an account's event history in one Region answered, by name of the event: the newest first, or why there is none. */
export interface LookedUp {
  readonly account: string;
  readonly region: string;
  readonly events: ReadonlyMap<string, EventsOfName>;
}

/** Events of one name. `isWhole`: all of the last 90 days; else older ones were left out. */
export type EventsOfName =
  | { readonly events: readonly HistoryEvent[]; readonly isWhole: boolean }
  | { readonly why: Extract<Why, 'not-permitted' | 'throttled'> };

/** What a failing or repaired prerequisite is about, and where its history is. */
export interface PrerequisiteResource {
  readonly id: PrerequisiteId;
  /** Bucket name, key ARN, topic ARN, role name, or service principal. */
  readonly name: string;
  /** `null` where it is not known. */
  readonly account: string | null;
  readonly region: string;
}

/** What has to be explained. */
export interface LookupsInput {
  readonly trail: TrailIdentity;
  readonly observed: Trail | null;
  readonly drift: readonly Pick<Drift, 'field'>[];
  readonly resources: readonly PrerequisiteResource[];
  /** Those whose history the run can read: its own first. */
  readonly accounts: readonly string[];
  /** Those of them from which the trail can be changed: its own, and those of delegated administrators. */
  readonly trailAccounts: readonly string[];
}

/** What has to be looked up: of the trail in its home Region, of other resources in theirs. Empty where nothing has to be explained. */
export function lookupsFor(input: LookupsInput): Lookup[] {
  const { trail, resources, accounts, trailAccounts } = input;
  const names = trailEventNames(input);
  const asked = [
    ...trailAccounts.filter(() => names.length > 0).map((account) => ({ account, region: trail.homeRegion, names })),
    ...resources.flatMap(({ id, account, region }) =>
      account !== null && accounts.includes(account) ? [{ account, region, names: PREREQUISITE_EVENTS[id] ?? [] }] : [],
    ),
  ];
  return [...Map.groupBy(asked, ({ account, region }) => `${account} ${region}`).values()].flatMap((same) => {
    const { account, region } = same[0]!;
    const all = [...new Set(same.flatMap((one) => one.names))].slice(0, MAX_EVENT_NAMES);
    return all.length > 0 ? [{ account, region, names: all }] : [];
  });
}

/** A stopped trail is a gap even where nobody declares it to log. */
function trailEventNames({ observed, drift }: LookupsInput): string[] {
  const isStopped = observed?.isLogging === false;
  if (drift.length === 0 && !isStopped) return [];
  if (observed === null) return ['DeleteTrail', 'CreateTrail'];
  const fields = [...(isStopped ? (['isLogging'] as const) : []), ...drift.map(({ field }) => field)];
  const own = fields.flatMap(eventNamesOf).filter((name) => name !== 'CreateTrail');
  return [...new Set([...own, 'CreateTrail', ...TAMPERING_EVENTS])];
}
