/** What is so, what is not, and what cannot be told, with the reason. */
export type Truth = boolean | { readonly because: string };

export const isUntold = (truth: Truth): truth is { readonly because: string } => typeof truth === 'object';

/** False where one is; else not told where one is not; else true. */
export const and = (truths: readonly Truth[]): Truth => !truths.includes(false) && (truths.find(isUntold) ?? true);

/** True where one is; else not told where one is not; else false. */
export const or = (truths: readonly Truth[]): Truth => truths.includes(true) || (truths.find(isUntold) ?? false);

export const not = (truth: Truth): Truth => (isUntold(truth) ? truth : !truth);
