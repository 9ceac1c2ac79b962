/** The kit against moto, somebody else's reading of AWS: it has to find where moto differs, and nothing else. */
import { isDeepStrictEqual } from 'node:util';
import { STS } from '@aws-sdk/client-sts';
import type { Check } from '../../../scenarios/moto/checks.ts';
import { createMotoWorld } from '../../../scenarios/moto/moto-world.ts';
import { names } from '../../../scenarios/trail/stories.ts';
import { ACCOUNT, runKitAgainst } from '../sandbox.ts';
import { DEVIATIONS } from './deviations.ts';

interface Answered {
  readonly id: string;
  readonly verdict: string;
  readonly answer?: unknown;
  readonly why?: string;
}

export const acceptanceCheck: Check = {
  name: 'npm run acceptance finds where moto differs',
  run: async (motoUrl) => {
    const world = await createMotoWorld(motoUrl);
    const { bucket } = names(ACCOUNT);
    const environment = { AWS_ENDPOINT_URL: motoUrl, ...(await administratorVariables(motoUrl)) };
    const run = await runKitAgainst(environment, ['--write', '--bucket', bucket]);
    if (run.exitCode !== 0 || run.data === null) return `exit code ${run.exitCode}\n${run.stdout}${run.stderr}`;
    const { answers } = JSON.parse(run.data) as { answers: readonly Answered[] };
    const found = answers.filter(({ verdict }) => verdict !== 'same').map(answerOf);
    const differences = found.filter(([id, answer]) => !isDeepStrictEqual(DEVIATIONS[id], answer));
    const { Trails = [] } = await world.cloudTrail().listTrails({});
    const gone = Object.keys(DEVIATIONS).filter((id) => !found.some(([one]) => one === id));
    if (differences.length === 0 && gone.length === 0 && Trails.length === 0) return null;
    return [
      ...differences.map(([id, answer]) => `not as deviations.ts has it of moto: ${id}: ${JSON.stringify(answer)}`),
      ...Trails.map(({ Name }) => `not removed: ${Name}`),
      ...gone.map((id) => `moto no longer differs: remove this entry of deviations.ts: ${id}`),
    ].join('\n');
  },
};

function answerOf({ id, answer, why }: Answered): readonly [string, unknown] {
  return [id, why ?? answer];
}

/** moto tells accounts apart by the access key that it gave out. */
async function administratorVariables(url: string): Promise<Record<string, string>> {
  const anyone = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' };
  const { Credentials } = await new STS({ endpoint: url, region: 'us-east-1', credentials: anyone }).assumeRole({
    RoleArn: `arn:aws:iam::${ACCOUNT}:role/administrator`,
    RoleSessionName: 'administrator',
  });
  return {
    AWS_ACCESS_KEY_ID: Credentials!.AccessKeyId!,
    AWS_SECRET_ACCESS_KEY: Credentials!.SecretAccessKey!,
    AWS_SESSION_TOKEN: Credentials!.SessionToken!,
  };
}
