/** Evidence such as a run finds, for tests of what is made of it. */
import type { CoverageProof } from '../../../src/domain/account-coverage/census.ts';
import type { DeliveryProof } from '../../../src/domain/delivery/proof.ts';
import type { Finding, FindingKind } from '../../../src/domain/integrity/finding.ts';
import type { IntegrityProof } from '../../../src/domain/integrity/proof.ts';
import type { Evidence } from '../../../src/domain/plan/verdict.ts';

export const INTEGRITY: IntegrityProof = {
  status: 'pass',
  level: 'digests',
  from: '2026-11-28T05:00:00Z',
  to: '2026-11-29T07:00:00Z',
  accounts: 500,
  regions: 17,
  chains: 8_500,
  digests: 221_000,
  files: 471_000,
  hashed: 0,
  findings: [],
  warnings: [],
  unknown: [],
  unknownChecks: 0,
  interruptions: [],
  isPartial: false,
  checkpoint: {
    version: 1,
    trail: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail',
    chains: { '222222222222/us-east-1': { end: '2026-11-29T06:12:07Z', signature: 'ab'.repeat(32) } },
  },
};

export const COVERAGE: CoverageProof = {
  status: 'pass',
  why: null,
  expected: 500,
  delivering: 500,
  missing: [],
  unknown: [],
  others: [],
  regions: null,
};

/** One account stopped in two of its Regions, and one may have enabled one a moment ago. */
export const SILENT_REGIONS: NonNullable<CoverageProof['regions']> = {
  delivering: 12,
  missing: ['af-south-1', 'eu-south-2'].map((region, hour) => {
    return { account: '555555555555', name: 'payments <b>', region, newest: `2026-11-29T0${hour}:12:07Z` };
  }),
  undecided: [{ account: '666666666666', name: 'sandbox', region: 'af-south-1', newest: null }],
  unknown: 'Opt-in Regions of 3 accounts were not checked. One run asks about the Regions of 240 accounts.',
};

export const DELIVERY: DeliveryProof = {
  status: 'pass',
  message: 'CloudTrail delivered a log file at 2026-11-29 07:04 UTC, after the last change of this run.',
  remedy: null,
  latest: '2026-11-29T07:04:00Z',
};

export const HEALTHY: Evidence = { integrity: INTEGRITY, coverage: COVERAGE, delivery: DELIVERY, hasCheckpoint: true };

export function finding(kind: FindingKind, parts: Partial<Finding> = {}): Finding {
  return {
    kind,
    account: '222222222222',
    region: 'eu-central-1',
    object: `AWSLogs/o-exampleorg1/222222222222/CloudTrail/eu-central-1/2026/11/28/${kind}.json.gz`,
    from: '2026-11-28T09:12:07Z',
    to: '2026-11-28T10:12:07Z',
    message: `What happened: ${kind}. What remains provable.`,
    ...parts,
  };
}

export const BROKEN: Evidence = {
  integrity: {
    ...INTEGRITY,
    status: 'fail',
    findings: [
      finding('file-modified'),
      finding('file-modified', { account: '333333333333' }),
      finding('digest-missing', { object: null }),
      finding('file-unreferenced', { from: null, to: null }),
      finding('gap', { object: null, to: null }),
    ],
    warnings: ['Account 333333333333, us-east-1: the digest of 06:12 is not there yet.'],
    unknown: ['Account 444444444444, us-east-1: s3:GetObject is denied.'],
    unknownChecks: 1,
    interruptions: [{ from: '2026-11-28T03:12:00Z', to: '2026-11-28T05:17:00Z' }],
    checkpoint: null,
  },
  coverage: {
    ...COVERAGE,
    status: 'fail',
    delivering: 497,
    missing: [
      { account: '555555555555', name: 'payments', newest: '2026-11-27T23:12:07Z' },
      { account: '666666666666', name: 'sandbox', newest: null },
    ],
    unknown: [{ account: '777777777777', name: 'dev', why: 'ListObjectsV2 was denied.' }],
    others: [
      { account: '888888888888', name: 'new', why: 'joined', newest: null },
      { account: '999999999999', name: null, why: 'departed', newest: '2026-01-02T03:04:05Z' },
    ],
  },
  delivery: {
    status: 'fail',
    message: 'CloudTrail could not deliver log files after the last change of this run: AccessDenied.',
    remedy: 'Allow CloudTrail in the bucket policy.',
    latest: null,
  },
  hasCheckpoint: false,
};

const DIGESTS = 'AWSLogs/o-exampleorg1/555555555555/CloudTrail-Digest/us-east-1/2026/11/28';

function missingDigest(hour: number, how: string, remains: Finding['remains'] & object): Finding {
  const two = (n: number) => String(n).padStart(2, '0');
  const end = `2026-11-28T${two(hour)}:12:07Z`;
  return finding('digest-missing', {
    object: `${DIGESTS}/555555555555_CloudTrail-Digest_us-east-1_org-trail_us-east-1_20261128T${two(hour)}1207Z.json.gz`,
    account: '555555555555',
    region: 'us-east-1',
    from: `2026-11-28T${two(hour - 1)}:12:07Z`,
    to: end,
    message: `The digest of the hour that ended at 2026-11-28 ${two(hour)}:12 UTC is not there, ${how}. Nothing proves the log files of this hour; the hours around it remain provable.`,
    remains,
  });
}

const DELETED_AT = '2026-11-28T21:40:12Z';
const VERSION = 'Zx3.Kq_9';

/** A night of which somebody has to hear: in the words of the product, for eyes. */
export const DELETED: Evidence = {
  ...HEALTHY,
  integrity: {
    ...INTEGRITY,
    status: 'fail',
    findings: [
      missingDigest(3, 'although the chain continued', { deletedAt: DELETED_AT, versionId: VERSION, verified: true }),
      missingDigest(4, 'although the chain continued', { deletedAt: DELETED_AT, versionId: VERSION, verified: false }),
      missingDigest(5, 'and the digest after it, which is genuine, names it', {
        deletedAt: null,
        versionId: null,
        verified: null,
      }),
      finding('checkpoint-mismatch', {
        object: `${DIGESTS.replaceAll('555555555555', '666666666666')}/666666666666_CloudTrail-Digest_us-east-1_org-trail_us-east-1_20261128T041207Z.json.gz`,
        account: '666666666666',
        region: 'us-east-1',
        from: '2026-11-28T03:12:07Z',
        to: '2026-11-29T07:00:00Z',
        message:
          'The digest of the hour that ended at 2026-11-28 04:12 UTC was verified by an earlier run and is gone, and there is no newer one. Nothing proves the log files since then.',
      }),
    ],
    unknown: [
      '777777777777, eu-west-1: 26 digests could not be verified (from 2026-11-28 05:12 UTC to 2026-11-29 06:12 UTC): kms:Decrypt is denied. Allow kms:Decrypt in the role’s policy.',
    ],
    unknownChecks: 1,
  },
  coverage: {
    ...COVERAGE,
    status: 'fail',
    delivering: 498,
    missing: [
      { account: '555555555555', name: 'payments', newest: '2026-11-29T02:12:07Z' },
      { account: '666666666666', name: 'sandbox', newest: '2026-11-28T03:12:07Z' },
    ],
    others: [
      { account: '888888888888', name: 'new-team', why: 'joined', newest: null },
      { account: '999999999999', name: null, why: 'departed', newest: '2026-01-02T03:04:05Z' },
    ],
  },
  delivery: null,
};
