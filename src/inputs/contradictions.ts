import type { Intent } from '../trail/desired.ts';
import { unmetInsights } from '../trail/insights.ts';
import type { Selectors } from '../trail/recording.ts';
import type { InsightSelector } from '../trail/selectors.ts';
import type { Field } from '../trail/trail.ts';

type Intents = Readonly<Partial<Record<Field, Intent>>>;

/** What no trail can be, whatever AWS has. A field whose own value is a mistake is not in `intents`. */
export const contradictions = (intents: Intents): string[] => [
  ...halfPair(intents),
  ...withoutGlobalEvents(intents),
  ...bothKinds(intents),
  ...unmet(intents),
];

const halfPair = ({ cloudWatchLogsLogGroupArn: group, cloudWatchLogsRoleArn: role }: Intents): string[] => {
  if (!group || !role || group.state === role.state) return [];
  const said = { keep: 'is empty', remove: 'is `none`', set: 'is set' };
  return [
    `cloud-watch-logs-log-group-arn ${said[group.state]} but cloud-watch-logs-role-arn ${said[role.state]}: the pair goes together. Set both, write \`none\` for both, or leave both empty.`,
  ];
};

const withoutGlobalEvents = ({ isMultiRegionTrail: multi, includeGlobalServiceEvents: global }: Intents): string[] => {
  if (multi?.state !== 'set' || multi.value !== true || global?.state !== 'set' || global.value !== false) return [];
  return [
    `include-global-service-events is 'false' but is-multi-region-trail is true${multi.byDefault ? ' by default' : ''}: a multi-Region trail must include global service events.`,
  ];
};

const bothKinds = ({ eventSelectors: basic, advancedEventSelectors: advanced }: Intents): string[] =>
  basic?.state === 'set' && advanced?.state === 'set'
    ? [
        'event-selectors and advanced-event-selectors are both set, but a trail has either: leave one empty, or write `none` for the one that is not meant.',
      ]
    : [];

/** Only where both are declared: what a kept value allows, AWS tells. */
const unmet = ({
  eventSelectors: basic,
  advancedEventSelectors: advanced,
  insightSelectors: insights,
}: Intents): string[] => {
  if (insights?.state !== 'set' || !basic || !advanced) return [];
  if (basic.state === 'set' ? advanced.state === 'set' : basic.state === 'keep' && advanced.state === 'keep') return [];
  const listed = (intent: Intent) => (intent.state === 'set' ? intent.value : []);
  const selectors = { eventSelectors: listed(basic), advancedEventSelectors: listed(advanced) } as Selectors;
  return unmetInsights(insights.value as readonly InsightSelector[], selectors).map(
    ({ insight, needs }) =>
      `insight-selectors asks for ${insight}, which needs ${needs}, but the declared event selectors leave them out.`,
  );
};
