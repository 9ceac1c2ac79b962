/** The command line. */
import { parseArgs } from 'node:util';

export const USAGE = `npm run acceptance -- --account ID --region REGION [--write --bucket NAME | --clean] [--output FILE]

  --account ID     the account that the session has to be of
  --region REGION  where trails are read, and created
  --write          also creates trails of its own and deletes them again; needs --bucket
  --bucket NAME    a bucket of the account whose policy lets CloudTrail deliver for these trails
  --clean          only deletes what an earlier run left, because it was killed
  --output FILE    where the answers are written, by default build/acceptance.json`;

export interface Options {
  readonly account: string;
  readonly region: string;
  readonly mode: 'read' | 'write' | 'clean';
  readonly bucket: string | null;
  readonly output: string;
}

/** The command line is wrong; the message is for people. */
export class UsageError extends Error {}

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const { account = '', region = '', write = false, clean = false, bucket, output } = parse(args);
  if (!/^\d{12}$/.test(account)) throw new UsageError('--account needs an account id of 12 digits.');
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) throw new UsageError('--region needs a Region, such as us-east-1.');
  if (write && clean) throw new UsageError('--write and --clean exclude each other.');
  if (write !== (bucket !== undefined)) throw new UsageError('--write and --bucket need each other.');
  const mode = write ? 'write' : clean ? 'clean' : 'read';
  return { account, region, mode, bucket: bucket ?? null, output: output ?? 'build/acceptance.json' };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        account: { type: 'string' },
        region: { type: 'string' },
        write: { type: 'boolean' },
        clean: { type: 'boolean' },
        bucket: { type: 'string' },
        output: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
