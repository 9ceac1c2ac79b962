/** The simulated AWS asked by boto3, which comes with moto: one call for each protocol. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Check } from './checks.ts';
import { ADMINISTRATOR_SECRET, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { createServedWorld } from '../../../simulator/demo/serve/served-world.ts';
import { startSimulatedCloud } from '../../../simulator/server.ts';

const SCRIPT = `
import boto3
cloudtrail, s3, sns = boto3.client('cloudtrail'), boto3.client('s3'), boto3.client('sns')
account = boto3.client('sts').get_caller_identity()['Account']
arn = cloudtrail.create_trail(Name='org-trail', S3BucketName='org-trail-logs', IsMultiRegionTrail=True)['TrailARN']
cloudtrail.start_logging(Name=arn)
assert 'LatestDeliveryTime' in cloudtrail.get_trail_status(Name=arn)
assert [trail['TrailARN'] for trail in cloudtrail.describe_trails(trailNameList=[arn, 'missing'])['trailList']] == [arn]
try:
    cloudtrail.put_event_selectors(TrailName=arn)
    assert False, 'accepted'
except cloudtrail.exceptions.InvalidEventSelectorsException:
    pass
s3.put_bucket_policy(Bucket='org-trail-logs', Policy=s3.get_bucket_policy(Bucket='org-trail-logs')['Policy'])
topic = f'arn:aws:sns:us-east-1:{account}:org-trail-topic'
policy = sns.get_topic_attributes(TopicArn=topic)['Attributes']['Policy']
sns.set_topic_attributes(TopicArn=topic, AttributeName='Policy', AttributeValue=policy)
key = boto3.client('kms').describe_key(KeyId='alias/org-trail')['KeyMetadata']
assert key['Enabled']
`;

export function boto3Check(python: string): Check {
  return { name: 'boto3 and the simulated AWS', run: () => askByBoto3(python) };
}

async function askByBoto3(python: string): Promise<string | null> {
  const cloud = await startSimulatedCloud(createServedWorld(() => {}));
  const env = {
    PATH: process.env['PATH'],
    AWS_ENDPOINT_URL: cloud.url,
    AWS_ACCESS_KEY_ID: `AKIAADMIN${MANAGEMENT_ACCOUNT}`,
    AWS_SECRET_ACCESS_KEY: ADMINISTRATOR_SECRET,
    AWS_DEFAULT_REGION: 'us-east-1',
  };
  const child = spawn(python, ['-c', SCRIPT], { env, stdio: ['ignore', 'inherit', 'pipe'] });
  let problem = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (problem += text));
  const [status] = (await once(child, 'close')) as [number | null];
  await cloud.close();
  return status === 0 ? null : problem;
}
