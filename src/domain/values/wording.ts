/** `1 entry`, `2,000 entries`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${plural(n, one, many)}`;
}

/** The word that goes with a number: `is` or `are`. */
export function plural(n: number, one: string, many: string): string {
  return n === 1 ? one : many;
}

/** A whole number as people read it: `65,536`. By hand, since the first use of a locale takes longer than any rule of this run. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
