import { parseArn } from '../values/arn.ts';
import { purgeChanges, type TagChanges, type Tags, withChanges } from './tags.ts';
import { FIELDS, isSelectors, SELECTOR_PAIR } from './fields.ts';
import type { Field, Trail, TrailIdentity, Value } from './trail.ts';

/** What a workflow says of one field: leave it as it is, remove it, or make it so. */
export type Intent =
  | { readonly state: 'keep' }
  | { readonly state: 'remove' }
  | { readonly state: 'set'; readonly value: NonNullable<Value>; readonly byDefault: boolean };

/** Whether a switch is declared to be on. */
export function isDeclaredOn(intent: Intent | undefined): boolean {
  return intent?.state === 'set' && intent.value === true;
}

/** The config file, and where in it its keys are. */
export interface DeclaringFile {
  /** From the workspace, with `/` between folders. */
  readonly path: string;
  /** By key, such as `kmsKeyId`; line and column from 1, the column in UTF-16 units. */
  readonly keys: Readonly<Record<string, { readonly line: number; readonly column: number }>>;
}

/** The trail that the workflow declares, in the workflow's own words. */
export interface Declared {
  readonly name: string;
  readonly region: string;
  readonly intents: Readonly<Record<Field, Intent>>;
  /** Where each field is declared: the input's name, or file, line, column and key; the input's name for a default. */
  readonly locations: Readonly<Partial<Record<Field, string>>>;
  /** `null` if there is no config file. */
  readonly file: DeclaringFile | null;
  /** Whether tags that `tags` does not name are removed. */
  readonly purgeTags: boolean;
  /** Account ids that have to be registered as delegated administrators of CloudTrail. */
  readonly delegatedAdministrators: readonly string[];
}

/** Whether nothing but the name of a trail is declared, and what is on by default. */
export function declaresOnlyName({ intents, delegatedAdministrators }: Declared): boolean {
  const isSaid = (intent: Intent) => intent.state === 'remove' || (intent.state === 'set' && !intent.byDefault);
  return delegatedAdministrators.length === 0 && !Object.values(intents).some(isSaid);
}

/**
 * What the declared fields are to become, in normal form. A field that is not here stays as it is, and so does a tag that
 * is not in `tags`.
 */
export type Desired = Readonly<Partial<Record<Exclude<Field, 'tags'>, Value>>> & { readonly tags?: TagChanges };

/** A declared value that cannot be compared, and why. */
export interface UnresolvedField {
  readonly field: Field;
  readonly code: 'read' | 'prerequisites' | 'inputs';
  readonly message: string;
}

/** What KMS said of the declared key: its ARN, or why it is not known. */
export type KeyAnswer =
  { readonly arn: string } | { readonly code: 'read' | 'prerequisites'; readonly message: string };

/** What is beside the declared words: where short names point to, and what there is already. */
export interface ResolveContext {
  /** The account that calls. */
  readonly account: string;
  readonly identity: Pick<TrailIdentity, 'arn' | 'homeRegion'>;
  /** `null` where no key is declared. */
  readonly key: KeyAnswer | null;
  /** The trail's tags; none where there is no trail or they could not be read. */
  readonly tags: Tags;
}

/** Brings what is declared into normal form: a topic's name and a key's alias become ARNs. */
export function resolveDeclared(
  declared: Declared,
  scope: ResolveContext,
): { desired: Desired; unresolved: readonly UnresolvedField[] } {
  const desired: Partial<Record<Field, unknown>> = {};
  const unresolved: UnresolvedField[] = [];
  for (const { field, unset } of FIELDS) {
    const intent = declared.intents[field];
    if (field === 'tags') {
      if (intent.state !== 'keep') desired[field] = tagChanges(intent, declared.purgeTags, scope.tags);
    } else if (intent.state === 'keep') {
      if (isReplaced(declared, field)) desired[field] = unset;
    } else if (intent.state === 'remove') {
      desired[field] = unset;
    } else if (field === 'kmsKeyId') {
      if (scope.key && 'arn' in scope.key) desired[field] = scope.key.arn;
      else if (scope.key) unresolved.push({ field, ...scope.key });
    } else if (field === 'snsTopicArn') {
      const topic = topicArn(intent.value as string, scope);
      if ('arn' in topic) desired[field] = topic.arn;
      else unresolved.push({ field, ...topic });
    } else {
      desired[field] = intent.value;
    }
  }
  return { desired: desired as Desired, unresolved };
}

/** Selectors of the one kind go when the other is declared: a trail has either. */
export function isReplaced({ intents }: Pick<Declared, 'intents'>, field: Field): boolean {
  return (
    isSelectors(field) &&
    intents[field].state === 'keep' &&
    SELECTOR_PAIR.some((other) => intents[other].state !== 'keep')
  );
}

/** The tags that stay where others are purged. */
export function declaredTags({ intents }: Declared): Tags {
  return intents.tags.state === 'set' ? (intents.tags.value as Tags) : {};
}

function tagChanges(intent: Exclude<Intent, { state: 'keep' }>, purge: boolean, tags: Tags): TagChanges {
  if (intent.state === 'remove') return purgeChanges(tags, {});
  return purge ? purgeChanges(tags, intent.value as Tags) : (intent.value as Tags);
}

export function topicArn(
  topic: string,
  { account, identity }: Pick<ResolveContext, 'account' | 'identity'>,
): { readonly arn: string } | { readonly code: 'inputs'; readonly message: string } {
  if (parseArn(topic)) return { arn: topic };
  const trail = parseArn(identity.arn)!;
  if (account === trail.account) {
    return { arn: `arn:${trail.partition}:sns:${identity.homeRegion}:${account}:${topic}` };
  }
  return {
    code: 'inputs',
    message: `sns-topic-name is '${topic}': in a delegated administrator account, a name could mean a topic in this account or in the management account. Use the topic's ARN.`,
  };
}

/** The value that a field will have, given what it is now; `undefined` where nothing is declared of it. */
export function valueAfter(field: Field, desired: Desired, observed: Trail | null): Value | undefined {
  if (field !== 'tags') return desired[field];
  if (!desired.tags || observed?.tags === null) return undefined;
  return withChanges(observed?.tags ?? {}, desired.tags);
}

/** The trail as it will be once `desired` is applied to `observed`; an absent trail starts from what CreateTrail sets by itself. */
export function trailAfter(desired: Desired, observed: Trail | null, identity: TrailIdentity): Trail {
  const unset = Object.fromEntries(FIELDS.map((row) => [row.field, row.unset]));
  const changed = FIELDS.flatMap(({ field }) => {
    const value = valueAfter(field, desired, observed);
    return value === undefined ? [] : [[field, value]];
  });
  return { ...identity, ...unset, ...observed, ...Object.fromEntries(changed) } as Trail;
}
