/**
 * Names that trails know (API_AdvancedEventSelector, API_EventSelector, API_InsightSelector, API_AggregationConfiguration). AWS
 * adds to them, so others are passed on.
 */
export const KNOWN = {
  /** Fields of advanced selectors on trails, by event category. */
  fields: {
    Management: ['eventCategory', 'eventSource', 'readOnly'],
    Data: [
      'eventCategory',
      'resources.type',
      'resources.ARN',
      'readOnly',
      'eventName',
      'eventSource',
      'eventType',
      'sessionCredentialFromConsole',
      'userIdentity.arn',
    ],
    NetworkActivity: ['eventCategory', 'eventSource', 'eventName', 'errorCode', 'vpcEndpointId', 'userIdentity.arn'],
  } as Readonly<Record<string, readonly string[]>>,
  basicTypes: ['AWS::S3::Object', 'AWS::Lambda::Function', 'AWS::DynamoDB::Table'],
  excludableSources: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'],
  insightTypes: ['ApiCallRateInsight', 'ApiErrorRateInsight'],
  insightCategories: ['Management', 'Data'],
  aggregationCategories: ['Data'],
  templates: ['API_ACTIVITY', 'RESOURCE_ACCESS', 'USER_ACTIONS'],
} as const;
