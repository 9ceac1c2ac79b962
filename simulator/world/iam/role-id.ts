/** The unique id of a role, which AWS gives once: GetRole and the user ids of the role's sessions have the same. */
export function roleIdOf(arn: string): string {
  return `AROA${Buffer.from(arn).toString('hex').slice(-17).toUpperCase()}`;
}
