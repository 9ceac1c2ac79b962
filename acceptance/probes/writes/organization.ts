/** Organization trails. */
import { ABSENT, type Probe } from '../probe.ts';
import { readTrail } from './read-trail.ts';

export const organizationProbes: readonly Probe[] = [
  {
    id: 'organization: a new organization trail',
    questions: ['recursive-logging-organization'],
    trail: 'own organization',
    expected: { IsOrganizationTrail: true, RecursiveLogging: true },
    ask: async (asked) => {
      const { IsOrganizationTrail = ABSENT, RecursiveLogging = ABSENT } = await readTrail(asked);
      return { IsOrganizationTrail, RecursiveLogging };
    },
  },
  {
    id: 'organization: S3KeyPrefix of an organization trail, cleared by an empty string',
    questions: ['clearing-on-organization-trails'],
    trail: 'own organization',
    leavesChanges: true,
    expected: ABSENT,
    prepare: async ({ aws, trail }) => {
      await aws.cloudTrail().updateTrail({ Name: trail.name, S3KeyPrefix: 'acceptance' });
      await aws.cloudTrail().updateTrail({ Name: trail.name, S3KeyPrefix: '' });
    },
    ask: async (asked) => (await readTrail(asked)).S3KeyPrefix ?? ABSENT,
  },
  {
    id: 'organization: to an account trail and back',
    trail: 'own organization',
    leavesChanges: true,
    expected: true,
    prepare: async ({ aws, trail }) => {
      await aws.cloudTrail().updateTrail({ Name: trail.name, IsOrganizationTrail: false });
      await aws.cloudTrail().updateTrail({ Name: trail.name, IsOrganizationTrail: true });
    },
    ask: async (asked) => (await readTrail(asked)).IsOrganizationTrail ?? ABSENT,
  },
];
