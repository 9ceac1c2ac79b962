/** One run: who is signed in → refusals → questions → removal of own trails → the answers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { askProbes, createTrailSource, type Session } from './ask-probes.ts';
import { type Aws, connect, InterruptedError } from './aws/connect.ts';
import { errorName } from './aws/error-name.ts';
import { createOwnTrails, listOwnNames, type OwnTrail, removeEarlierTrails } from './aws/own-trails.ts';
import { type Organization, readOrganization } from './aws/organization.ts';
import type { Options } from './options.ts';
import { PROBES } from './probes/probes.ts';
import type { TrailKind } from './probes/probe.ts';
import { dataOf, lineOf, linesOfUnasked, summaryOf, summaryOfUnasked } from './report.ts';

/** The run cannot be done, or did not clean up; the message is for people. */
export class RunError extends Error {}

type Log = (line: string) => void;

/** @throws RunError */
export async function run(options: Options, log: Log, stop: AbortSignal): Promise<void> {
  const permitted = { account: options.account, writes: options.mode !== 'read', bucket: options.bucket };
  const aws = connect(options.region, permitted, stop);
  await refuseOtherAccount(aws);
  if (options.mode === 'clean') return clean(aws, options, log);
  const organization = await readOrganization(aws);
  log(`Account ${aws.account} (${organization.role}), ${aws.region}`);
  if (options.mode === 'write') {
    await refuseToWrite(aws);
    await announceWrites(aws, organization, log);
  }

  const cleaner = connect(options.region, permitted, new AbortController().signal);
  const ownTrails = createOwnTrails(aws, cleaner, stop);
  const session = { aws, ownTrails, stop, unavailable: unavailableTrails(options, organization) };
  const failure = await ask(options, organization, session, log).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  if (stop.aborted) log('Stopped. Removing the trails of this run.');
  const left = await ownTrails.removeAll();
  for (const { arn, why } of left) log(`Not removed: ${arn} (${why})`);
  if (left.length > 0) throw new RunError(`Some trails are left. ${howToRemove(left, options)}`);
  if (failure) throw failure.error;
}

async function refuseOtherAccount(aws: Aws): Promise<void> {
  const { Account } = await orRunError(
    aws.sts().getCallerIdentity({}),
    (name) => `AWS does not know who is signed in (${name}). Sign in, or set AWS_PROFILE.`,
  );
  if (Account === aws.account) return;
  throw new RunError(`This session is of another account than --account ${aws.account}. Nothing was asked.`);
}

/** `messageFor` gets the name of AWS's error. @throws RunError if the call fails */
async function orRunError<T>(call: Promise<T>, messageFor: (name: string) => string): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof InterruptedError) throw error;
    throw new RunError(messageFor(errorName(error)));
  }
}

function unavailableTrails({ mode }: Options, organization: Organization): ReadonlyMap<TrailKind, string> {
  const readOnly = 'it needs a trail of its own: --write';
  const reasons: [TrailKind, string][] = [];
  if (mode === 'read') reasons.push(['own', readOnly], ['own organization', readOnly]);
  else if (!organization.canHaveOrganizationTrails) {
    reasons.push(['own organization', 'it needs a management account with trusted access for CloudTrail']);
  }
  return new Map(reasons);
}

/** A Region has at most five trails, copies of other Regions' trails among them (CloudTrail User Guide, quotas). */
const MAX_TRAILS_PER_REGION = 5;
/** The trail that a question is about, and one that AWS might create although it should refuse. */
const OWN_TRAILS_AT_ONCE = 2;

/** @throws RunError if own trails cannot be created without being in the way */
async function refuseToWrite(aws: Aws): Promise<void> {
  const Bucket = aws.bucket!;
  await orRunError(
    aws.s3.headBucket({ Bucket, ExpectedBucketOwner: aws.account }),
    () => `${Bucket} is not a bucket of account ${aws.account} that this session can read.`,
  );
  for (const region of [aws.region, aws.otherRegion]) {
    const { trailList = [] } = await orRunError(
      aws.cloudTrail(region).describeTrails({}),
      (name) => `The trails of ${region} cannot be counted: ${name}.`,
    );
    if (trailList.length + OWN_TRAILS_AT_ONCE <= MAX_TRAILS_PER_REGION) continue;
    throw new RunError(
      `${region} has ${trailList.length} of ${MAX_TRAILS_PER_REGION} trails, and the questions need ${OWN_TRAILS_AT_ONCE} more.`,
    );
  }
}

/** What will be created and what it costs, before it is. */
async function announceWrites(aws: Aws, organization: Organization, log: Log): Promise<void> {
  const earlier = (await listOwnNames(aws)).map(({ name }) => name);
  if (earlier.length > 0) log(`An earlier run left ${earlier.join(', ')}. Remove it with --clean.`);
  log(`Creates trails named org-trail-acceptance-… that deliver to ${aws.bucket},`);
  log(`at most ${OWN_TRAILS_AT_ONCE} at a time, and deletes each after its questions.`);
  if (organization.canHaveOrganizationTrails)
    log('Some are organization trails: until then all member accounts see them.');
  log(
    'One logs for some seconds, with selectors that match no event. CloudTrail bills events, so no cost is expected.',
  );
  log('CloudTrail puts a few empty objects into the bucket, and they stay there.');
}

async function ask(options: Options, organization: Organization, session: Session, log: Log): Promise<void> {
  const trails = createTrailSource(session);
  // Without a trail most questions would have the same answer.
  if (options.mode === 'write') await orRunError(trails.trailFor('own'), messageOfFirstTrail);
  const answers = await askProbes(PROBES, session, trails, (answered) => {
    if (answered.verdict !== 'unasked') log(lineOf(answered));
  });
  for (const line of linesOfUnasked(answers)) log(line);
  mkdirSync(dirname(options.output), { recursive: true });
  writeFileSync(options.output, dataOf(answers, options, organization.role));
  log(`${summaryOf(answers)}. The answers are in ${options.output}.`);
  log(`${summaryOfUnasked()}.`);
  if (answers.some(({ verdict }) => verdict === 'same' || verdict === 'different')) return;
  throw new RunError('Nothing could be determined.');
}

function messageOfFirstTrail(name: string): string {
  return `A trail of its own could not be created: ${name}. acceptance/README.md has the policies of role and bucket.`;
}

async function clean(aws: Aws, options: Options, log: Log): Promise<void> {
  const { removed, untouched, left } = await removeEarlierTrails(aws);
  for (const { arn } of removed) log(`Removed: ${arn}`);
  for (const { arn } of untouched) log(`Untouched: ${arn} (it has the name, but not the tag)`);
  for (const remainder of left) log(`Not removed: ${remainder.arn} (${remainder.why})`);
  if (left.length > 0) throw new RunError(`Some trails are left. ${howToRemove(left, options)}`);
  log(`${removed.length} removed, ${untouched.length} untouched`);
}

function howToRemove(left: readonly OwnTrail[], { account, region }: Options): string {
  const commands = left.map((trail) => `  aws cloudtrail delete-trail --region ${trail.region} --name ${trail.name}`);
  return [
    'Remove them with one of these:',
    `  npm run acceptance -- --account ${account} --region ${region} --clean`,
    ...commands,
  ].join('\n');
}
