import { readCheckpoint } from '../../domain/integrity/checkpoint.ts';
import type { Checkpoint } from '../../domain/integrity/proof.ts';
import { readTextFile } from '../files/text-file.ts';

/** 10,000 accounts in 33 Regions, each with a name, a time and a hash. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The checkpoint of an earlier run, for whichever trail it is: only AWS knows this run's. `null` where the file is not there,
 * which is how the first run begins.
 */
export async function readCheckpointFile(
  path: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly checkpoint: Checkpoint | null } | { readonly mistake: string }> {
  const temporary = environment['RUNNER_TEMP'];
  const read = await readTextFile(path, {
    workspace: environment['GITHUB_WORKSPACE'] ?? '.',
    elsewhere: temporary ? [temporary] : [],
    outside: 'it is outside the workspace and RUNNER_TEMP. Use a file inside one of them.',
    maxBytes: MAX_BYTES,
  });
  if ('isMissing' in read) return { checkpoint: null };
  if ('mistake' in read) return { mistake: `checkpoint-file is '${path}': ${read.mistake}` };
  // Only AWS knows the ARN of this run's trail, which plans compare it with.
  const judged = readCheckpoint(read.text, null);
  return 'mistake' in judged
    ? { mistake: `checkpoint-file is '${path}'. ${judged.mistake}` }
    : { checkpoint: judged.known };
}
