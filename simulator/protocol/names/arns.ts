/** Parts of ARNs. */

/** `arn:partition:service:region:account:resource` */
export function regionOf(arn: string): string {
  return arn.split(':')[3] ?? '';
}

export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}
