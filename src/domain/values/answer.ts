/** What was asked and answered; else why it is not known, and the permission that is missing. */
export type Answer<T> =
  | { readonly known: T }
  /** `isPassing`: another attempt may succeed. */
  | { readonly unknown: string; readonly isTransient?: boolean };

export function isKnown<T>(answer: Answer<T>): answer is { readonly known: T } {
  return 'known' in answer;
}
