/** Whom a run calls, and what it does without: docs/networks.md shows these rows, and unreachable.test.ts plays those of AWS. */
import { table } from '../../../src/report/format/markdown.ts';
import { ENDPOINT_ROWS } from '../../aws/clients/endpoint-names.ts';

interface HostRow {
  readonly service: string;
  /** The prerequisites that are unknown without it; `null` where a run cannot do without. */
  readonly unknown: readonly string[] | null;
  readonly more?: string;
}

export const HOST_ROWS: readonly HostRow[] = [
  { service: 'STS', unknown: null },
  { service: 'CloudTrail', unknown: null },
  {
    service: 'Organizations',
    unknown: ['organization', 'caller', 'trusted-access', 'service-linked-role', 'bucket-policy', 'log-role'],
  },
  { service: 'IAM', unknown: ['service-linked-role', 'log-role'] },
  { service: 'S3', unknown: ['bucket', 'bucket-policy'], more: 'and there is no evidence' },
  { service: 'KMS', unknown: ['kms-key'], more: 'and a plan with a key alias is refused: use the ARN' },
  { service: 'SNS', unknown: ['sns-topic'] },
  { service: 'CloudWatch Logs', unknown: ['log-group'] },
  { service: 'Account Management', unknown: [], more: 'opt-in Regions are not checked by `verify-coverage`' },
];

const GITHUB_ROWS = [
  ['GitHub’s ID tokens', 'the host in `ACTIONS_ID_TOKEN_REQUEST_URL`', 'needed with `role-to-assume`'],
  ['GitHub’s API', 'the host in `GITHUB_API_URL`', 'no comment, and no review can be found'],
];

/** Names are those of eu-west-1. */
function nameOf(host: string | null): string {
  return `\`${host?.replace('eu-west-1', 'REGION')}\``;
}

export function hostsTable(): string {
  const ofAws = HOST_ROWS.map(({ service, unknown, more }) => {
    const { plain } = ENDPOINT_ROWS.find((row) => row.service === service)!;
    const ids = unknown?.map((id) => `\`${id}\``).join(', ');
    const without = ids === undefined ? 'needed' : [ids && `${ids} unknown`, more].filter(Boolean).join(', ');
    return [service, nameOf(plain), without];
  });
  return table(['service', 'host', 'if it cannot be reached'], [...ofAws, ...GITHUB_ROWS]);
}

export function variantsTable(): string {
  return table(
    ['service', 'FIPS', 'dual stack'],
    HOST_ROWS.map(({ service }) => {
      const { fips, dualStack } = ENDPOINT_ROWS.find((row) => row.service === service)!;
      return [service, nameOf(fips), nameOf(dualStack)];
    }),
  );
}
