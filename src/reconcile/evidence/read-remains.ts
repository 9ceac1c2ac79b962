import { isDenied } from '../../aws/errors/aws-error.ts';
import { ask } from '../../aws/errors/ask.ts';
import type { BucketReader } from '../../aws/integrity/bucket-reader.ts';
import { createObjectReader } from '../../aws/integrity/read-object.ts';
import { createRefusals } from '../../aws/integrity/refusals.ts';
import { listVersions } from '../../aws/object-versions/list-versions.ts';
import { readDigestKey } from '../../domain/delivery/log-paths.ts';
import { readDigest } from '../../domain/integrity/digest-file.ts';
import { type Finding, type FindingKind, judgeVersions, type Remains } from '../../domain/integrity/finding.ts';
import type { IntegrityProof } from '../../domain/integrity/proof.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { inOrder } from '../../report/verdict/finding-words.ts';
import { allOf } from '../../runtime/all-of.ts';
import type { EvidenceSource } from './evidence-source.ts';

/** As many as the summary shows: whoever deletes a whole record must not have a run list each of its objects. */
const MAX_FINDINGS = 20;

/** What may have been deleted; of others, the object is there. */
const GONE: readonly FindingKind[] = ['digest-missing', 'file-missing', 'checkpoint-mismatch'];

/**
 * What versions of missing objects the bucket still has, and whether they are what CloudTrail delivered, for the first findings as the
 * summary has them. Whoever may not list versions has the same findings without it. Never rejects.
 */
export async function readRemains(source: EvidenceSource, proof: IntegrityProof): Promise<IntegrityProof> {
  const missing = inOrder(proof.findings).filter(({ kind, object }) => object !== null && GONE.includes(kind));
  const [first, ...others] = missing.slice(0, MAX_FINDINGS);
  if (first === undefined) return proof;
  const bucket = await source.bucket();
  const read = createReader(source, bucket, proof);
  const found = new Map<Finding, Remains | null>();
  const readAll = (some: readonly Finding[]) =>
    allOf(some.map(async (finding) => found.set(finding, await read.remainsOf(finding))));
  try {
    await readAll([first]);
    // The first answer says whether versions may be listed.
    if (!read.isDenied()) await readAll(others);
  } catch (error) {
    if (!bucket.signal.aborted) throw error;
  }
  const findings = proof.findings.map((finding) => {
    const remains = found.get(finding);
    return remains ? { ...finding, remains } : finding;
  });
  return { ...proof, findings };
}

/** Reads what is left of one object; `null` where not all of its versions can be listed. */
function createReader({ of, keysOf }: EvidenceSource, bucket: BucketReader, { level }: IntegrityProof) {
  const objects = createObjectReader(bucket, createRefusals());

  const isDigestGenuine = async ({ object, region }: Finding, versionId: string): Promise<boolean | null> => {
    const [key, fetched, keys] = [object!, await objects.digest(object!, versionId), await keysOf(region)];
    // The management account's folder may lie beside the organization's.
    for (const one of [of, { ...of, organizationId: null }]) {
      const name = readDigestKey(one, key);
      const read = name && readDigest({ of: one, key, name, fetched, keys, successor: null });
      if (read) return 'verified' in read ? true : 'invalid' in read ? false : null;
    }
    return null;
  };
  /** The role reads log files at that level alone. */
  const isLogFileSame = async ({ object, sha256 }: Finding, versionId: string): Promise<boolean | null> => {
    const fetched = level === 'files' ? await objects.logFile(object!, versionId) : { unknown: '' };
    if ('unknown' in fetched || 'missing' in fetched) return null;
    return 'sha256' in fetched && fetched.sha256 === sha256;
  };

  let hasBeenDenied = false;
  const remainsOf = async (finding: Finding): Promise<Remains | null> => {
    const versions = await ask(
      's3:ListBucketVersions',
      () => listVersions(bucket, finding.object!),
      (error) => {
        hasBeenDenied ||= isDenied(error);
        return null;
      },
    );
    if (!isKnown(versions)) return null;
    const { deletedAt, candidates } = judgeVersions(versions.known);
    const isOriginal = finding.kind === 'file-missing' ? isLogFileSame : isDigestGenuine;
    let isKnownOfAll = true;
    for (const versionId of candidates) {
      const verified = await isOriginal(finding, versionId);
      if (verified) return { deletedAt, versionId, verified };
      isKnownOfAll &&= verified !== null;
    }
    const [versionId = null] = candidates;
    return { deletedAt, versionId, verified: versionId !== null && isKnownOfAll ? false : null };
  };
  return { remainsOf, isDenied: () => hasBeenDenied };
}
