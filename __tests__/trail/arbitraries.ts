/** Generated trails and declarations in normal form, with few values each so that they meet often. */
import fc from 'fast-check';
import type { Desired } from '../../src/trail/desired.ts';
import { FIELDS, type Trail, type Value } from '../../src/trail/trail.ts';

export const IDENTITY = {
  name: 'org-trail',
  arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail',
  homeRegion: 'us-east-1',
};

const texts = fc.constantFrom('one', 'two', 'three');
const values = (row: (typeof FIELDS)[number]): fc.Arbitrary<Value> => {
  if (row.rule.kind === 'boolean') return fc.boolean();
  return row.removable ? fc.option(texts, { nil: null }) : texts;
};

/** CloudTrail has both of the pair or neither. */
const paired = <T extends Partial<Record<keyof Trail, unknown>>>(fields: T): T => {
  if (!('cloudWatchLogsLogGroupArn' in fields)) return fields;
  const group = fields.cloudWatchLogsLogGroupArn;
  return { ...fields, cloudWatchLogsRoleArn: group === null ? null : (fields.cloudWatchLogsRoleArn ?? 'role') };
};

export const observedTrail: fc.Arbitrary<Trail> = fc
  .record(Object.fromEntries(FIELDS.map((row) => [row.field, values(row)])))
  .map((fields) => paired({ ...IDENTITY, ...fields } as unknown as Trail));

export const desiredTrail: fc.Arbitrary<Desired> = fc
  .record(Object.fromEntries(FIELDS.map((row) => [row.field, values(row)])), { requiredKeys: [] })
  .map((fields) => {
    const { cloudWatchLogsRoleArn: role, ...others } = fields as Record<string, Value>;
    return paired('cloudWatchLogsLogGroupArn' in others ? { ...others, cloudWatchLogsRoleArn: role ?? null } : others);
  });
