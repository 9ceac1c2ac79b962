/** CreateTrail and UpdateTrail of an account's trail. */
import type { UpdateTrailRequest } from '@aws-sdk/client-cloudtrail';
import { newName } from '../../aws/own-names.ts';
import { ABSENT, accepted, type Asked, type Probe } from '../probe.ts';
import { readTrail } from './read-trail.ts';

function update({ aws, trail }: Asked, settings: Omit<UpdateTrailRequest, 'Name'>) {
  return aws.cloudTrail().updateTrail({ Name: trail.name, ...settings });
}

/** A field that is set by one call and read by another. */
function fieldProbe(
  field: 'IsMultiRegionTrail' | 'LogFileValidationEnabled' | 'RecursiveLogging' | 'S3KeyPrefix',
  name: string,
  updates: readonly Omit<UpdateTrailRequest, 'Name'>[],
  expected: string | boolean,
): Probe {
  return {
    id: `settings: ${field}, ${name}`,
    trail: 'own',
    leavesChanges: true,
    expected,
    prepare: async (asked) => {
      for (const settings of updates) await update(asked, settings);
    },
    ask: async (asked) => (await readTrail(asked))[field] ?? ABSENT,
  };
}

export const settingsProbes: readonly Probe[] = [
  {
    id: 'settings: a new trail',
    trail: 'own',
    expected: {
      IncludeGlobalServiceEvents: true,
      IsLogging: false,
      IsOrganizationTrail: false,
      LogFileValidationEnabled: false,
      RecursiveLogging: true,
      S3KeyPrefix: ABSENT,
    },
    ask: async (asked) => {
      const { aws, trail } = asked;
      const read = await readTrail(asked);
      const { IsLogging } = await aws.cloudTrail().getTrailStatus({ Name: trail.name });
      return {
        IncludeGlobalServiceEvents: read.IncludeGlobalServiceEvents ?? ABSENT,
        IsLogging: IsLogging ?? ABSENT,
        IsOrganizationTrail: read.IsOrganizationTrail ?? ABSENT,
        LogFileValidationEnabled: read.LogFileValidationEnabled ?? ABSENT,
        RecursiveLogging: read.RecursiveLogging ?? ABSENT,
        S3KeyPrefix: read.S3KeyPrefix ?? ABSENT,
      };
    },
  },
  {
    id: 'settings: CreateTrail with an empty prefix',
    lines: ["`''` on CreateTrail"],
    trail: 'own',
    expected: 'InvalidParameterException',
    ask: ({ aws, ownTrails }) =>
      accepted(ownTrails.attempt({ Name: newName(), S3BucketName: aws.bucket!, S3KeyPrefix: '' })),
  },
  {
    id: 'settings: CreateTrail with a name that is taken',
    trail: 'own',
    expected: 'TrailAlreadyExistsException',
    ask: ({ aws, ownTrails, trail }) =>
      accepted(ownTrails.attempt({ Name: trail.name, S3BucketName: aws.bucket!, IsMultiRegionTrail: true })),
  },
  {
    id: 'settings: CreateTrail with the name of a multi-Region trail of another Region',
    lines: ['same name in another Region of the same account'],
    trail: 'own',
    expected: 'TrailAlreadyExistsException',
    ask: ({ aws, ownTrails, trail }) =>
      accepted(ownTrails.attempt({ Name: trail.name, S3BucketName: aws.bucket! }, aws.otherRegion)),
  },
  {
    id: 'settings: CreateTrail with a bucket that is not there',
    trail: 'own',
    expected: 'S3BucketDoesNotExistException',
    ask: ({ ownTrails }) => accepted(ownTrails.attempt({ Name: newName(), S3BucketName: newName() })),
  },
  {
    id: 'settings: UpdateTrail to a bucket that is not there',
    trail: 'own',
    expected: 'S3BucketDoesNotExistException',
    ask: (asked) => accepted(update(asked, { S3BucketName: newName() })),
  },
  {
    id: 'settings: UpdateTrail of a multi-Region trail to no global service events',
    trail: 'own',
    expected: 'InvalidParameterCombinationException',
    ask: (asked) => accepted(update(asked, { IncludeGlobalServiceEvents: false })),
  },
  {
    id: 'settings: UpdateTrail to a single Region and no global service events at once',
    trail: 'own',
    leavesChanges: true,
    expected: 'accepted',
    ask: (asked) => accepted(update(asked, { IsMultiRegionTrail: false, IncludeGlobalServiceEvents: false })),
  },
  {
    id: 'settings: UpdateTrail from another Region',
    trail: 'own',
    expected: 'InvalidHomeRegionException',
    ask: ({ aws, trail }) =>
      accepted(aws.cloudTrail(aws.otherRegion).updateTrail({ Name: trail.name, EnableLogFileValidation: false })),
  },
  fieldProbe('S3KeyPrefix', 'set', [{ S3KeyPrefix: 'acceptance' }], 'acceptance'),
  fieldProbe(
    'S3KeyPrefix',
    'kept if omitted',
    [{ S3KeyPrefix: 'acceptance' }, { EnableLogFileValidation: true }],
    'acceptance',
  ),
  fieldProbe('S3KeyPrefix', 'cleared by an empty string', [{ S3KeyPrefix: 'acceptance' }, { S3KeyPrefix: '' }], ABSENT),
  fieldProbe('LogFileValidationEnabled', 'set', [{ EnableLogFileValidation: true }], true),
  fieldProbe('RecursiveLogging', 'set to false', [{ RecursiveLogging: false }], false),
  fieldProbe(
    'IsMultiRegionTrail',
    'set to false and back',
    [{ IsMultiRegionTrail: false }, { IsMultiRegionTrail: true }],
    true,
  ),
];
