import { readFileSync } from 'node:fs';
import { table } from '../../../src/report/format/markdown.ts';
import { CASES, type ValidationCase } from './cases.ts';

const REQUIREMENTS = new URL('../../../scripts/awscli-requirements.txt', import.meta.url);

/** Where the AWS CLI and Org Trail differ, for the documentation: `npm run test:cli` shows each. */
export function differencesTable(): string {
  const version = readFileSync(REQUIREMENTS, 'utf8').trim().replace('awscli==', '');
  return table(
    ['what happened', `AWS CLI ${version}`, 'Org Trail with `files`'],
    CASES.flatMap(({ difference, ours }) =>
      difference ? [[difference.what, difference.cli, difference.ours ?? findingsOf(ours)]] : [],
    ),
  );
}

function findingsOf({ findings }: ValidationCase['ours']): string {
  return Object.entries(findings)
    .map(([kind, n]) => (n === 1 ? `\`${kind}\`` : `${n} × \`${kind}\``))
    .join(' and ');
}
