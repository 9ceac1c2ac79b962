/** How often a property is tried: `few` times, since nobody waits for more; with FC_RUNS=10, as CI has it, ten times as often. */
export function runs(few: number): { readonly numRuns: number } {
  return { numRuns: few * Number(process.env['FC_RUNS'] ?? 1) };
}
