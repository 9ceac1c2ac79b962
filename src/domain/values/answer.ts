/** What was asked and answered; else why it is not known, and the permission that is missing: sentences. */
export type Answer<T> = { readonly known: T } | Unknown;

export interface Unknown {
  readonly unknown: string;
  /** Another attempt may succeed. */
  readonly isTransient?: boolean;
}

export const NOT_ASKED: Unknown = { unknown: 'it was not checked' };

export function isKnown<T>(answer: Answer<T>): answer is { readonly known: T } {
  return 'known' in answer;
}
