import { parseArn } from './arn.ts';
import { FIELDS, type Field, type Trail, type TrailIdentity, type Value } from './trail.ts';

/** What a workflow says of one field: leave it as it is, remove it, or make it so. */
export type Intent =
  | { readonly state: 'keep' }
  | { readonly state: 'remove' }
  | { readonly state: 'set'; readonly value: string | boolean; readonly byDefault: boolean };

/** The trail that the workflow declares, in the workflow's own words. */
export interface Declared {
  readonly name: string;
  readonly region: string;
  readonly intents: Readonly<Record<Field, Intent>>;
}

/** The fields that the workflow declares, in normal form. A field that is not here stays as it is. */
export type Desired = Readonly<Partial<Record<Field, Value>>>;

/** A declared value that cannot be compared, and why. */
export interface Unresolved {
  readonly field: Field;
  readonly code: 'read' | 'prerequisites' | 'inputs';
  readonly message: string;
}

/** What KMS said of the declared key: its ARN, or why that cannot be told. */
export type KeyAnswer =
  { readonly arn: string } | { readonly code: 'read' | 'prerequisites'; readonly message: string };

/** Where short names point to. */
export interface Scope {
  /** The account that calls. */
  readonly account: string;
  readonly identity: Pick<TrailIdentity, 'arn' | 'homeRegion'>;
  /** `null` where no key is declared. */
  readonly key: KeyAnswer | null;
}

/** Brings what is declared into normal form: a topic's name and a key's alias become ARNs. */
export const resolve = (declared: Declared, scope: Scope): { desired: Desired; unresolved: readonly Unresolved[] } => {
  const desired: Partial<Record<Field, Value>> = {};
  const unresolved: Unresolved[] = [];
  for (const { field } of FIELDS) {
    const intent = declared.intents[field];
    if (intent.state === 'keep') continue;
    if (intent.state === 'remove') {
      desired[field] = null;
    } else if (field === 'kmsKeyId') {
      if (scope.key && 'arn' in scope.key) desired[field] = scope.key.arn;
      else if (scope.key) unresolved.push({ field, ...scope.key });
    } else if (field === 'snsTopicArn' && !parseArn(String(intent.value))) {
      const { account, identity } = scope;
      const trail = parseArn(identity.arn)!;
      if (account === trail.account) {
        desired[field] = `arn:${trail.partition}:sns:${identity.homeRegion}:${account}:${intent.value}`;
      } else {
        const message = `sns-topic-name is '${intent.value}': from the delegated administrator account a name could mean a topic of this or of the management account. Write the topic's ARN.`;
        unresolved.push({ field, code: 'inputs', message });
      }
    } else {
      desired[field] = intent.value;
    }
  }
  return { desired, unresolved };
};

/** The trail as it will be once `desired` is applied to `observed`; an absent trail starts from what CreateTrail sets by itself. */
export const applied = (desired: Desired, observed: Trail | null, identity: TrailIdentity): Trail => {
  const unset = Object.fromEntries(FIELDS.map((row) => [row.field, row.unset]));
  return { ...identity, ...unset, ...observed, ...desired } as Trail;
};
