/*
 * While a run waits for its token and its session, it loads the clients of its first reads, rehearses a call with each, and opens the
 * connections: the first two take as long as a round trip, the last costs two (docs/adr/0034-start-up.md).
 */
import { Readable } from 'node:stream';
import { CloudTrailClient, DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { RunContext } from '../../runtime/cancellation.ts';
import { isProxyNamed } from '../../runtime/proxy.ts';
import { letMessagesPass } from '../../runtime/turns.ts';
import { poolsOf } from './connections.ts';

/** What the inputs say of the first reads. What the trail has and they do not name is loaded when it is known. */
export interface FirstReads {
  readonly region: string;
  readonly judgesPrerequisites: boolean;
  readonly bucket: string | null;
  readonly hasKey: boolean;
  readonly hasTopic: boolean;
  readonly hasLogGroup: boolean;
}

/**
 * Prepares in the order of need, and piece by piece so that answers are read between, until `signal` says that the calls themselves
 * begin. Sends nothing, and never rejects: whoever needs what did not load, or an endpoint that there is not, gets the error.
 */
export async function prepareClients(
  reads: FirstReads,
  { environment, signal }: Pick<RunContext, 'environment' | 'signal'>,
): Promise<void> {
  const isOver = () => signal.aborted;
  for (const rehearsal of rehearsalsOf(reads)) {
    await letMessagesPass();
    if (isOver()) return;
    const call = await rehearsal.load().catch(() => null);
    await letMessagesPass();
    if (isOver()) return;
    await call?.(rehearsalSettings(reads.region, rehearsal, environment)).catch(() => undefined);
  }
}

interface Rehearsal {
  readonly load: () => Promise<(settings: RehearsalSettings) => Promise<unknown>>;
  /** How many calls to this service are made at a time. */
  readonly connections: number;
  readonly answer: string;
}

type RehearsalSettings = ReturnType<typeof rehearsalSettings>;

/** Settings with which a client makes a whole call but for sending it: connections to where it would go are opened instead. */
function rehearsalSettings(region: string, { connections, answer }: Rehearsal, environment: NodeJS.ProcessEnv) {
  const handle = ({ protocol, hostname, port }: Destination) => {
    // A proxy would see connections that nobody uses.
    if (!isProxyNamed(environment)) {
      poolsOf(environment)[protocol].open(hostname, port ?? DEFAULT_PORTS[protocol], connections);
    }
    return Promise.resolve({ response: { statusCode: 200, headers: {}, body: Readable.from(Buffer.from(answer)) } });
  };
  const credentials = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };
  return { region, credentials, maxAttempts: 1, requestHandler: { handle } };
}

const DEFAULT_PORTS = { 'http:': 80, 'https:': 443 } as const;

interface Destination {
  readonly protocol: keyof typeof DEFAULT_PORTS;
  readonly hostname: string;
  readonly port?: number;
}

const [JSON_ANSWER, XML_ANSWER] = ['{}', '<Answer></Answer>'];

function rehearsalsOf({ judgesPrerequisites, bucket, hasKey, hasTopic, hasLogGroup }: FirstReads): Rehearsal[] {
  const always: Rehearsal[] = [
    {
      load: () =>
        Promise.resolve((settings) =>
          new STSClient(settings).send(
            new AssumeRoleWithWebIdentityCommand({ RoleArn: '-', RoleSessionName: '-', WebIdentityToken: '-' }),
          ),
        ),
      connections: 1,
      answer: XML_ANSWER,
    },
    {
      load: () => Promise.resolve((settings) => new CloudTrailClient(settings).send(new DescribeTrailsCommand({}))),
      // The trail's own reads begin while its Region's are on their way.
      connections: judgesPrerequisites ? 7 : 6,
      answer: '{"trailList":[{"Name":"-"}]}',
    },
    {
      load: async () => {
        const { DescribeOrganizationCommand, OrganizationsClient } = await import('@aws-sdk/client-organizations');
        return (settings) => new OrganizationsClient(settings).send(new DescribeOrganizationCommand({}));
      },
      connections: judgesPrerequisites ? 3 : 2,
      answer: JSON_ANSWER,
    },
  ];
  const s3: Rehearsal = {
    load: async () => {
      const { GetBucketPolicyCommand, S3Client } = await import('@aws-sdk/client-s3');
      return (settings) => new S3Client(settings).send(new GetBucketPolicyCommand({ Bucket: bucket ?? 'unknown' }));
    },
    connections: bucket === null ? 0 : 9,
    answer: JSON_ANSWER,
  };
  const iam: Rehearsal = {
    load: async () => {
      const { GetRoleCommand, IAMClient } = await import('@aws-sdk/client-iam');
      return (settings) => new IAMClient(settings).send(new GetRoleCommand({ RoleName: '-' }));
    },
    connections: hasLogGroup ? 2 : 1,
    answer: XML_ANSWER,
  };
  const kms: Rehearsal = {
    load: async () => {
      const { DescribeKeyCommand, KMSClient } = await import('@aws-sdk/client-kms');
      return (settings) => new KMSClient(settings).send(new DescribeKeyCommand({ KeyId: '-' }));
    },
    connections: 2,
    answer: JSON_ANSWER,
  };
  const sns: Rehearsal = {
    load: async () => {
      const { GetTopicAttributesCommand, SNSClient } = await import('@aws-sdk/client-sns');
      return (settings) => new SNSClient(settings).send(new GetTopicAttributesCommand({ TopicArn: '-' }));
    },
    connections: 1,
    answer: XML_ANSWER,
  };
  const logs: Rehearsal = {
    load: async () => {
      const { CloudWatchLogsClient, DescribeLogGroupsCommand } = await import('@aws-sdk/client-cloudwatch-logs');
      return (settings) => new CloudWatchLogsClient(settings).send(new DescribeLogGroupsCommand({}));
    },
    connections: 1,
    answer: JSON_ANSWER,
  };
  if (!judgesPrerequisites) return always;
  return [...always, s3, iam, ...(hasKey ? [kms] : []), ...(hasTopic ? [sns] : []), ...(hasLogGroup ? [logs] : [])];
}
