/** CloudWatch Logs, as far as a trail's log group needs it: DescribeLogGroups. */
import type { JsonService } from '../protocol/aws-json.ts';
import type { CallContext } from '../protocol/authenticate.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { AwsError } from '../protocol/aws-error.ts';

export const logs: JsonService = {
  name: 'logs',
  targetPrefixes: ['Logs_20140328'],
  invalidInputCode: 'InvalidParameterException',
  operations: {
    DescribeLogGroups: {
      input: { logGroupNamePrefix: 'string', limit: 'number', nextToken: 'string' },
      run: describeLogGroups,
    },
  },
};

/** AWS may return fewer than asked for; a small page keeps clients honest about nextToken. */
const PAGE_SIZE = 2;

interface DescribeLogGroupsInput {
  logGroupNamePrefix?: string;
  limit?: number;
  nextToken?: string;
}

function describeLogGroups(
  context: CallContext,
  { logGroupNamePrefix = '', limit = 50, nextToken }: DescribeLogGroupsInput,
): object {
  const { world, region, caller } = context;
  const arnPrefix = `arn:${world.partition}:logs:${region}:${caller.accountId}:log-group:`;
  authorize(context, 'logs:DescribeLogGroups', [`${arnPrefix}:log-stream:`]);
  if (!/^[.\-_/#A-Za-z0-9]{0,512}$/.test(logGroupNamePrefix)) throw invalid('logGroupNamePrefix');
  if (!Number.isInteger(limit) || limit < 1 || limit > 50) throw invalid('limit');
  const start = nextToken === undefined ? 0 : readToken(nextToken, logGroupNamePrefix);
  const found = [...world.logGroups].filter((arn) => arn.startsWith(arnPrefix + logGroupNamePrefix)).sort();
  const end = start + Math.min(limit, PAGE_SIZE);
  return {
    logGroups: found.slice(start, end).map((arn) => ({
      logGroupName: arn.slice(arnPrefix.length),
      arn: `${arn}:*`,
      logGroupArn: arn,
      creationTime: Date.UTC(2026, 0, 1),
      metricFilterCount: 0,
      storedBytes: 0,
      logGroupClass: 'STANDARD',
    })),
    ...(end < found.length ? { nextToken: Buffer.from(`${logGroupNamePrefix} ${end}`).toString('base64') } : {}),
  };
}

/** A token belongs to the question it was given for. */
function readToken(token: string, prefix: string): number {
  const [, asked, start] = /^(\S*) (\d+)$/.exec(Buffer.from(token, 'base64').toString()) ?? [];
  if (asked !== prefix) throw invalid('nextToken');
  return Number(start);
}

function invalid(parameter: string): AwsError {
  return new AwsError('InvalidParameterException', `The parameter ${parameter} is not valid.`);
}
