/** CHANGELOG.md in the form of Keep a Changelog 1.1.0: https://keepachangelog.com/en/1.1.0/ */

/** The entries below a heading `## [NAME]` or `## [NAME] - YYYY-MM-DD`, or null if there is no such heading. */
export function entriesOf(changelog: string, name: string): string | null {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => text.startsWith(`[${name}]`));
  return section === undefined ? null : section.slice(section.indexOf('\n')).trim();
}

/** Whether the heading of a version has its date. */
export function isDated(changelog: string, version: string): boolean {
  return changelog.split('\n').some((line) => {
    const [heading, date, ...others] = line.split(' - ');
    return heading === `## [${version}]` && /^\d{4}-\d\d-\d\d$/.test(date ?? '') && others.length === 0;
  });
}
