/** `1 entry`, `2,000 entries`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${plural(n, one, many)}`;
}

/** The word that goes with a number: `is` or `are`. */
export function plural(n: number, one: string, many: string): string {
  return n === 1 ? one : many;
}

/** A number as people read it: `65,536`. */
export function grouped(n: number): string {
  return n.toLocaleString('en-US');
}
