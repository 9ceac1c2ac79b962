/** How often a property is tried: `few` times, since nobody waits for more; with FC_RUNS=1000 each as often. */
export function runs(few: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env['FC_RUNS'] ?? few) };
}
