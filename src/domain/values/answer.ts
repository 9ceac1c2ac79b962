/** What was asked and answered; else why it is not known, and the permission that would tell. */
export type Answer<T> =
  | { readonly known: T }
  /** `isPassing`: asking again may tell. */
  | { readonly unknown: string; readonly isTransient?: boolean };

export function isKnown<T>(answer: Answer<T>): answer is { readonly known: T } {
  return 'known' in answer;
}
