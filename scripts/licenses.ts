// The licences of every package that a bundle holds, from the bundler's own statistics. ncc's licenses.txt misses
// ES modules that were merged into others, which is most of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that allow shipping. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

interface Module {
  nameForCondition?: string;
  modules?: Module[];
}

/** The content of licenses.txt: each licence once, under the packages that share it. Throws for one that does not allow shipping. */
export function licenses(stats: { modules: Module[] }): string {
  const packages = new Map<string, Set<string>>();
  for (const folder of new Set(stats.modules.flatMap(packagesOf))) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    if (!license || !ALLOWED.includes(license))
      throw new Error(`${name} is under ${license}: that may not be shipped.`);
    const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : '';
    packages.set(text, (packages.get(text) ?? new Set()).add(`${name} ${version} (${license})`));
  }
  const sections = [...packages].map(([text, names]) => `${[...names].sort().join('\n')}\n\n${text}\n`);
  return sections.sort().join(`\n${'-'.repeat(80)}\n\n`);
}

function packagesOf({ nameForCondition = '', modules = [] }: Module): string[] {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(nameForCondition)?.[0];
  return [...(folder ? [folder] : []), ...modules.flatMap(packagesOf)];
}
