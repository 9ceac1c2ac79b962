import type { DeliveryStatus } from '../../domain/delivery/status.ts';
import type { Prerequisite, PrerequisiteId } from '../../domain/prerequisites/prerequisite.ts';
import { count } from '../../domain/values/wording.ts';

/** What prerequisites are called where people read. */
export const PREREQUISITE_LABELS: Readonly<Record<PrerequisiteId, string>> = {
  organization: 'organization',
  caller: 'signed-in account',
  'trusted-access': 'trusted access',
  'service-linked-role': 'service-linked role',
  'delegated-administrators': 'delegated administrators',
  bucket: 'log bucket',
  'bucket-policy': 'bucket policy',
  'kms-key': 'encryption key',
  'sns-topic': 'SNS topic',
  'log-group': 'log group',
  'log-role': 'log role',
};

/** Such as "1 prerequisite fails (bucket policy)"; empty for none. */
export function failingWords(failed: readonly Prerequisite[]): string {
  if (failed.length === 0) return '';
  const names = failed.map(({ id }) => PREREQUISITE_LABELS[id]).join(', ');
  return `${count(failed.length, 'prerequisite fails', 'prerequisites fail')} (${names})`;
}

/** Which deliveries failed last time, in a few words; empty where none did. */
export function undelivered(deliveries: readonly DeliveryStatus[]): string {
  const failed = deliveries.flatMap(({ what, error }) => (error === null ? [] : [what]));
  return failed.length === 0 ? '' : `the last delivery of ${failed.join(' and ')} failed`;
}
