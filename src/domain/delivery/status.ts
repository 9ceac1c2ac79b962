/** What GetTrailStatus says of one thing that the trail delivers. Times are ISO 8601 in UTC. */
export interface DeliveryStatus {
  readonly what: 'log files' | 'digest files' | 'notifications' | 'CloudWatch Logs';
  readonly latest: string | null;
  readonly error: string | null;
}
