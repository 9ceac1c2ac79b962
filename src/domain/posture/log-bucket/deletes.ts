import { logObjectArns } from '../../delivery/log-object-arns.ts';
import { ownerPath } from '../../delivery/log-paths.ts';
import { type AccessRequest, evaluate, nameOf } from '../../iam-policy/evaluate.ts';
import type { Policy, Statement } from '../../iam-policy/policy-document.ts';
import type { Trail } from '../../trail/trail.ts';
import { bucketArn, parseArn, trailName } from '../../values/arn.ts';
import { and, not, or, type Truth } from '../../iam-policy/ternary.ts';
import { count } from '../../values/wording.ts';
import { contextOf, EVERYONE, isOutsider, type Outsider, outsidersOf } from './outsiders.ts';

/** Actions that delete log files, or end what keeps them (Service Authorization Reference, S3). */
const OBJECT_ACTIONS = ['DeleteObject', 'DeleteObjectVersion', 'BypassGovernanceRetention', 'PutObjectRetention'];
const BUCKET_ACTIONS = [
  'PutLifecycleConfiguration',
  'PutBucketPolicy',
  'DeleteBucketPolicy',
  'PutBucketVersioning',
  'PutBucketObjectLockConfiguration',
  'PutBucketPublicAccessBlock',
  'PutBucketAcl',
  'DeleteBucket',
];

/** What one statement allows to principals outside the account of the bucket. */
export interface ForeignDelete {
  /** `statement X`. */
  readonly statement: string;
  readonly actions: readonly string[];
  readonly principals: readonly string[];
  /** `false` where a condition or a deny decides that cannot be evaluated. */
  readonly isCertain: boolean;
}

/** Whose policy, of which bucket. `owner` is the account of the bucket. */
export interface DeletesInput {
  readonly policy: Policy;
  readonly owner: string;
  readonly bucket: string;
  readonly trail: Trail;
}

/** How many principals are judged, of all statements together: policies are written by strangers, and judging takes time. */
const MAX_JUDGED = 10;

/**
 * Which statements allow others than the account of the bucket to delete log files or to end what keeps them, and no Deny covers
 * that. IAM policies and service control policies decide about the account's own principals, and are not known here.
 */
export function foreignDeletes(input: DeletesInput): readonly ForeignDelete[] {
  const requests = requestsOf(input);
  const found: ForeignDelete[] = [];
  let left = MAX_JUDGED;
  for (const [index, statement] of input.policy.statements.entries()) {
    const concerned =
      statement['Effect'] === 'Deny' ? [] : requests.filter(({ action }) => concerns(statement, action));
    if (concerned.length === 0) continue;
    const outsiders = outsidersOf(statement, input.policy, input.owner);
    const judged = outsiders.slice(0, left);
    left -= judged.length;
    const name = nameOf(statement, index);
    const deletes = deletesBy(input.policy, statement, name, judged, concerned);
    found.push(...deletes);
    const unjudged = outsiders.length - judged.length;
    if (unjudged === 0 || deletes.some(isForEveryone)) continue;
    const principals = [count(unjudged, 'principal that was not checked', 'principals that were not checked')];
    found.push({ statement: name, actions: concerned.map(({ action }) => action), principals, isCertain: false });
  }
  return found;
}

function isForEveryone({ principals, isCertain }: ForeignDelete): boolean {
  return isCertain && principals.includes(EVERYONE);
}

/** Whether the statement can apply to an action, whoever makes it. */
function concerns(statement: Statement, action: string): boolean {
  const policy = { document: {}, statements: [statement] };
  return evaluate(policy, { action, resource: null, context: {}, isCaller: () => ({ because: '' }) }).allows !== false;
}

/** What one statement allows to these outsiders: what certainly, and what perhaps. */
function deletesBy(
  policy: Policy,
  statement: Statement,
  name: string,
  outsiders: readonly Outsider[],
  requests: ReturnType<typeof requestsOf>,
): ForeignDelete[] {
  const denies = policy.statements.filter(({ Effect }) => Effect === 'Deny');
  const found = outsiders.flatMap((outsider) =>
    requests.flatMap(({ action, resources }) => {
      const allowed = or(
        resources.map((resource) => reaches(policy, statement, denies, outsider, { action, resource })),
      );
      return allowed === false ? [] : [{ action, who: outsider.name, isCertain: allowed === true }];
    }),
  );
  return [true, false].flatMap((isCertain) => {
    const some = found.filter((one) => one.isCertain === isCertain);
    const actions = [...new Set(some.map(({ action }) => action))];
    const principals = [...new Set(some.map(({ who }) => who))];
    return actions.length > 0 ? [{ statement: name, actions, principals, isCertain }] : [];
  });
}

type Target = Pick<AccessRequest, 'action' | 'resource'>;

/** Whether the statement allows some of it to the outsider, and the denies do not cover all of it. */
function reaches(
  policy: Policy,
  statement: Statement,
  denies: readonly Statement[],
  outsider: Outsider,
  target: Target,
): Truth {
  const request = (of: Target): AccessRequest => ({
    ...of,
    context: contextOf(outsider, policy),
    isCaller: (principal) => isOutsider(outsider, principal),
  });
  const alone = { ...policy, statements: [statement] };
  // Without a resource, the rest of the statement is judged.
  const applies = evaluate(alone, request({ ...target, resource: null })).allows;
  if (applies === false) return false;
  const { allows, where } = evaluate(alone, request(target));
  const someAllowed = allows === false ? where !== undefined : allows;
  if (someAllowed === false) return false;
  // A Deny covers what it would allow if it were an Allow: all of it, not some.
  const asAllows = { ...policy, statements: denies.map((deny) => ({ ...deny, Effect: 'Allow' })) };
  const covered = denies.length === 0 ? false : evaluate(asAllows, request(target)).allows;
  return and([applies, someAllowed, not(covered)]);
}

/** Organizations whose paths are checked: those that the policy names, and one that it does not name. */
const MAX_ORGANIZATIONS = 3;

function requestsOf({ policy, bucket, trail }: DeletesInput) {
  const arn = parseArn(trail.arn)!;
  const { account, region, partition } = arn;
  const root = bucketArn(partition, bucket);
  const named = JSON.stringify(policy.statements).match(/o-[a-z0-9]{10,32}/g) ?? [];
  const organizations = [...new Set(named)].slice(0, MAX_ORGANIZATIONS);
  const owners = trail.isOrganizationTrail ? [...organizations, 'o-organization'] : [account];
  const objects = owners.map((owner) =>
    logObjectArns({
      root: `${root}/${ownerPath(trail.s3KeyPrefix, owner)}`,
      member: trail.isOrganizationTrail ? { first: account } : null,
      account,
      homeRegion: region,
      trailName: trailName(arn),
      delivered: { isMultiRegion: trail.isMultiRegionTrail, hasDigests: true, hasInsights: false },
    }),
  );
  return [
    ...OBJECT_ACTIONS.map((name) => ({ action: `s3:${name}`, resources: objects })),
    ...BUCKET_ACTIONS.map((name) => ({ action: `s3:${name}`, resources: [root] })),
  ];
}
