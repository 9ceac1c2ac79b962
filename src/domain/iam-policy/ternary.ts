/** True, false, or unknown with the reason. */
export type Truth = boolean | { readonly because: string };

/** A fact as it was read; `null` is what could not be. */
export function truthOf(fact: boolean | null, because: string): Truth {
  return fact ?? { because };
}

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
