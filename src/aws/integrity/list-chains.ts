import { accountPath, FOLDERS, type LogPathsOf, ownerPath, rootPath } from '../../domain/delivery/log-paths.ts';
import { allOf } from '../../runtime/all-of.ts';
import type { BucketReader } from './bucket-reader.ts';

/** An account of which a trail has delivered something, and below which path. */
export interface DeliveredAccount {
  readonly account: string;
  readonly of: LogPathsOf;
}

/**
 * All accounts of which a trail has ever delivered something, sorted: of the organization, or the one account of an account-level trail.
 * The management account's folder may lie beside the organization's instead of in it (facts of CloudTrail, coverage). Whose folder it is
 * says its name alone: whatever is no account id is somebody else's. Rejects with S3's error.
 */
export async function listDeliveredAccounts(
  bucket: BucketReader,
  of: LogPathsOf,
  trailAccount: string,
): Promise<DeliveredAccount[]> {
  const { prefix, organizationId } = of;
  const own: LogPathsOf = { prefix, organizationId: null };
  if (organizationId === null) {
    return (await namesBelow(bucket, rootPath(prefix))).includes(trailAccount)
      ? [{ account: trailAccount, of: own }]
      : [];
  }
  const members = (await namesBelow(bucket, ownerPath(prefix, organizationId))).filter(isAccountId);
  const accounts = members.map((account) => ({ account, of }));
  if (members.includes(trailAccount)) return accounts;
  const isBeside = (await namesBelow(bucket, rootPath(prefix))).includes(trailAccount);
  return isBeside ? [...accounts, { account: trailAccount, of: own }].sort(byAccount) : accounts;
}

/**
 * The Regions in which digests or log files (`folders`) of an account have ever been delivered: log files without a digest can be planted,
 * or what is left of a record. Rejects with S3's error.
 */
export async function listDeliveredRegions(
  bucket: BucketReader,
  { account, of }: DeliveredAccount,
  folders: readonly ('digests' | 'logs')[],
): Promise<string[]> {
  const names = await allOf(
    folders.map((folder) => namesBelow(bucket, `${accountPath(of, account)}${FOLDERS[folder]}/`)),
  );
  return [...new Set(names.flat())].filter((name) => /^[a-z]{2,4}(?:-[a-z]+)+-\d+$/.test(name));
}

async function namesBelow(bucket: BucketReader, prefix: string): Promise<string[]> {
  const { folders } = await bucket.list({ prefix, byFolder: true });
  return folders.map((folder) => folder.slice(prefix.length, -1));
}

function isAccountId(name: string): boolean {
  return /^\d{12}$/.test(name);
}

function byAccount(one: DeliveredAccount, other: DeliveredAccount): number {
  return one.account < other.account ? -1 : 1;
}
