/** What the server prints first: where it listens, and what to export. */
import type { SimulatedCloud } from '../../server.ts';
import { ADMINISTRATOR_SECRET, MANAGEMENT_ACCOUNT } from '../../world/company.ts';
import type { ActCommands } from './act-files.ts';
import { leaderRegion } from '../../world/regions.ts';

export function instructions({ url, world, environment }: SimulatedCloud, act: ActCommands): string {
  const region = leaderRegion(world.partition);
  const { AWS_ENDPOINT_URL, ...job } = environment;
  const administrator = {
    AWS_ENDPOINT_URL: AWS_ENDPOINT_URL!,
    AWS_ACCESS_KEY_ID: `AKIAADMIN${MANAGEMENT_ACCOUNT}`,
    AWS_SECRET_ACCESS_KEY: ADMINISTRATOR_SECRET,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
  };
  return `The simulated AWS and GitHub listen on ${url}. Nothing is sent to AWS or GitHub. Press Ctrl-C to stop.

For the AWS CLI and the AWS SDKs, as an administrator of the management account ${MANAGEMENT_ACCOUNT}:

unset AWS_PROFILE AWS_SESSION_TOKEN
${exported(administrator)}

For a job that runs the action, in addition:

${exported(job)}

To run a workflow of yours under act, in its repository, as on a pull request:

${act.pullRequest}

And as at night, in the environment organization-trail-heal:

${act.night}
`;
}

function exported(variables: Record<string, string>): string {
  return Object.entries(variables)
    .map(([name, value]) => `export ${name}='${value}'`)
    .join('\n');
}
