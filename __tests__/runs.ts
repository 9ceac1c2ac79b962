import fc from 'fast-check';

/** How often a property is tried: `few` times, since nobody waits for more; with FC_RUNS=10, as CI has it, ten times as often. */
export function runs(few: number): { readonly numRuns: number } {
  return { numRuns: few * Number(process.env['FC_RUNS'] ?? 1) };
}

const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;

function characterAt(index: number): string {
  return String.fromCodePoint(index < FIRST_SURROGATE ? index : index + SURROGATES);
}

/** For shrinking: the reverse, which throws for all but one character. */
function indexOf(text: unknown): number {
  const code = typeof text === 'string' ? (text.codePointAt(0) ?? -1) : -1;
  const index = code < FIRST_SURROGATE ? code : code - SURROGATES;
  if (index < 0 || characterAt(index) !== text) throw new Error('Not one character.');
  return index;
}

const CHARACTER = fc.integer({ min: 0, max: 0x10ffff - SURROGATES }).map(characterAt, indexOf);

/** As fast-check's strings of `unit: 'binary'`, for which it makes a map of all million characters. */
export function anyText(constraints: Pick<fc.StringConstraints, 'minLength' | 'maxLength'> = {}): fc.Arbitrary<string> {
  return fc.string({ ...constraints, unit: CHARACTER });
}
