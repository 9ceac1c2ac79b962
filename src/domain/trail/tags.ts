/** Tags by key; the empty string if a tag has no value. */
export type Tags = Readonly<Record<string, string>>;

/** How tags change: a value sets one, `null` removes one, and a tag that is not named stays. */
export type TagChanges = Readonly<Record<string, string | null>>;

/** AWS's own tags: nobody else can set or remove them. */
export function isReserved(key: string): boolean {
  return /^aws:/i.test(key);
}

/** Tags on one resource, without AWS's own. */
export const MAX_TAGS = 50;

/** The tags with the changes made, in normal form: by key. */
export function withChanges(tags: Tags, changes: TagChanges): Tags {
  return Object.fromEntries(
    Object.entries({ ...tags, ...changes })
      .filter((entry): entry is [string, string] => entry[1] !== null)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** What has to change so that of all tags `kept` alone stay, and AWS's own. */
export function purgeChanges(tags: Tags, kept: Tags): TagChanges {
  const others = Object.keys(tags).filter((key) => !Object.hasOwn(kept, key) && !isReserved(key));
  return { ...kept, ...Object.fromEntries(others.map((key) => [key, null])) };
}

/** How many tags count against the limit. */
export function countTags(tags: Tags): number {
  return Object.keys(tags).filter((key) => !isReserved(key)).length;
}
