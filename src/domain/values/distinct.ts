/** The distinct entries in an order that is the same everywhere: by their JSON, whatever the locale. */
export function distinct<T>(entries: readonly T[]): T[] {
  const byJson = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return [...byJson.keys()].sort().map((json) => byJson.get(json)!);
}
