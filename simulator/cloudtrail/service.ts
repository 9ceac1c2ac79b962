/** CloudTrail's operations on trails and on its administrators, and the members each takes. */
import type { JsonService } from '../protocol/aws-json.ts';
import { createTrail } from './create.ts';
import { registerDelegatedAdministrator } from './organization/delegated-administrator.ts';
import { getEventConfiguration, putEventConfiguration } from './selectors/event-configuration.ts';
import { getEventSelectors, putEventSelectors } from './selectors/event-selectors.ts';
import { getInsightSelectors, putInsightSelectors } from './selectors/insight-selectors.ts';
import { deleteTrail, getTrailStatus, startLogging, stopLogging } from './logging.ts';
import { describeTrails, getTrail, listTrails } from './reads.ts';
import { addTags, listTags, removeTags } from './tags.ts';
import { updateTrail } from './update.ts';
import { listPublicKeys } from '../services/deliveries/public-keys.ts';
import { lookupEvents } from '../services/event-history/lookup-events.ts';

const trailSettings = {
  Name: 'string',
  S3BucketName: 'string',
  S3KeyPrefix: 'string',
  SnsTopicName: 'string',
  IncludeGlobalServiceEvents: 'boolean',
  IsMultiRegionTrail: 'boolean',
  EnableLogFileValidation: 'boolean',
  CloudWatchLogsLogGroupArn: 'string',
  CloudWatchLogsRoleArn: 'string',
  KmsKeyId: 'string',
  IsOrganizationTrail: 'boolean',
  RecursiveLogging: 'boolean',
} as const;

const tagsList = [{ Key: 'string', Value: 'string' }] as const;
const byName = { input: { Name: 'string' }, required: ['Name'] } as const;
const trailOrStore = { TrailName: 'string', EventDataStore: 'string' } as const;
const onResource = {
  input: { ResourceId: 'string', TagsList: tagsList },
  required: ['ResourceId', 'TagsList'],
} as const;

const strings = ['string'] as const;
const eventSelectors = [
  {
    ReadWriteType: 'string',
    IncludeManagementEvents: 'boolean',
    DataResources: [{ Type: 'string', Values: strings }],
    ExcludeManagementEventSources: strings,
  },
] as const;
const advancedEventSelectors = [
  {
    Name: 'string',
    FieldSelectors: [
      {
        Field: 'string',
        Equals: strings,
        StartsWith: strings,
        EndsWith: strings,
        NotEquals: strings,
        NotStartsWith: strings,
        NotEndsWith: strings,
      },
    ],
  },
] as const;

export const cloudtrail: JsonService = {
  name: 'cloudtrail',
  // The second is how the AWS CLI, boto3 and other SDKs of that generation spell it.
  targetPrefixes: ['CloudTrail_20131101', 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101'],
  invalidInputCode: 'InvalidParameterException',
  operations: {
    CreateTrail: {
      isWrite: true,
      input: { ...trailSettings, TagsList: tagsList },
      required: ['Name', 'S3BucketName'],
      run: createTrail,
    },
    UpdateTrail: { isWrite: true, input: trailSettings, required: ['Name'], run: updateTrail },
    DeleteTrail: { isWrite: true, ...byName, run: deleteTrail },
    StartLogging: { isWrite: true, ...byName, run: startLogging },
    StopLogging: { isWrite: true, ...byName, run: stopLogging },
    DescribeTrails: { input: { trailNameList: ['string'], includeShadowTrails: 'boolean' }, run: describeTrails },
    GetTrail: { ...byName, run: getTrail },
    ListTrails: { input: { NextToken: 'string' }, run: listTrails },
    LookupEvents: {
      input: {
        LookupAttributes: [{ AttributeKey: 'string', AttributeValue: 'string' }],
        StartTime: 'number',
        EndTime: 'number',
        EventCategory: 'string',
        MaxResults: 'number',
        NextToken: 'string',
      },
      run: lookupEvents,
    },
    ListPublicKeys: { input: { StartTime: 'number', EndTime: 'number', NextToken: 'string' }, run: listPublicKeys },
    GetTrailStatus: { ...byName, run: getTrailStatus },
    PutEventSelectors: {
      isWrite: true,
      input: { TrailName: 'string', EventSelectors: eventSelectors, AdvancedEventSelectors: advancedEventSelectors },
      required: ['TrailName'],
      run: putEventSelectors,
    },
    GetEventSelectors: { input: { TrailName: 'string' }, required: ['TrailName'], run: getEventSelectors },
    PutInsightSelectors: {
      isWrite: true,
      input: {
        ...trailOrStore,
        InsightsDestination: 'string',
        InsightSelectors: [{ InsightType: 'string', EventCategories: strings }],
      },
      required: ['InsightSelectors'],
      run: putInsightSelectors,
    },
    GetInsightSelectors: { input: trailOrStore, run: getInsightSelectors },
    PutEventConfiguration: {
      isWrite: true,
      input: {
        ...trailOrStore,
        MaxEventSize: 'string',
        ContextKeySelectors: [{ Type: 'string', Equals: strings }],
        AggregationConfigurations: [{ EventCategory: 'string', Templates: strings }],
      },
      run: putEventConfiguration,
    },
    GetEventConfiguration: { input: trailOrStore, run: getEventConfiguration },
    RegisterOrganizationDelegatedAdmin: {
      isWrite: true,
      input: { MemberAccountId: 'string' },
      required: ['MemberAccountId'],
      run: registerDelegatedAdministrator,
    },
    AddTags: { isWrite: true, ...onResource, run: addTags },
    RemoveTags: { isWrite: true, ...onResource, run: removeTags },
    ListTags: {
      input: { ResourceIdList: ['string'], NextToken: 'string' },
      required: ['ResourceIdList'],
      run: listTags,
    },
  },
};
