/** How long the two readers need for the same chain: the AWS CLI's validate-logs, and Org Trail's bundle. */
import { type SimulatedCloud, startSimulatedCloud } from '../../../simulator/server.ts';
import { ACCOUNT, REGION, worldOf } from './cases.ts';
import { ourVerdict } from './our-verdict.ts';
import { validateLogs } from './validate-logs.ts';

const HOURS = 26;

/**
 * A sentence: from the first object to the last, without starting and signing in. It includes what the simulated S3, which is in this
 * process, needs to answer; nothing is as far away as S3 is. Throws Error where they did not read the same.
 */
export async function compareTimes(python: string): Promise<string> {
  const { world, record, start, now } = worldOf({
    hoursAgo: HOURS,
    options: { accounts: [ACCOUNT], regions: [REGION], filesPerHour: 20 },
  });
  const cloud = await startSimulatedCloud(world);
  try {
    const range = { account: ACCOUNT, region: REGION, start: new Date(start.getTime() - 1000), end: now };
    const { output } = await validateLogs(python, cloud, { trailArn: record.of.trail.arn, ...range });
    const cli = millisecondsForEach(cloud);
    const { digests, hashed } = await ourVerdict(cloud, { account: ACCOUNT, hours: HOURS + 1 });
    const ours = millisecondsForEach(cloud);
    const read = [...output.matchAll(/^(\d+)\/\d+ (?:digest|log) files valid$/gm)].map(([, n]) => Number(n));
    if (read[0] !== digests || read[1] !== hashed)
      throw new Error(`Org Trail read ${digests} digests and ${hashed} log files, the AWS CLI others:\n${output}`);
    return `For each of ${digests} digests and ${hashed} log files the AWS CLI needs ${cli.toFixed(2)} ms, Org Trail ${ours.toFixed(2)} ms: ${(cli / ours).toFixed(1)} times as fast`;
  } finally {
    await cloud.close();
  }
}

/** Of the objects that were read since the last time this was asked. */
function millisecondsForEach({ world }: SimulatedCloud): number {
  const times = world.calls
    .splice(0)
    .filter(({ action }) => action === 's3:GetObject')
    .map(({ receivedAt }) => receivedAt.getTime());
  return (times.at(-1)! - times[0]!) / times.length;
}
