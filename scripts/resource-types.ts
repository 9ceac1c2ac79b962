// Writes src/domain/selectors/resource-types.data.ts from a saved copy, HTML or Markdown, of the page "CloudTrail events" of the CloudTrail
// User Guide (PAGE below), whose table of data events has the resource types in its last column:
//   node scripts/on-node24.mjs scripts/resource-types.ts SAVED_PAGE DATE
// DATE is the day on which the page was saved, such as 2026-11-29.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const PAGE = 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-events.html';
const FILE = 'src/domain/selectors/resource-types.data.ts';

/** The resource types that stand alone in the last cell of a row of a table, sorted by their names. */
export function resourceTypesIn(page: string): string[] {
  const rows = page.includes('<td') ? page.split(/<tr\b/).slice(1) : page.split('\n');
  const lastCell = (row: string) =>
    row.includes('<td')
      ? row
          .slice(row.lastIndexOf('<td'))
          .split('</td>')[0]!
          .replace(/<[^>]*>/g, '')
      : /\|([^|]*)\|\s*$/.exec(row)?.[1];
  const types = rows.flatMap((row) => /^[\s`]*(AWS::\w+::\w+)[\s`]*$/.exec(lastCell(row) ?? '')?.[1] ?? []);
  return [...new Set(types)].sort();
}

/** The data file, not yet formatted. */
export function dataFile(types: readonly string[], date: string): string {
  const services = Object.groupBy(types, (type) => type.split('::')[1]!);
  const entries = Object.entries(services).map(([service, ofService]) => [
    service,
    ofService!.map((type) => type.split('::')[2]).join(' '),
  ]);
  return `// Written by scripts/resource-types.ts: do not edit.
/** The ${types.length} resource types of data events, by service: ${PAGE}, read ${date}. */
export const GUIDE: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(entries))};
`;
}

if (process.argv[1] === import.meta.filename) {
  const [saved = '', date = ''] = process.argv.slice(2);
  const types = resourceTypesIn(readFileSync(saved, 'utf8'));
  // The guide only grows, by and large: fewer are a page that is cut, or has another table.
  if (types.length < 200 || !/^\d{4}-\d\d-\d\d$/.test(date)) {
    throw new Error(`${types.length} resource types and the date '${date}': 200 types or more and a date are needed.`);
  }
  const options = { ...(await resolveConfig(FILE)), filepath: FILE };
  writeFileSync(FILE, await format(dataFile(types, date), options));
  console.log(`${FILE}: ${types.length} resource types`);
}
