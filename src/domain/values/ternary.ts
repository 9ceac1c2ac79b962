/** What is so, what is not, and what cannot be told, with the reason. */
export type Truth = boolean | { readonly because: string };

export function isUntold(truth: Truth): truth is { readonly because: string } {
  return typeof truth === 'object';
}

/** False where one is; else not told where one is not; else true. */
export function and(truths: readonly Truth[]): Truth {
  return !truths.includes(false) && (truths.find(isUntold) ?? true);
}

/** True where one is; else not told where one is not; else false. */
export function or(truths: readonly Truth[]): Truth {
  return truths.includes(true) || (truths.find(isUntold) ?? false);
}

export function not(truth: Truth): Truth {
  return isUntold(truth) ? truth : !truth;
}
