/** StartLogging and StopLogging. */
import { accepted, type Asked, type Probe } from '../probe.ts';

/** Records the calls of one function that does not exist: a trail that logs with it records nothing, and costs nothing. */
async function recordNothing({ aws, trail }: Asked): Promise<void> {
  const [, partition] = trail.arn.split(':');
  const arn = `arn:${partition}:lambda:${aws.region}:${aws.account}:function:${trail.name}`;
  const FieldSelectors = [
    { Field: 'eventCategory', Equals: ['Data'] },
    { Field: 'resources.type', Equals: ['AWS::Lambda::Function'] },
    { Field: 'resources.ARN', Equals: [arn] },
  ];
  await aws.cloudTrail().putEventSelectors({ TrailName: trail.name, AdvancedEventSelectors: [{ FieldSelectors }] });
}

export const loggingProbes: readonly Probe[] = [
  {
    id: 'logging: StartLogging from another Region',
    trail: 'own',
    expected: 'InvalidHomeRegionException',
    ask: ({ aws, trail }) => accepted(aws.cloudTrail(aws.otherRegion).startLogging({ Name: trail.name })),
  },
  {
    id: 'logging: StartLogging of a trail that logs',
    questions: ['start-logging-twice'],
    trail: 'own',
    leavesChanges: true,
    expected: 'accepted',
    prepare: async (asked) => {
      await recordNothing(asked);
      await asked.aws.cloudTrail().startLogging({ Name: asked.trail.name });
    },
    ask: ({ aws, trail }) => accepted(aws.cloudTrail().startLogging({ Name: trail.name })),
  },
  {
    id: 'logging: StopLogging of a trail that does not log',
    trail: 'own',
    expected: 'accepted',
    ask: ({ aws, trail }) => accepted(aws.cloudTrail().stopLogging({ Name: trail.name })),
  },
];
