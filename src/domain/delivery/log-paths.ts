/** Where CloudTrail writes what it records for an account or organization (CloudTrail User Guide, finding log files). */
export const logsPath = (prefix: string | null, owner: string): string =>
  `${prefix ? `${prefix}/` : ''}AWSLogs/${owner}/`;

/** What the ARNs of a log group's streams begin with. */
export const logStreamsOf = (logGroup: string | null): string => `${logGroup?.replace(/:\*$/, '')}:log-stream:`;
