/** Selectors of the kinds that the CloudTrail User Guide and API reference give as examples, as people paste them. */
interface DocumentedSelectors {
  readonly input: 'event-selectors' | 'advanced-event-selectors';
  readonly yaml: string;
  /** How many warnings it deserves. */
  readonly warningCount?: number;
}

/** The CLI prints every operator, most of them empty. */
function asPrinted(Field: string, operators: Record<string, string[]>) {
  const empty = { Equals: [], StartsWith: [], EndsWith: [], NotEquals: [], NotStartsWith: [], NotEndsWith: [] };
  return { Field, ...empty, ...operators };
}

const management = `
- Name: Log management events
  FieldSelectors:
    - Field: eventCategory
      Equals:
        - Management`;

export const DOCUMENTED: Record<string, DocumentedSelectors> = {
  'S3 data events of all buckets but two': {
    input: 'advanced-event-selectors',
    yaml: `${management}
- Name: Log PutObject and DeleteObject events of all buckets but two
  FieldSelectors:
    - Field: eventCategory
      Equals: [Data]
    - Field: resources.type
      Equals: ["AWS::S3::Object"]
    - Field: eventName
      Equals:
        - PutObject
        - DeleteObject
    - Field: resources.ARN
      NotStartsWith:
        - arn:aws:s3:::audit-logs/
        - arn:aws:s3:::build-cache/
`,
  },
  'all functions, as JSON': {
    input: 'advanced-event-selectors',
    yaml: `[
	{
		"Name": "Management",
		"FieldSelectors": [ { "Field": "eventCategory", "Equals": ["Management"] } ]
	},
	{
		"Name": "Invoke of every function",
		"FieldSelectors": [
			{ "Field": "eventCategory", "Equals": ["Data"] },
			{ "Field": "resources.type", "Equals": ["AWS::Lambda::Function"] },
			{ "Field": "readOnly", "Equals": ["false"] }
		]
	}
]`,
  },
  'DynamoDB streams, as in a CloudFormation template': {
    input: 'advanced-event-selectors',
    yaml: `AdvancedEventSelectors:
  - Name: Management events
    FieldSelectors:
      - Field: eventCategory
        Equals: [Management]
  - Name: Reads of streams
    FieldSelectors:
      - Field: eventCategory
        Equals: [Data]
      - Field: resources.type
        Equals: ["AWS::DynamoDB::Stream"]
      - Field: readOnly
        Equals: [true]
`,
  },
  'network activity that a VPC endpoint policy denied': {
    input: 'advanced-event-selectors',
    yaml: `${management}
- Name: Denied at the endpoint
  FieldSelectors:
    - { Field: eventCategory, Equals: [NetworkActivity] }
    - { Field: eventSource, Equals: [kms.amazonaws.com] }
    - { Field: errorCode, Equals: [VpceAccessDenied] }
- FieldSelectors:
    - { Field: eventCategory, Equals: [NetworkActivity] }
    - { Field: eventSource, Equals: [ec2.amazonaws.com] }
    - { Field: vpcEndpointId, Equals: [vpce-0123456789abcdef0] }
`,
  },
  'objects of two prefixes, as the AWS CLI prints them back': {
    input: 'advanced-event-selectors',
    yaml: JSON.stringify({
      TrailARN: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail',
      AdvancedEventSelectors: [
        {
          Name: 'Objects of two prefixes',
          FieldSelectors: [
            asPrinted('eventCategory', { Equals: ['Data'] }),
            asPrinted('resources.type', { Equals: ['AWS::S3::Object'] }),
            asPrinted('resources.ARN', { StartsWith: ['arn:aws:s3:::payroll/2026/', 'arn:aws:s3:::payroll/2027/'] }),
          ],
        },
        { Name: 'Management', FieldSelectors: [asPrinted('eventCategory', { Equals: ['Management'] })] },
      ],
    }),
  },
  'management events without those of KMS and the RDS Data API': {
    input: 'advanced-event-selectors',
    yaml: `
- Name: Fewer management events
  FieldSelectors:
    - Field: eventCategory
      Equals: [Management]
    - Field: eventSource
      NotEquals: [rdsdata.amazonaws.com, kms.amazonaws.com]
`,
  },
  'data events of one table by who and how': {
    input: 'advanced-event-selectors',
    yaml: `${management}
- Name: Console users at one table
  FieldSelectors:
    - { Field: eventCategory, Equals: [Data] }
    - { Field: resources.type, Equals: ["AWS::DynamoDB::Table"] }
    - { Field: resources.ARN, Equals: ["arn:aws:dynamodb:us-east-1:111111111111:table/orders"] }
    - { Field: sessionCredentialFromConsole, Equals: [true] }
    - { Field: userIdentity.arn, NotStartsWith: ["arn:aws:sts::111111111111:assumed-role/backup/"] }
    - { Field: eventType, Equals: [AwsApiCall] }
`,
  },
  'data events alone': {
    input: 'advanced-event-selectors',
    yaml: '[{FieldSelectors: [{Field: eventCategory, Equals: [Data]}, {Field: resources.type, Equals: ["AWS::SNS::Topic"]}]}]',
    warningCount: 1,
  },
  'basic: objects of two buckets and one function': {
    input: 'event-selectors',
    yaml: `[{"ReadWriteType": "All", "IncludeManagementEvents": true, "DataResources": [
      {"Type": "AWS::S3::Object", "Values": ["arn:aws:s3:::one-bucket/prefix", "arn:aws:s3:::another-bucket/"]},
      {"Type": "AWS::Lambda::Function", "Values": ["arn:aws:lambda:us-east-1:111111111111:function:orders"]}]}]`,
  },
  'basic: everything of S3, Lambda and DynamoDB, without KMS': {
    input: 'event-selectors',
    yaml: `
- ReadWriteType: WriteOnly
  IncludeManagementEvents: false
  DataResources:
    - Type: AWS::S3::Object
      Values: ["arn:aws:s3"]
    - Type: AWS::Lambda::Function
      Values: ["arn:aws:lambda"]
    - Type: AWS::DynamoDB::Table
      Values: ["arn:aws:dynamodb"]
- ReadWriteType: All
  IncludeManagementEvents: true
  DataResources: []
  ExcludeManagementEventSources: [kms.amazonaws.com]
`,
  },
};
