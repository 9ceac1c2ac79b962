import type { World } from '../../../simulator/world/world.ts';
import type { DeliveredRecord } from './cases.ts';

/** What a reader of a record finds there: a line each; null if it was not asked. */
export type Reader = (of: { world: World; record: DeliveredRecord }) => Promise<string[] | null>;

/** The action's own verdict: a Reader. */
export function ourVerdict(): Promise<string[] | null> {
  return Promise.resolve(null);
}
