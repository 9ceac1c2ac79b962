import { callerRefusals, registrationRefusals } from './account-refusals.ts';
import { parseArn } from '../values/arn.ts';
import { trailAfter } from '../trail/desired.ts';
import type { Drift } from './drift.ts';
import { unmetInsights } from '../selectors/insights.ts';
import { selectorsOf } from '../selectors/recorded-events.ts';
import { prerequisiteRefusals } from './prerequisite-refusals.ts';
import type { Refusal } from './refusal.ts';
import type { PlanInput } from './plan-input.ts';
import type { Step } from '../trail/step.ts';
import { countTags, MAX_TAGS } from '../trail/tags.ts';
import { FIELDS, isSelectors, rowOf, SELECTOR_PAIR } from '../trail/fields.ts';
import type { Field, Trail, TrailIdentity } from '../trail/trail.ts';
import { CONTROL_TOWER, isControlTowers } from '../trail/other-owners.ts';

/** The rules that forbid even StartLogging: whose trail it is, and which account may change it. */
export function startLoggingRefusals({
  account,
  caller,
  organization,
  identity,
  desired,
  observed,
}: Pick<PlanInput, 'account' | 'caller' | 'organization' | 'identity' | 'desired' | 'observed'>): Refusal[] {
  const { isOrganizationTrail } = trailAfter(desired, observed, identity);
  const trail = {
    isOrganizationTrail: isOrganizationTrail || observed?.isOrganizationTrail === true,
    isConverted: observed !== null && isOrganizationTrail !== observed.isOrganizationTrail,
    account: parseArn(identity.arn)!.account,
  };
  return [...ownershipRefusals(identity), ...callerRefusals({ account, caller, organization }, trail)];
}

/** Every rule that forbids applying, together. */
export function refusals(input: PlanInput, drift: readonly Drift[], steps: readonly Step[]): Refusal[] {
  const { account, caller, organization, delegatedAdministrators, identity, desired, observed } = input;
  const after = trailAfter(desired, observed, identity);
  const drifts = (...fields: Field[]) => drift.some(({ field }) => fields.includes(field));
  return [
    ...startLoggingRefusals(input),
    ...registrationRefusals(delegatedAdministrators, account, caller, organization),
    ...inputRefusals(input, after),
    ...(drifts('cloudWatchLogsLogGroupArn', 'cloudWatchLogsRoleArn') ? logDeliveryRefusals(input, after) : []),
    ...(drifts('insightSelectors', ...SELECTOR_PAIR) ? insightRefusals(after) : []),
    ...input.unresolved,
    ...readRefusals(input),
    ...prerequisiteRefusals(input, steps),
    ...weakeningRefusals(input, drift),
  ];
}

/** Mistakes in the inputs that show only beside the observed trail. */
function inputRefusals({ desired, observed, identity, checkpointTrail }: PlanInput, after: Trail): Refusal[] {
  const found: Refusal[] = [];
  if (!observed && !desired.s3BucketName) {
    const message = `s3-bucket-name is empty, and trail '${identity.name}' does not exist yet: a new trail needs a log bucket.`;
    found.push({ code: 'inputs', field: 's3BucketName', message });
  }
  if (after.isMultiRegionTrail && !after.includeGlobalServiceEvents) {
    const message =
      'A multi-Region trail must include global service events (API_UpdateTrail): set include-global-service-events to `true`, or is-multi-region-trail to `false`.';
    found.push({ code: 'inputs', field: 'includeGlobalServiceEvents', message });
  }
  if (checkpointTrail !== null && checkpointTrail !== identity.arn) {
    const message = `checkpoint-file is of trail ${checkpointTrail}, but this run is of trail ${identity.arn}: use the checkpoint that an earlier run left for this trail, or none.`;
    found.push({ code: 'inputs', message });
  }
  const tags = desired.tags && after.tags ? countTags(after.tags) : 0;
  if (tags > MAX_TAGS) {
    const message = `The trail would have ${tags} tags; the limit is ${MAX_TAGS}. Declare fewer, or set purge-tags to \`true\` to remove the tags that are not declared.`;
    found.push({ code: 'inputs', field: 'tags', message });
  }
  return found;
}

/** CloudTrail accepts only a log group and role in the calling account, and the log group in the home Region (API_CreateTrail). */
function logDeliveryRefusals({ account, identity }: PlanInput, after: Trail): Refusal[] {
  const group = parseArn(after.cloudWatchLogsLogGroupArn ?? '');
  const role = parseArn(after.cloudWatchLogsRoleArn ?? '');
  const found: Refusal[] = [];
  if (group && group.account !== account) {
    const message = `The log group is in account ${group.account}, but CloudTrail accepts only a log group in the calling account, ${account}. Declare one there. A trail managed by a delegated administrator uses a log group and role in the delegated administrator account.`;
    found.push({ code: 'inputs', field: 'cloudWatchLogsLogGroupArn', message });
  }
  if (group && group.region !== identity.homeRegion) {
    const message = `The log group is in ${group.region}, but it must be in the trail's home Region, ${identity.homeRegion}.`;
    found.push({ code: 'inputs', field: 'cloudWatchLogsLogGroupArn', message });
  }
  if (role && role.account !== account) {
    const message = `The role for the log group is in account ${role.account}, but CloudTrail accepts only a role in the calling account, ${account}.`;
    found.push({ code: 'inputs', field: 'cloudWatchLogsRoleArn', message });
  }
  return found;
}

/** CloudTrail would refuse the selectors, or the insights. What is not known, AWS decides. */
function insightRefusals(after: Trail): Refusal[] {
  const selectors = selectorsOf(after);
  return (selectors ? unmetInsights(after.insightSelectors ?? [], selectors) : []).map(
    ({ insight, missingEvents }) => ({
      code: 'inputs',
      field: 'insightSelectors',
      message: `${insight} needs ${missingEvents}, which the event selectors leave out. Declare selectors that record them, or remove it from insight-selectors.`,
    }),
  );
}

/** What is declared but cannot be compared: unknown is not empty. */
function readRefusals({ desired, unknownFields: unknown }: PlanInput): Refusal[] {
  const messages = new Set<string>();
  return FIELDS.flatMap(({ field }) => {
    const message = unknown[field];
    // One read answers for both kinds of selectors.
    if (message === undefined || desired[field] === undefined || messages.has(message)) return [];
    messages.add(message);
    return [{ code: 'read', field, message }];
  });
}

function weakeningRefusals({ allowWeakening }: PlanInput, drift: readonly Drift[]): Refusal[] {
  return drift.flatMap(({ field, effect }) => {
    // Selectors of the two kinds replace each other in one change, so either name means both.
    const names = isSelectors(field) ? SELECTOR_PAIR : [field];
    const isAlreadyRefused = drift.find((entry) => names.includes(entry.field))?.field !== field;
    if (effect !== 'weakens' || isAlreadyRefused || names.some((name) => allowWeakening.has(name))) return [];
    const inputs = names.map((name) => rowOf(name).input).join(' or ');
    const message = `${rowOf(field).loss!} If this is intended, add ${inputs} to allow-weakening; if not, correct the declared value.`;
    return [{ code: 'weakening', field, message }];
  });
}

/** Trails that are somebody else's whatever is declared. Control Tower keeps the name also where it has no trail yet. */
export function ownershipRefusals({ name }: Pick<TrailIdentity, 'name'>): Refusal[] {
  if (!isControlTowers(name)) return [];
  const message = `The trail '${name}' belongs to AWS Control Tower, which reserves all names that begin with ${CONTROL_TOWER}. Its controls prevent other tools from changing this trail, and the next landing zone update or repair would revert any change. Declare another trail-name, or change this trail in the landing zone settings.`;
  return [{ code: 'ownership', message }];
}
