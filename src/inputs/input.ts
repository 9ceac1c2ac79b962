/**
 * What the step's `with:` says of an input, as the runner hands it over; empty where it says nothing. `@actions/core` reads the
 * process's own variables instead.
 */
export function inputOf(environment: NodeJS.ProcessEnv, id: string): string {
  return untrimmedInputOf(environment, id).trim();
}

/** The same with the blanks around it, where indentation means something. */
export function untrimmedInputOf(environment: NodeJS.ProcessEnv, id: string): string {
  return environment[`INPUT_${id.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}
