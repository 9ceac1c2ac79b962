import type { Intent } from '../domain/trail/desired.ts';
import { unmetInsights } from '../domain/selectors/insights.ts';
import * as formats from '../domain/trail/formats.ts';
import { parseArn } from '../domain/values/arn.ts';
import { partitionOf } from '../domain/values/partitions.ts';
import type { Selectors } from '../domain/selectors/recorded-events.ts';
import type { InsightSelector } from '../domain/selectors/selectors.ts';
import type { Field } from '../domain/trail/trail.ts';

type Intents = Readonly<Partial<Record<Field, Intent>>>;
/** Where something is said of a field; its input id where nothing is. */
type InputLocations = Readonly<Partial<Record<Field, string>>>;

/** What no trail can be, whatever AWS has. A field whose own value is a mistake is not in `intents`. */
export function contradictions(intents: Intents, locations: InputLocations, region: string): string[] {
  return [
    ...inOtherPartitions(intents, locations, region),
    ...halfPair(intents, locations),
    ...withoutGlobalEvents(intents, locations),
    ...bothKinds(intents, locations),
    ...insightsWithoutEvents(intents, locations),
  ];
}

/** An ARN of another partition than the trail's: nothing there can be reached from here. `null` where it is of this one. */
export function otherPartition(label: string, arn: string, region: string): string | null {
  if (!formats.region.accepts(region)) return null;
  const [named, own] = [parseArn(arn)?.partition ?? partitionOf(region), partitionOf(region)];
  return named === own
    ? null
    : `${label} is '${arn}': it is in partition ${named}, but aws-region ${region} is in ${own}.`;
}

/** The fields of which an ARN can be declared. */
const ARNS = ['kmsKeyId', 'snsTopicArn', 'cloudWatchLogsLogGroupArn', 'cloudWatchLogsRoleArn'] as const;

function inOtherPartitions(intents: Intents, locations: InputLocations, region: string): string[] {
  return ARNS.flatMap((field) => {
    const intent = intents[field];
    if (intent?.state !== 'set') return [];
    return otherPartition(locations[field]!, intent.value as string, region) ?? [];
  });
}

function halfPair(
  { cloudWatchLogsLogGroupArn: group, cloudWatchLogsRoleArn: role }: Intents,
  { cloudWatchLogsLogGroupArn: groupLocation, cloudWatchLogsRoleArn: roleLocation }: InputLocations,
): string[] {
  if (!group || !role || group.state === role.state) return [];
  const said = { keep: 'is empty', remove: 'is `none`', set: 'is set' };
  return [
    `${groupLocation} ${said[group.state]} but ${roleLocation} ${said[role.state]}: CloudTrail needs both. Set both, set both to \`none\`, or leave both empty.`,
  ];
}

function withoutGlobalEvents(
  { isMultiRegionTrail: multi, includeGlobalServiceEvents: global }: Intents,
  { isMultiRegionTrail: multiRegionLocation, includeGlobalServiceEvents: globalEventsLocation }: InputLocations,
): string[] {
  if (multi?.state !== 'set' || multi.value !== true || global?.state !== 'set' || global.value !== false) return [];
  return [
    `${globalEventsLocation} is 'false' but ${multiRegionLocation} is true${multi.byDefault ? ' by default' : ''}: a multi-Region trail must include global service events.`,
  ];
}

function bothKinds(
  { eventSelectors: basic, advancedEventSelectors: advanced }: Intents,
  { eventSelectors: basicLocation, advancedEventSelectors: advancedLocation }: InputLocations,
): string[] {
  return basic?.state === 'set' && advanced?.state === 'set'
    ? [
        `${basicLocation} and ${advancedLocation} are both set, but a trail has only one kind: leave one empty, or set the one that is not intended to \`none\`.`,
      ]
    : [];
}

/** Only where both are declared: what is kept shows beside the observed trail. */
function insightsWithoutEvents(
  { eventSelectors: basic, advancedEventSelectors: advanced, insightSelectors: insights }: Intents,
  { insightSelectors: location }: InputLocations,
): string[] {
  if (insights?.state !== 'set' || !basic || !advanced) return [];
  if (basic.state === 'set' ? advanced.state === 'set' : basic.state === 'keep' && advanced.state === 'keep') return [];
  const listed = (intent: Intent) => (intent.state === 'set' ? intent.value : []);
  const selectors = { eventSelectors: listed(basic), advancedEventSelectors: listed(advanced) } as Selectors;
  return unmetInsights(insights.value as readonly InsightSelector[], selectors).map(
    ({ insight, missingEvents }) =>
      `${location} declares ${insight}, which needs ${missingEvents}, but the declared event selectors leave them out.`,
  );
}
