import { type EventHistory, openEventHistory } from '../aws/history/event-history.ts';
import { locateResources } from '../aws/history/locate-resources.ts';
import type { DocumentReader } from '../aws/prerequisites/document-reader.ts';
import type { Session } from '../aws/session/sign-in.ts';
import { trailResourcesOf } from '../domain/delivery/trail-resources.ts';
import { sessionKeyOf } from '../domain/history/actor.ts';
import type { HistoryEvent } from '../domain/history/event.ts';
import { MAX_EVENT_NAMES, WEB_IDENTITY_EVENT } from '../domain/history/event-names.ts';
import { eventsToJoin, type HistoryInput, historyOf } from '../domain/history/history-of.ts';
import {
  type LookedUp,
  lookupsFor,
  NAMES_IF_IT_WAS_THERE,
  type PrerequisiteResource,
} from '../domain/history/lookups.ts';
import { eventsOfTrail } from '../domain/history/trail-events.ts';
import { type OwnCalls, withoutOwnCalls } from '../domain/history/own-calls.ts';
import { trailAccountsOf } from '../domain/history/trail-accounts.ts';
import { managementAccountOf } from '../domain/organization/organization.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { trailAfter } from '../domain/trail/desired.ts';
import type { TrailIdentity } from '../domain/trail/trail.ts';
import { isKnown } from '../domain/values/answer.ts';
import { millisecondsOf } from '../domain/values/time.ts';
import type { JudgeInput } from './judge-prerequisites.ts';
import { addWarning, type Run } from './run.ts';

/** What has to be explained, and how the run came to see it. */
export interface AttributeInput extends JudgeInput {
  readonly plan: Plan;
  readonly reader: DocumentReader;
  /** When the trail was about to be observed, in milliseconds since 1970. */
  readonly observedSince: number;
}

/** All of it, whatever the histories answer. */
const TIMEOUT_MILLISECONDS = 10_000;

/**
 * Records who made what differs so, as far as CloudTrail's event histories say. Where nothing differs it asks nothing. Never rejects:
 * a run does not fail because of this.
 */
export async function attributeDrift(run: Run, input: AttributeInput): Promise<void> {
  try {
    const timeout = AbortSignal.any([run.signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]);
    await explain(run, input, timeout);
  } catch (error) {
    const text = `It cannot be determined who made the changes: ${String(error)}. The plan is not affected. Please report this bug.`;
    addWarning(run, 'Event history', text);
  }
}

async function explain(run: Run, input: AttributeInput, timeout: AbortSignal): Promise<void> {
  const { observed, desired, plan, readSessions, observedSince } = input;
  const { identity: trail, organization } = observed;
  const { session } = readSessions;
  const sessions = await sessionsByAccount(input);
  const resources = await resourcesToExplain(input);
  const isOrganizationTrail =
    observed.trail?.isOrganizationTrail === true || trailAfter(desired, observed.trail, trail).isOrganizationTrail;
  const accounts = [...sessions.keys()];
  const trailAccounts = trailAccountsOf({ ...trail, isOrganizationTrail }, organization, accounts);
  const known = { trail, observed: observed.trail, drift: plan.drift, resources };
  const lookups = lookupsFor({ ...known, accounts, trailAccounts: trailAccounts.readable });
  if (lookups.length === 0) return;

  const histories = lookups.map(({ account, region, names }) => ({
    names,
    history: openEventHistory(sessions.get(account)!, region, timeout),
  }));
  const own: OwnCalls = { arn: session.identity.arn, sinceMilliseconds: observedSince };
  const lookedUp = await Promise.all(
    histories.map(({ names, history }) => readHistory(history, names, own, observed.trail === null ? trail : null)),
  );
  const historyInput: HistoryInput = {
    ...known,
    stoppedAt: observed.stoppedAt,
    startedAt: observed.startedAt,
    lookedUp,
    signIns: [],
    workflow: workflowRuns(run, input),
    hasUnreadAccounts: trailAccounts.hasUnread,
    readAt: new Date().toISOString(),
  };
  const opened = histories.map(({ history }) => history);
  const signIns = await findSignIns(eventsToJoin(historyInput), opened, trail.homeRegion);
  run.record({ kind: 'history', history: historyOf({ ...historyInput, signIns }) });
}

/** The answers without what the run did itself. `absent` is the trail, where there is none now. */
async function readHistory(
  history: EventHistory,
  names: readonly string[],
  own: OwnCalls,
  absent: TrailIdentity | null,
): Promise<LookedUp> {
  const { account, region } = history;
  const first = withoutOwnCalls({ account, region, events: await history.read(names) }, own);
  const found = [...first.events.values()].flatMap((answer) => ('events' in answer ? answer.events : []));
  if (absent === null || eventsOfTrail(found, absent).length === 0) return first;
  const events = new Map([
    ...first.events,
    ...(await history.read(NAMES_IF_IT_WAS_THERE.slice(0, MAX_EVENT_NAMES - names.length))),
  ]);
  return withoutOwnCalls({ account, region, events }, own);
}

/** By account whose event history can be read, the run's own first. */
async function sessionsByAccount({ readSessions }: AttributeInput): Promise<ReadonlyMap<string, Session>> {
  const { session, bucketOwner } = readSessions;
  const owner = await bucketOwner?.session;
  const own = session.identity.account;
  const isElsewhere = bucketOwner !== null && bucketOwner.account !== own;
  return new Map([
    [own, session],
    ...(isElsewhere && owner && isKnown(owner) ? [[bucketOwner.account, owner.known] as const] : []),
  ]);
}

/** What failing prerequisites are about, and those that a step would repair. */
function resourcesToExplain(input: AttributeInput): Promise<PrerequisiteResource[]> {
  const { inputs, readSessions, observed, plan, reader } = input;
  const failing = plan.prerequisites.filter(({ status, repair }) => status === 'fail' || repair !== undefined);
  const { account } = readSessions.session.identity;
  const resources = trailResourcesOf(inputs.declared, observed.identity, account, observed.trail);
  const managementAccount = managementAccountOf(observed.organization);
  const ids = failing.map(({ id }) => id);
  return locateResources(ids, { resources, reader, readSessions, managementAccount });
}

function workflowRuns({ environment }: Run, { inputs }: AttributeInput): HistoryInput['workflow'] {
  const { roleToAssume, planRoleToAssume, bucketOwnerRoleToAssume, roleSessionName } = inputs;
  return {
    roles: [roleToAssume, planRoleToAssume, bucketOwnerRoleToAssume].filter((role) => role !== null),
    sessionName: roleSessionName,
    runId: environment['GITHUB_RUN_ID'] || null,
  };
}

/** A session lasts 12 hours at most (API_AssumeRoleWithWebIdentity), so it began within so much before its call. */
const MAX_SESSION_MILLISECONDS = 12 * 60 * 60 * 1000;

/** The events by which the sessions of these calls began. They are in the Region of the endpoint that was asked: the home Region, mostly. */
async function findSignIns(
  calls: readonly HistoryEvent[],
  histories: readonly EventHistory[],
  homeRegion: string,
): Promise<HistoryEvent[]> {
  const found: HistoryEvent[] = [];
  const keys = new Set<string | null>();
  for (const call of calls) {
    const key = sessionKeyOf(call);
    const history = histories.find(({ account, region }) => account === call.account && region === homeRegion);
    if (history === undefined || keys.has(key)) continue;
    keys.add(key);
    const at = millisecondsOf(call.at)!;
    const range = { from: new Date(at - MAX_SESSION_MILLISECONDS), to: new Date(at) };
    const answer = (await history.read([WEB_IDENTITY_EVENT], range)).get(WEB_IDENTITY_EVENT);
    found.push(...(answer && 'events' in answer ? answer.events : []));
  }
  return found;
}
