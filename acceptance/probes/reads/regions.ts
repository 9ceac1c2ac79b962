/** Regions that the account has not enabled. */
import { accepted, type Answer, type Asked, type Probe, UndeterminedError } from '../probe.ts';

const LINE = 'a Region not enabled: CloudTrail, KMS, Organizations; GetCallerIdentity';

/** Regions that an account has to enable first (AWS Account Management, Regions). */
const OPT_IN_REGIONS = ['af-south-1', 'ap-east-1', 'eu-south-1', 'il-central-1', 'me-south-1', 'mx-central-1'];

/** How a Region answers that does not know the account; the first of them. @throws UndeterminedError */
async function askRegionNotEnabled({ aws }: Asked, ask: (region: string) => Promise<unknown>): Promise<Answer> {
  if (/^(cn|us-gov)-/.test(aws.region)) throw new UndeterminedError('this partition has no Regions to enable');
  for (const region of OPT_IN_REGIONS) {
    try {
      await ask(region);
    } catch (error) {
      // Where SCPs deny calls in other Regions, this is no answer: judge.ts knows.
      if ((error as Error).name !== 'AccessDeniedException') throw error;
    }
  }
  throw new UndeterminedError(`all of ${OPT_IN_REGIONS.join(', ')} are enabled, or denied by a policy`);
}

export const regionProbes: readonly Probe[] = [
  {
    id: 'regions: CloudTrail in a Region that is not enabled',
    lines: [LINE],
    trail: 'none',
    expected: 'UnrecognizedClientException',
    ask: (asked) => askRegionNotEnabled(asked, (region) => asked.aws.cloudTrail(region).listTrails({})),
  },
  {
    id: 'regions: GetCallerIdentity in a Region that is not enabled',
    lines: [LINE],
    trail: 'none',
    expected: 'RegionDisabledException',
    ask: (asked) => askRegionNotEnabled(asked, (region) => accepted(asked.aws.sts(region).getCallerIdentity({}))),
  },
];
