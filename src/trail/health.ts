/** What GetTrailStatus says of one thing that the trail delivers. Times are ISO 8601 in UTC. */
export interface Delivery {
  readonly what: 'log files' | 'digest files' | 'notifications' | 'CloudWatch Logs';
  readonly latest: string | null;
  readonly error: string | null;
}

/** Whether the trail records, and how its deliveries fare. */
export interface Status {
  /** `null` where GetTrailStatus could not be read. */
  readonly isLogging: boolean | null;
  /** Why `isLogging` is `null`, where it is. */
  readonly unknown: string | null;
  readonly deliveries: readonly Delivery[];
}

/** A trail that does not exist. */
export const NO_STATUS: Status = { isLogging: false, unknown: null, deliveries: [] };
