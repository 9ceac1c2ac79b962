/** All probes, in the order in which they are asked: last the event history, which then has the calls of this run. */
import { accountProbes } from './reads/accounts.ts';
import { bucketPathProbes } from './writes/bucket-paths.ts';
import { eventConfigurationProbes } from './writes/event-configuration.ts';
import { historyProbes } from './reads/history.ts';
import { insightProbes } from './writes/insights.ts';
import { listingProbes } from './reads/listing.ts';
import { loggingProbes } from './writes/logging.ts';
import { organizationProbes } from './writes/organization.ts';
import type { Probe } from './probe.ts';
import { readProbes } from './reads/reads.ts';
import { regionProbes } from './reads/regions.ts';
import { requestProbes } from './reads/requests.ts';
import { selectorProbes } from './writes/selectors.ts';
import { settingsProbes } from './writes/settings.ts';
import { tagProbes } from './writes/tags.ts';

export const PROBES: readonly Probe[] = [
  ...requestProbes,
  ...readProbes,
  ...regionProbes,
  ...accountProbes,
  ...settingsProbes,
  ...selectorProbes,
  ...insightProbes,
  ...eventConfigurationProbes,
  ...tagProbes,
  ...loggingProbes,
  ...listingProbes,
  ...bucketPathProbes,
  ...organizationProbes,
  ...historyProbes,
];
