import { GUIDE } from './resource-types.data.ts';

/** Resource types of data events on trails, as the CloudTrail User Guide has them. AWS adds to them. */
export const RESOURCE_TYPES: readonly string[] = Object.entries(GUIDE).flatMap(([service, types]) =>
  types.split(' ').map((type) => `AWS::${service}::${type}`),
);

/** Whether a resource type has the form that all of AWS's have. */
export function hasTypeForm(name: string): boolean {
  return /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/.test(name);
}

/**
 * The resource type of `known` that a name is probably a typing error for; `null` where none is near. In other letters or
 * with other marks it is the same; of the service one letter may be wrong (none of a short name, since many of these differ
 * in one letter), two in all.
 */
export function similarType(name: string, known: readonly string[]): string | null {
  const letters = (text: string) => text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
  const bare = (text: string) => letters(text).replace(/^aws/, '');
  const same = known.find((type) => bare(type) === bare(name));
  if (same) return same;
  const [, service = '', kind = '', ...rest] = name.split('::').map(letters);
  if (kind === '' || rest.length > 0) return null;
  const near = known.find((type) => {
    const [, itsService = '', itsKind = ''] = type.split('::').map(letters);
    const apart = distance(service, itsService);
    return apart <= (itsService.length > 3 ? 1 : 0) && apart + distance(kind, itsKind) <= 2;
  });
  return near ?? null;
}

const MAX_EDIT_DISTANCE = 3;

/** How many letters have to be put in, taken out or replaced; `FAR` where that is not few. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) >= MAX_EDIT_DISTANCE) return MAX_EDIT_DISTANCE;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let index = 0; index < one.length; index++) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at++) {
      const replaced = row[at - 1]! + (one[index] === other[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[at]! + 1, next[at - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

/** The service in the ARNs of resources, where documentation gives their form (API_AdvancedFieldSelector, `resources.ARN`). */
const ARN_SERVICES: Readonly<Record<string, string>> = {
  'AWS::Bedrock::AgentAlias': 'bedrock',
  'AWS::Bedrock::KnowledgeBase': 'bedrock',
  'AWS::Cassandra::Table': 'cassandra',
  'AWS::CloudFront::KeyValueStore': 'cloudfront',
  'AWS::CloudTrail::Channel': 'cloudtrail',
  'AWS::CodeWhisperer::Customization': 'codewhisperer',
  'AWS::CodeWhisperer::Profile': 'codewhisperer',
  'AWS::Cognito::IdentityPool': 'cognito-identity',
  'AWS::DynamoDB::Stream': 'dynamodb',
  'AWS::DynamoDB::Table': 'dynamodb',
  'AWS::EC2::Snapshot': 'ec2',
  'AWS::EMRWAL::Workspace': 'emrwal',
  'AWS::FinSpace::Environment': 'finspace',
  'AWS::Glue::Table': 'glue',
  'AWS::GuardDuty::Detector': 'guardduty',
  'AWS::KendraRanking::ExecutionPlan': 'kendra-ranking',
  'AWS::Kinesis::Stream': 'kinesis',
  'AWS::Kinesis::StreamConsumer': 'kinesis',
  'AWS::KinesisVideo::Stream': 'kinesisvideo',
  'AWS::Lambda::Function': 'lambda',
  'AWS::ManagedBlockchain::Network': 'managedblockchain',
  'AWS::ManagedBlockchain::Node': 'managedblockchain',
  'AWS::MedicalImaging::Datastore': 'medical-imaging',
  'AWS::NeptuneGraph::Graph': 'neptune-graph',
  'AWS::PCAConnectorAD::Connector': 'pca-connector-ad',
  'AWS::RDS::DBCluster': 'rds',
  'AWS::S3::AccessPoint': 's3',
  'AWS::S3::Object': 's3',
  'AWS::S3Express::Object': 's3express',
  'AWS::S3ObjectLambda::AccessPoint': 's3-object-lambda',
  'AWS::S3Outposts::Object': 's3-outposts',
  'AWS::SageMaker::Endpoint': 'sagemaker',
  'AWS::SageMaker::ExperimentTrialComponent': 'sagemaker',
  'AWS::SageMaker::FeatureGroup': 'sagemaker',
  'AWS::ServiceDiscovery::Namespace': 'servicediscovery',
  'AWS::ServiceDiscovery::Service': 'servicediscovery',
  'AWS::SNS::PlatformEndpoint': 'sns',
  'AWS::SNS::Topic': 'sns',
  'AWS::SQS::Queue': 'sqs',
  'AWS::SSMMessages::ControlChannel': 'ssmmessages',
  'AWS::StepFunctions::StateMachine': 'states',
  'AWS::Timestream::Database': 'timestream',
  'AWS::Timestream::Table': 'timestream',
  'AWS::VerifiedPermissions::PolicyStore': 'verifiedpermissions',
};

/** How the ARNs of all resources of a type begin in a partition; `null` where that is not known. */
export function commonArnPrefix(type: string, partition: string): string | null {
  const service = Object.hasOwn(ARN_SERVICES, type) ? ARN_SERVICES[type] : undefined;
  if (service === undefined) return null;
  return `arn:${partition}:${service}${type === 'AWS::S3::Object' ? ':::' : ':'}`;
}
