import type { DeliveryProof } from '../../../domain/delivery/proof.ts';
import type { Part } from '../../format/fit.ts';
import { details, withCode } from '../../format/markdown.ts';
import { type Report, latestTrail } from '../../report.ts';
import { evidenceWords, partWords } from '../../verdict/evidence-words.ts';
import { coverageBody } from './coverage.ts';
import { integrityBody } from './integrity.ts';

/** What was found out about the record: in the open as far as it needs somebody, else folded. */
export function evidenceParts({ evidence, planned }: Report): { readonly open: Part[]; readonly folded: Part[] } {
  if (evidence === null) return { open: [], folded: [] };
  const { integrity, coverage, delivery, hasCheckpoint } = evidence;
  const { doubtful } = evidenceWords(evidence);
  const trail = planned && latestTrail(planned);
  const names = new Map([...(coverage?.missing ?? []), ...(coverage?.unknown ?? []), ...(coverage?.others ?? [])].map(({ account, name }) => [account, name])); // prettier-ignore
  const parts = [
    ...(integrity
      ? [
          {
            part: 'integrity' as const,
            title: 'Integrity',
            body: integrityBody(integrity, { hasCheckpoint, names, bucket: trail?.s3BucketName ?? null }),
          },
        ]
      : []),
    ...(coverage ? [{ part: 'coverage' as const, title: 'Coverage', body: coverageBody(coverage) }] : []),
    ...(delivery && delivery.status !== 'pass'
      ? [{ part: 'delivery' as const, title: 'Delivery', body: deliveryBody(delivery) }]
      : []),
  ].map(({ part, title, body: [whole, shorter] }) => {
    const says = partWords(evidence, part);
    const needsSomebody = evidence[part]!.status !== 'pass' || doubtful.includes(part);
    // The headline says the same of what failed.
    const heading = evidence[part]!.status === 'pass' ? `${title}: ${says}` : title;
    const shown = (text: string) => (needsSomebody ? `### ${heading}\n\n${text}` : details(heading, text));
    return { needsSomebody, shown: [shown(whole), shown(shorter)] as const };
  });
  const those = (open: boolean) =>
    parts.filter(({ needsSomebody }) => needsSomebody === open).map(({ shown }) => shown);
  return { open: those(true), folded: those(false) };
}

function deliveryBody({ message, remedy }: DeliveryProof): readonly [whole: string, shorter: string] {
  const body = remedy === null ? withCode(message) : `${withCode(message)}\n\n${withCode(remedy)}`;
  return [body, withCode(message)];
}
