import type { Value } from './trail.ts';

/** What a drift entry does to the protection that the trail gives. */
export type Effect = 'strengthens' | 'weakens' | 'neutral';

/*
 * observed → desired            switch        destination    bucket
 * unset/off → set/on            strengthens   strengthens    strengthens
 * set/on    → unset/off         weakens       weakens        (cannot be removed)
 * one       → another           –             neutral        weakens: the old bucket's readers lose the records
 */

/** Logging, organization, multi-Region, global events, log file validation. */
export const ofSwitch = (_observed: Value, desired: Value): Effect => (desired === true ? 'strengthens' : 'weakens');

/** Key, topic and log group: another one is as good, none is less. */
export const ofDestination = (observed: Value, desired: Value): Effect =>
  observed === null ? 'strengthens' : desired === null ? 'weakens' : 'neutral';

export const ofBucket = (observed: Value): Effect => (observed === null ? 'strengthens' : 'weakens');

export const neutral = (): Effect => 'neutral';
