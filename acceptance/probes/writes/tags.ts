/** AddTags and RemoveTags. */
import { newName } from '../../aws/own-names.ts';
import { ABSENT, accepted, type Answer, type Asked, type Probe } from '../probe.ts';

function add({ aws, trail }: Asked, ...TagsList: { Key: string; Value?: string }[]) {
  return aws.cloudTrail().addTags({ ResourceId: trail.arn, TagsList });
}

async function valueOf({ aws, trail }: Asked, key: string): Promise<Answer> {
  const { ResourceTagList = [] } = await aws.cloudTrail().listTags({ ResourceIdList: [trail.arn] });
  const tag = ResourceTagList.flatMap(({ TagsList = [] }) => TagsList).find(({ Key }) => Key === key);
  return tag ? (tag.Value ?? 'no value') : ABSENT;
}

export const tagProbes: readonly Probe[] = [
  {
    id: 'tags: an empty value',
    lines: ['empty tag value'],
    trail: 'own',
    expected: 'InvalidTagParameterException',
    ask: (asked) => accepted(add(asked, { Key: 'empty', Value: '' })),
  },
  {
    id: 'tags: no value',
    questions: ['tag-without-value'],
    trail: 'own',
    leavesChanges: true,
    expected: 'no value',
    prepare: (asked) => add(asked, { Key: 'alone' }),
    ask: (asked) => valueOf(asked, 'alone'),
  },
  {
    id: 'tags: removed by the key alone',
    trail: 'own',
    leavesChanges: true,
    expected: ABSENT,
    prepare: async (asked) => {
      await add(asked, { Key: 'owner', Value: 'audit' });
      await asked.aws.cloudTrail().removeTags({ ResourceId: asked.trail.arn, TagsList: [{ Key: 'owner' }] });
    },
    ask: (asked) => valueOf(asked, 'owner'),
  },
  {
    id: 'tags: AddTags to a trail that is not there',
    trail: 'own',
    expected: 'ResourceNotFoundException',
    ask: ({ aws, trail }) =>
      accepted(
        aws.cloudTrail().addTags({
          ResourceId: trail.arn.replace(trail.name, newName()),
          TagsList: [{ Key: 'owner', Value: 'audit' }],
        }),
      ),
  },
];
