/** Where CloudTrail writes what it records for an account or organization (CloudTrail User Guide, finding log files). */
export function logsPath(prefix: string | null, owner: string): string {
  return `${prefix ? `${prefix}/` : ''}AWSLogs/${owner}/`;
}

/** What the ARNs of a log group's streams begin with. */
export function logStreamsOf(logGroup: string | null): string {
  return `${logGroup?.replace(/:\*$/, '')}:log-stream:`;
}
