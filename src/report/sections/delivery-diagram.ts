import { logGroupName, parseArn } from '../../domain/values/arn.ts';
import type { DeliveryStatus } from '../../domain/delivery/status.ts';
import { isRepairedBy, type PrerequisiteId } from '../../domain/prerequisites/prerequisite.ts';
import type { StepOutcome } from '../../domain/plan/verdict.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import type { Call } from '../../domain/trail/step.ts';
import type { Trail } from '../../domain/trail/trail.ts';
import { visible } from '../../domain/values/printable.ts';
import { block } from '../format/markdown.ts';
import { charactersOf } from '../../domain/values/mask-account-ids.ts';
import type { Planned } from '../report.ts';

/** How it is with a stop or a hop, from best to worst. */
const STATES = ['good', 'waiting', 'unknown', 'bad'] as const;
type State = (typeof STATES)[number];

/** Sign and arrow say the same as the colours. Boxes bring the colour of their text, since GitHub's theme is light or dark. */
const STATE_STYLES: Record<State, { readonly sign: string; readonly arrow: string; readonly line: string; readonly box: string }> = {
  good: { sign: '✅', arrow: '-->', line: 'stroke:#2da44e,stroke-width:2px', box: 'fill:#dafbe1,stroke:#2da44e,color:#0d3b1e' },
  waiting: { sign: '⏳', arrow: '-.->', line: 'stroke:#bf8700,stroke-width:2px', box: 'fill:#fff8c5,stroke:#bf8700,color:#4d2d00' },
  unknown: { sign: '❔', arrow: '-.->', line: 'stroke:#8c959f,stroke-width:2px', box: 'fill:#57606a,stroke:#8c959f,color:#ffffff' },
  bad: { sign: '❌', arrow: '--x', line: 'stroke:#e5484d,stroke-width:4px', box: 'fill:#ffd7d5,stroke:#e5484d,stroke-width:4px,color:#6e0011' },
}; // prettier-ignore

/** One thing that is known of a stop, in words that may come from outside; none where the state says it all. */
interface Fact {
  readonly state: State;
  readonly says: string;
}

/** A stop of the events on their way, and how the hop to it works. */
interface DiagramNode {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly facts: readonly Fact[];
}

const SHAPES: Readonly<Record<string, readonly [string, string]>> = {
  source: ['(', ')'],
  bucket: ['[(', ')]'],
  topic: ['([', '])'],
};

// Close together, so that a narrow screen need not make it small.
const LAYOUT = '%%{init: {"flowchart": {"wrappingWidth": 240, "rankSpacing": 34, "nodeSpacing": 26, "padding": 12}}}%%';

/** Whether a hop does not work, so that events do not get through. */
export function isPathBroken(planned: Planned, steps: readonly StepOutcome[]): boolean {
  return nodesOf(planned, steps.length > 0).some(({ facts }) => worst(facts) === 'bad');
}

/** Which path is drawn: never a mixture of the present and the declared one. */
export function pathTitle({ before, plan, mode }: Planned): string {
  if (isRefusedChange({ before, plan })) return 'Delivery path now';
  return plan.drift.length > 0 && mode !== 'apply' ? 'Delivery path as declared' : 'Delivery path';
}

/** Whether a trail stays as it is, because its change is refused. */
function isRefusedChange({ before, plan }: Pick<Planned, 'before' | 'plan'>): boolean {
  return before !== null && plan.refusals.length > 0;
}

/** The delivery path as a Mermaid flowchart, each hop with its health. `steps` are those that were attempted. */
export function diagram(planned: Planned, steps: readonly StepOutcome[]): string {
  const nodes = nodesOf(planned, steps.length > 0);
  const has = (id: string) => nodes.some((stop) => stop.id === id);
  const stateOf = (...ids: string[]) => worst(nodes.flatMap(({ id, facts }) => (ids.includes(id) ? facts : [])));
  const hops = nodes.slice(1).map(({ id }) => {
    if (id === 'trail') return { from: 'source', to: id, state: stateOf('source', id) };
    return { from: id === 'bucket' && has('key') ? 'key' : 'trail', to: id, state: stateOf(id) };
  });
  const lines = [
    LAYOUT,
    'flowchart TD',
    'accTitle: Delivery path',
    `accDescr: ${nodes.map(({ id, kind }) => `${kind} ${stateOf(id)}`).join(', ')}`,
    ...nodes.map(renderNode),
    ...hops.map(({ from, to, state }) => `${from} ${STATE_STYLES[state].arrow} ${to}`),
    // One below the other: two columns at most.
    ...(has('topic') && has('logs') ? ['topic ~~~ logs'] : []),
    ...STATES.map((state) => `classDef ${state} ${STATE_STYLES[state].box}`),
    ...nodes.map(({ id }) => `class ${id} ${stateOf(id)}`),
    ...hops.map(({ state }, index) => `linkStyle ${index} ${STATE_STYLES[state].line}`),
  ];
  return block(lines.join('\n'), 'mermaid');
}

function worst(facts: readonly Fact[]): State {
  return STATES.findLast((one) => facts.some(({ state }) => state === one)) ?? 'unknown';
}

function renderNode({ id, kind, name, facts }: DiagramNode): string {
  const [open, close] = SHAPES[id] ?? ['[', ']'];
  const head = `<b>${kind}</b>${width(kind + name) <= 27 ? ' ' : '<br>#8288;'}${escapeLabel(name)}`;
  const said = STATES.toReversed().flatMap((one) =>
    facts.flatMap(({ state, says }) =>
      state === one && says ? [`${STATE_STYLES[one].sign} ${escapeLabel(says)}`] : [],
    ),
  );
  return `${id}${open}"${[head, ...said].join('<br>')}"${close}`;
}

interface Destination {
  readonly id: string;
  readonly kind: string;
  readonly field: 'kmsKeyId' | 's3BucketName' | 'snsTopicArn' | 'cloudWatchLogsLogGroupArn';
  readonly prerequisiteIds: readonly PrerequisiteId[];
  readonly deliveryKinds: readonly DeliveryStatus['what'][];
}

const DESTINATIONS: readonly Destination[] = [
  { id: 'key', kind: 'key', field: 'kmsKeyId', prerequisiteIds: ['kms-key'], deliveryKinds: [] },
  { id: 'bucket', kind: 'bucket', field: 's3BucketName', prerequisiteIds: ['bucket', 'bucket-policy'], deliveryKinds: ['log files', 'digest files'] },
  { id: 'topic', kind: 'topic', field: 'snsTopicArn', prerequisiteIds: ['sns-topic'], deliveryKinds: ['notifications'] },
  { id: 'logs', kind: 'log group', field: 'cloudWatchLogsLogGroupArn', prerequisiteIds: ['log-group', 'log-role'], deliveryKinds: ['CloudWatch Logs'] },
]; // prettier-ignore

/** The way of the trail as it is declared, whether or not that was applied, since prerequisites are judged for that one; if it is refused, the way there is. */
function nodesOf(planned: Planned, isAttempted: boolean): DiagramNode[] {
  const { before, plan, declared } = planned;
  const isRefused = isRefusedChange(planned);
  const drift = isRefused ? [] : plan.drift.map(({ field, desired }) => [field, desired]);
  const trail = { ...before, ...Object.fromEntries(drift) } as Partial<Trail>;
  const arn = plan.trail;
  const account = parseArn(arn)?.account ?? '';
  const source = trail.isOrganizationTrail
    ? {
        kind: 'organization',
        name: `of ${account}`,
        facts: factsOrDefault(
          prerequisiteFacts(planned, isAttempted, ['organization', 'trusted-access', 'service-linked-role']),
        ),
      }
    : { kind: 'account', name: account, facts: [{ state: 'good', says: '' } as const] };
  const destinations = DESTINATIONS.flatMap(({ id, kind, field, prerequisiteIds, deliveryKinds }): DiagramNode[] => {
    // In the workflow's words where it has some, since a key's alias says more than its id.
    const isUnresolved = plan.refusals.some((one) => one.field === field);
    const isMoved = isRefused && (isUnresolved || plan.drift.some((entry) => entry.field === field));
    const intent = isMoved ? undefined : declared.intents[field];
    const name = intent?.state === 'set' && typeof intent.value === 'string' ? intent.value : trail[field];
    if (!name) return [];
    // Prerequisites are judged for the trail as it is declared.
    const facts = [
      ...(isMoved ? [] : prerequisiteFacts(planned, isAttempted, prerequisiteIds)),
      ...deliveryKinds.flatMap((what) => deliveryFacts(planned, trail, field, what)),
    ];
    return [{ id, kind, name: short(resource(name)), facts: factsOrDefault(facts) }];
  });
  const name = short(arn.slice(arn.lastIndexOf('/') + 1));
  return [
    { id: 'source', ...source },
    { id: 'trail', kind: 'trail', name, facts: [loggingFact(planned, isAttempted)] },
    ...destinations,
  ];
}

/** The name in an ARN; any other text as it is. */
function resource(text: string): string {
  const arn = parseArn(text);
  return arn ? logGroupName(arn).replace(/^key\//, '') : text;
}

function isAbsent(now: Answer<Trail | null>): boolean {
  return isKnown(now) && now.known === null;
}

/** Whether the trail records. */
function loggingFact({ now: answer, plan }: Planned, isAttempted: boolean): Fact {
  const follows = (call: Call) => !isAttempted && plan.steps.some((step) => step.call === call);
  if (!isKnown(answer)) return { state: 'unknown', says: answer.unknown };
  const now = answer.known;
  if (now === null) return { state: 'waiting', says: 'does not exist yet' };
  if (now.isLogging === null) return { state: 'unknown', says: 'logging not known' };
  return now.isLogging
    ? { state: 'good', says: `logging${follows('cloudtrail:StopLogging') ? ', to be stopped' : ''}` }
    : { state: 'bad', says: `not logging${follows('cloudtrail:StartLogging') ? ', to be started' : ''}` };
}

/** What a hop needs, in words where it does not hold. */
function prerequisiteFacts(
  { prerequisites, plan, now }: Planned,
  isAttempted: boolean,
  prerequisiteIds: readonly PrerequisiteId[],
): Fact[] {
  return prerequisites.flatMap((one): Fact[] => {
    const { id, status } = one;
    if (!prerequisiteIds.includes(id) || status === 'not-applicable') return [];
    if (status === 'pass') return [{ state: 'good', says: '' }];
    if (status === 'unknown') return [{ state: 'unknown', says: `${id} not known` }];
    const isRepaired = !isAttempted && isRepairedBy(plan.steps, one);
    // What is mended before there is a trail breaks nothing.
    if (isRepaired && isAbsent(now)) return [{ state: 'waiting', says: `${id} to be repaired` }];
    return [{ state: 'bad', says: `${id} fails${isRepaired ? ', to be repaired' : ''}` }];
  });
}

/** What there is to say of a stop that nothing is delivered to, where nothing is said of it. */
function factsOrDefault(facts: readonly Fact[]): readonly Fact[] {
  return facts.some(({ says }) => says !== '')
    ? facts
    : [{ state: worst(facts), says: facts.length > 0 ? 'prerequisites hold' : 'not checked' }];
}

/** What GetTrailStatus says of a delivery; of digests only what the log files do not say, which they follow within an hour or so. */
function deliveryFacts(
  { before, deliveries, now }: Planned,
  trail: Partial<Trail>,
  field: Destination['field'],
  what: DeliveryStatus['what'],
): Fact[] {
  const isDigest = what === 'digest files';
  if (isDigest && !trail.enableLogFileValidation) return [];
  const fact = (state: State, says: string): Fact[] => [{ state, says }];
  // Deliveries to another place say nothing of this one.
  const isSameDestination = !before || before[field] === trail[field];
  const isNew = !isSameDestination || (isDigest && before?.enableLogFileValidation === false);
  const found = isNew ? undefined : deliveries.find((one) => one.what === what);
  const latest = found?.latest?.replace(/^(\S+)T(\d\d:\d\d).*Z$/, '$1 $2Z');
  if (found?.error)
    return fact('bad', `${what}: ${short(found.error, 2 * MAX_NAME_COLUMNS)}${latest ? `, last ${latest}` : ''}`);
  if (latest !== undefined) return fact('good', isDigest ? '' : `latest ${latest}`);
  if (!isNew && !found && !isAbsent(now)) return fact('unknown', isDigest ? '' : 'delivery not known');
  if (!isDigest) return fact('waiting', 'no delivery yet');
  const hasFiles = isSameDestination && deliveries.some((one) => one.what === 'log files' && one.latest !== null);
  return fact('waiting', hasFiles ? 'no digest files yet' : '');
}

const MAX_NAME_COLUMNS = 20;

/** How many columns a text takes; letters of East Asia and emoji take two. */
function width(text: string): number {
  return text.replace(/[\u1100-\u{10ffff}]/gu, '..').length;
}

/** A text without its middle where it is long. An account id stays or goes as a whole, since a part of one is not masked. */
function short(text: string, maxColumns = MAX_NAME_COLUMNS): string {
  const head = charactersOf(visible(text));
  const tail: string[] = [];
  let columns = width(head.join(''));
  if (columns <= maxColumns) return head.join('');
  while (width(tail.join('')) < maxColumns / 2 - 1) tail.unshift(head.pop()!);
  while (head.length > 0 && columns >= maxColumns) columns -= width(head.pop()!);
  return [...head, '…', ...tail].join('');
}

/**
 * Any text as a part of a label. What could end the label or its line is written as Mermaid's entities, and so is a blank that
 * would make the line say a direction, which Mermaid looks for before it looks for quotes. Some versions look for Markdown,
 * formulas, links and icons after they have read entities, so those are full-width, or broken by a word joiner.
 */
function escapeLabel(text: string): string {
  return visible(text)
    .replace(/[*`~\\$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/:(?=\/\/|fa-)|@(?=\w)|\](?=\()|(?<=www)\.|ﬂ(?=°)|¶(?=ß)/gi, '$&\u2060')
    .replace(
      /(?<=direction) |(?<![A-Za-z0-9])[-/]|[-/](?![A-Za-z0-9])|[^A-Za-z0-9 /-]/gu,
      (character) => `#${character.codePointAt(0)};`,
    );
}
