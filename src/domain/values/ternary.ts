/** What is so, what is not, and what cannot be told, with the reason. */
export type Truth = boolean | { readonly because: string };

export function isUndecided(truth: Truth): truth is { readonly because: string } {
  return typeof truth === 'object';
}

/** False where one is; else not told where one is not; else true. */
export function and(truths: readonly Truth[]): Truth {
  return !truths.includes(false) && (truths.find(isUndecided) ?? true);
}

/** True where one is; else not told where one is not; else false. */
export function or(truths: readonly Truth[]): Truth {
  return truths.includes(true) || (truths.find(isUndecided) ?? false);
}

export function not(truth: Truth): Truth {
  return isUndecided(truth) ? truth : !truth;
}
