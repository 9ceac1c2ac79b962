/** True, false, or unknown with the reason. */
export type Truth = boolean | { readonly because: string };

export function isUndecided(truth: Truth): truth is { readonly because: string } {
  return typeof truth === 'object';
}

/** False where one is; else unknown where one is; else true. */
export function and(truths: readonly Truth[]): Truth {
  return !truths.includes(false) && (truths.find(isUndecided) ?? true);
}

/** True where one is; else unknown where one is; else false. */
export function or(truths: readonly Truth[]): Truth {
  return truths.includes(true) || (truths.find(isUndecided) ?? false);
}

export function not(truth: Truth): Truth {
  return isUndecided(truth) ? truth : !truth;
}
