/** What something that was written means, or everything that is wrong with it. */
export type ValueOrMistakes<T, Mistake = string> = { readonly value: T } | Mistaken<Mistake>;

export interface Mistaken<Mistake = string> {
  readonly mistakes: readonly Mistake[];
}

export function isMistaken(judged: object): judged is Mistaken {
  return 'mistakes' in judged;
}
