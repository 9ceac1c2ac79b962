import type { Drift } from '../plan/drift.ts';
import type { Field, Trail, TrailIdentity } from '../trail/trail.ts';
import { secondsBetween } from '../values/time.ts';
import { type ActorContext, actorOf, isOwnRun, sessionKeyOf, type WorkflowRuns } from './actor.ts';
import { type Cause, causeOf, type TrailEvents } from './attribution.ts';
import { type HistoryEvent, objectOf, textOf } from './event.ts';
import { PREREQUISITE_EVENTS } from './event-names.ts';
import type { Attempt, Change, History, PrerequisiteChange, Why } from './history.ts';
import { holesOf, isBeforeStart } from './holes.ts';
import type { EventsOfName, LookedUp, PrerequisiteResource } from './lookups.ts';
import { eventsOfTrail } from './trail-events.ts';

/** What was observed, and what the event histories answered. */
export interface HistoryInput {
  readonly trail: TrailIdentity;
  readonly observed: Trail | null;
  readonly drift: readonly Drift[];
  /** Since when the trail does not log by GetTrailStatus, as ISO 8601. */
  readonly stoppedAt: string | null;
  /** When the trail was started last by GetTrailStatus, as ISO 8601. */
  readonly startedAt: string | null;
  readonly resources: readonly PrerequisiteResource[];
  /** That of the run's own account in the trail's home Region first. */
  readonly lookedUp: readonly LookedUp[];
  /** Events of AssumeRoleWithWebIdentity: whose token a session came from. */
  readonly signIns: readonly HistoryEvent[];
  readonly workflow: WorkflowRuns;
  /** Whether an account that could have changed the trail was not read: the management account's, or a delegated administrator's. */
  readonly hasUnreadAccounts: boolean;
  /** When the histories were read, as ISO 8601. */
  readonly readAt: string;
}

/** Who changed what differs, since when, and who tried. */
export function historyOf(input: HistoryInput): History {
  const { trail, observed, drift, resources, readAt } = input;
  const all = eventsOfTrail(trailEventsOf(input), trail);
  const succeeded = all.filter(({ error }) => error === null);
  const causes = drift.flatMap((one): [Field, Cause][] => {
    const cause = causeOfDrift(one, input, succeeded);
    return cause === null ? [] : [[one.field, cause]];
  });
  return {
    changes: Object.fromEntries(
      causes.flatMap(([field, cause]) => ('event' in cause ? [[field, changeOf(cause.event, input)]] : [])),
    ),
    unexplained: causes.flatMap(([field, cause]) => ('why' in cause ? [{ field, why: cause.why }] : [])),
    prerequisites: resources.flatMap((resource) => prerequisiteChange(resource, input)),
    holes: holesOf({
      events: hasStarts(input) ? succeeded : succeeded.filter(({ name }) => name !== 'StopLogging'),
      observed,
      declaredOn: drift.filter(({ desired }) => desired === true).map(({ field }) => field),
      stoppedAt: input.stoppedAt,
      startedAt: input.startedAt,
      readAt,
    }),
    attempts: all
      .filter(({ error, at }) => error !== null && secondsBetween(at, readAt) <= ATTEMPTS_SECONDS)
      .filter((event) => !isOwnRun(event, input))
      .map((event) => attemptOf(event, input))
      .reverse(),
  };
}

const ATTEMPTS_SECONDS = 24 * 60 * 60;

/** The events that changed something and whose session's sign-in says more of who it was: what is known of it is by access key. */
export function eventsToJoin(input: HistoryInput): HistoryEvent[] {
  const events = eventsOfTrail(trailEventsOf(input), input.trail);
  const { changes, attempts } = historyOf(input);
  const ids = Object.values(changes).map(({ eventId }) => eventId);
  return events.filter((event) => {
    const isReported =
      ids.includes(event.id) ||
      (event.error !== null && attempts.some(({ at, event: name }) => at === event.at && name === event.name));
    return isReported && sessionKeyOf(event) !== null && !isOwnRun(event, input);
  });
}

function trailEventsOf({ lookedUp, trail }: HistoryInput): HistoryEvent[] {
  return lookedUp
    .filter(({ region }) => region === trail.homeRegion)
    .flatMap(({ events }) => [...events.values()])
    .flatMap((answer) => ('events' in answer ? answer.events : []));
}

/** `null` where there is nothing to explain: a trail that was never there. */
function causeOfDrift(
  { field, desired }: Drift,
  input: HistoryInput,
  succeeded: readonly HistoryEvent[],
): Cause | null {
  const { observed, lookedUp, trail } = input;
  const ofTrail = lookedUp.filter(({ region }) => region === trail.homeRegion);
  const answers: TrailEvents['answers'] = ofTrail[0]?.events ?? new Map<string, EventsOfName>();
  if (observed === null) {
    const newest = succeeded.findLast(({ name }) => name === 'DeleteTrail' || name === 'CreateTrail');
    if (newest === undefined) return field === 'isLogging' ? whyUnanswered(answers) : null;
    // Whether a trail was created since, which somebody else deleted.
    const creations = answers.get('CreateTrail');
    if (creations && 'why' in creations) return creations;
    if (newest.name === 'DeleteTrail') return { event: newest };
    return { why: input.hasUnreadAccounts ? 'another-account' : 'not-visible-yet' };
  }
  const deleted = succeeded.findLastIndex(({ name }) => name === 'DeleteTrail') + 1;
  const created = succeeded.findLastIndex(({ name }) => name === 'CreateTrail');
  const hasFailed = ofTrail.slice(1).some(({ events }) => [...events.values()].some((answer) => 'why' in answer));
  const known: TrailEvents = {
    events: succeeded
      .slice(Math.max(created, deleted))
      .filter(({ name, at }) => field !== 'isLogging' || name === 'StartLogging' || !isBeforeStart(at, input)),
    answers,
    hasUnreadAccounts: input.hasUnreadAccounts || hasFailed,
  };
  return causeOf(field, observed, desired, known);
}

/** Why it is not known whether a trail that is not there ever was; `null` if it is known. */
function whyUnanswered(answers: TrailEvents['answers']): Cause | null {
  return (
    (['DeleteTrail', 'CreateTrail']
      .map((name) => answers.get(name))
      .find((answer) => answer && 'why' in answer) as Cause | null) ?? null
  );
}

/** Whether it is known if what was stopped was started again: of an absent trail, GetTrailStatus does not say it. */
function hasStarts({ observed, lookedUp, trail }: HistoryInput): boolean {
  const ofTrail = lookedUp.filter(({ region }) => region === trail.homeRegion);
  return observed !== null || ofTrail.every(({ events }) => !('why' in (events.get('StartLogging') ?? {})));
}

function changeOf(event: HistoryEvent, context: ActorContext): Change {
  const { id, name, at, identity, from, via } = event;
  return { actor: actorOf(event, context), arn: textOf(identity['arn']), at, event: name, eventId: id, from, via };
}

function attemptOf(event: HistoryEvent, context: ActorContext): Attempt {
  return { actor: actorOf(event, context), at: event.at, event: event.name, error: event.error! };
}

/** The newest successful call on what a prerequisite is about; nothing where no call could have made it fail. */
function prerequisiteChange(resource: PrerequisiteResource, input: HistoryInput): PrerequisiteChange[] {
  const { id, account, region } = resource;
  const names = PREREQUISITE_EVENTS[id] ?? [];
  if (names.length === 0) return [];
  const answered = input.lookedUp.find((one) => one.account === account && one.region === region);
  if (answered === undefined) return [{ id, why: 'another-account' }];
  const answers = names.map((name) => answered.events.get(name));
  const events = answers.flatMap((answer) => (answer && 'events' in answer ? answer.events : []));
  const about = events.filter((event) => event.error === null && isAboutResource(event, resource));
  const newest = about.sort((one, other) => (one.at < other.at ? 1 : -1))[0];
  if (newest) return [{ id, change: changeOf(newest, input) }];
  const failure = answers.find((answer) => answer === undefined || 'why' in answer);
  const why: Why =
    failure && 'why' in failure ? failure.why : answers.includes(undefined) ? 'throttled' : 'older-than-90-days';
  return [{ id, why }];
}

function isAboutResource({ request, resources }: HistoryEvent, { name }: PrerequisiteResource): boolean {
  const sent = MEMBERS.map((member) => objectOf(request)?.[member]).filter((value) => typeof value === 'string');
  return resources.includes(name) || sent.some((value) => value === name || name.endsWith(`/${value}`));
}

/** How the calls' requests name what they are about. */
const MEMBERS = ['bucketName', 'keyId', 'topicArn', 'roleName', 'servicePrincipal'];
