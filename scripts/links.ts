// Finds links in Markdown files that lead nowhere in this repository: missing files and missing headings.
import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { lineOf, markdownFiles, type MarkdownNode, nodesOf, parseMarkdown, printFindings } from './pages.ts';

/** Where a node leads; HTML has pictures. */
function targetsOf({ type, url, value = '' }: MarkdownNode): string[] {
  if (type !== 'html') return url === undefined ? [] : [url];
  return [...value.matchAll(/\b(?:href|src|srcset)="([^"\s]+)/g)].map(([, target]) => target!);
}

function plainText(node: MarkdownNode): string {
  return nodesOf(node)
    .map(({ value }) => value ?? '')
    .join('');
}

/** The anchors that GitHub gives a page's headings; one that is there already gets a number. */
function anchorsOf(file: string): Set<string> {
  const anchors = new Set<string>();
  for (const heading of nodesOf(parseMarkdown(file)).filter(({ type }) => type === 'heading')) {
    const slug = plainText(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    let [anchor, copies] = [slug, 0];
    while (anchors.has(anchor)) anchor = `${slug}-${++copies}`;
    anchors.add(anchor);
  }
  return anchors;
}

function findingsIn(file: string): string[] {
  return nodesOf(parseMarkdown(file)).flatMap((node) =>
    targetsOf(node).flatMap((target) => {
      if (/^[a-z][a-z+.-]*:/i.test(target)) return [];
      const [path = '', anchor] = target.split('#');
      const linked = path === '' ? file : normalize(join(dirname(file), decodeURIComponent(path)));
      const at = `${file}:${lineOf(node)}: ${target}`;
      if (!existsSync(linked)) return [`${at}: ${linked} does not exist.`];
      if (!anchor || statSync(linked).isDirectory() || anchorsOf(linked).has(anchor)) return [];
      return [`${at}: ${linked} has no heading with this anchor.`];
    }),
  );
}

printFindings(markdownFiles().flatMap(findingsIn));
