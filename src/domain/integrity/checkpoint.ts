import { createHash } from 'node:crypto';
import { grouped } from '../values/wording.ts';
import { isTime } from '../values/time.ts';
import type { CheckpointEntry } from './chain.ts';
import type { Checkpoint } from './proof.ts';

/** 10,000 accounts (the most that an organization can have) with 17 Regions each need about 24 million. */
const MAX_CHARACTERS = 64_000_000;

const CHAIN = /^\d{12}\/[a-z]{2,4}(?:-[a-z]+)+-\d+$/;

/** What a checkpoint's entry holds of a signature, which is given as hex in lower case. */
export function signatureDigest(signature: string): string {
  return createHash('sha256').update(signature).digest('hex');
}

/**
 * Reads a checkpoint that an earlier run left (contract, section 8). The mistake is a sentence. `trail` is the ARN of the trail that it
 * has to be of; `null` while that is not known.
 */
export function readCheckpoint(
  text: string,
  trail: string | null,
): { readonly known: Checkpoint } | { readonly mistake: string } {
  if (text.length > MAX_CHARACTERS)
    return { mistake: `The checkpoint has more than ${grouped(MAX_CHARACTERS)} characters.` };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { mistake: 'The checkpoint is not valid JSON.' };
  }
  if (!isObject(json)) return { mistake: 'The checkpoint is not a JSON object.' };
  const { version, trail: arn, chains } = json;
  if (version !== 1)
    return { mistake: 'The checkpoint is not of version 1, the only one that this version of Org Trail reads.' };
  if (typeof arn !== 'string' || !isObject(chains) || !hasOnly(json, ['version', 'trail', 'chains']))
    return { mistake: 'The checkpoint must have the members `version`, `trail` and `chains`, and no others.' };
  if (trail !== null && arn !== trail) return { mistake: 'The checkpoint is of another trail.' };
  const entries: [string, CheckpointEntry][] = [];
  for (const [chain, entry] of Object.entries(chains)) {
    if (!CHAIN.test(chain)) return { mistake: 'A chain of the checkpoint is not named `ACCOUNT/REGION`.' };
    if (!isEntry(entry)) return { mistake: `The checkpoint’s entry for ${chain} is not valid.` };
    entries.push([chain, entry]);
  }
  return { known: { version: 1, trail: arn, chains: Object.fromEntries(entries) } };
}

function isEntry(value: unknown): value is CheckpointEntry {
  if (!isObject(value) || !hasOnly(value, ['end', 'signature', 'reported'])) return false;
  const { end, signature, reported } = value;
  if (typeof end !== 'string' || !isTime(end)) return false;
  if (typeof signature !== 'string' || !/^[0-9a-f]{64}$/.test(signature)) return false;
  return reported === undefined || (typeof reported === 'string' && isTime(reported) && reported >= end);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: object, members: readonly string[]): boolean {
  return Object.keys(value).every((name) => members.includes(name));
}
