/**
 * Job summaries and comments as github.com shows them, on one page: GFM and alerts, GitHub's allow-list of HTML, GitHub's
 * style sheet, diagrams drawn by Mermaid.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkGitHubAlerts from 'remark-github-alerts';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

export interface Chapter {
  title: string;
  /** What happened, in a sentence. */
  note: string;
  markdown: string;
  /** Another document of the same event, shown on request. */
  folded?: { title: string; markdown: string };
}

// GitHub adds the markup of alerts after it has sanitised; here the plugin adds it before.
const schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'svg', 'path'],
  attributes: {
    ...defaultSchema.attributes,
    div: [...(defaultSchema.attributes?.['div'] ?? []), ['className', /^markdown-alert/] as [string, RegExp]],
    p: [...(defaultSchema.attributes?.['p'] ?? []), ['className', /^markdown-alert/] as [string, RegExp]],
    svg: ['className', 'viewBox', 'width', 'height', 'ariaHidden'],
    path: ['d'],
  },
};

const htmlProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkGitHubAlerts)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify);
// Without the plugin's markup of alerts, which is not ours to lose.
const unsanitizedProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);
const sanitizer = unified().use(rehypeSanitize, schema);

/** Markdown as the HTML that GitHub would show. */
export async function render(markdown: string): Promise<string> {
  return String(await htmlProcessor.process(markdown));
}

/** The elements and attributes that GitHub would not show, such as `script` and `a[onclick]`, each once. */
export async function droppedFrom(markdown: string): Promise<string[]> {
  const written = await unsanitizedProcessor.run(unsanitizedProcessor.parse(markdown));
  const shown = namesIn(await sanitizer.run(written));
  return [...namesIn(written)].filter(([name, times]) => (shown.get(name) ?? 0) < times).map(([name]) => name);
}

interface HtmlNode {
  type: string;
  tagName?: string;
  properties?: object;
  children?: HtmlNode[];
}

/** How often each element, and each attribute of such an element, is there. */
function namesIn({ tagName, properties = {}, children = [] }: HtmlNode, names = new Map<string, number>()) {
  const own = tagName === undefined ? [] : ['', ...Object.keys(properties).map((name) => `[${name}]`)];
  for (const part of own) names.set(`${tagName}${part}`, (names.get(`${tagName}${part}`) ?? 0) + 1);
  for (const child of children) namesIn(child, names);
  return names;
}

/** A document below a heading of the second level. Its own headings, which begin at the second, move down with it. */
async function sectionOf({ title, note, markdown, folded }: Chapter, index: number): Promise<string> {
  const more = folded
    ? `<details><summary>${escapeHtml(folded.title)}</summary>${await cardOf(folded.markdown)}</details>`
    : '';
  return `<section id="${anchorOf(index)}"><h2>${escapeHtml(title)}</h2>
<p>${escapeHtml(note)}</p>${await cardOf(markdown)}${more}</section>`;
}

async function cardOf(markdown: string): Promise<string> {
  const body = await render(markdown);
  const lowered = body.replace(
    /<(\/?)h([1-5])(?=[\s>])/g,
    (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`,
  );
  return `<div class="card">${lowered}</div>`;
}

/** Where the contents lead. Identifiers of documents begin with `user-content-`. */
function anchorOf(index: number): string {
  return `part-${index + 1}`;
}

/** One link for each chapter; a page of one has none. */
function contentsOf(chapters: Chapter[]): string {
  if (chapters.length < 2) return '';
  const links = chapters.map(({ title }, index) => `<li><a href="#${anchorOf(index)}">${escapeHtml(title)}</a></li>`);
  return `<nav><ul>${links.join('')}</ul></nav>`;
}

/** One HTML document with all that it needs, and no way to reach anything else; light or dark as the reader's system is. */
export async function renderPage(title: string, chapters: Chapter[]): Promise<string> {
  const sections = await Promise.all(chapters.map(sectionOf));
  const scripts = sections.some((section) => section.includes('language-mermaid')) ? [mermaid(), DRAW] : [];
  // Only these two scripts run, whatever a document holds.
  const hashes = scripts.map((script) => ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src${hashes.join('') || " 'none'"}`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>
${readPackageFile('github-markdown-css/github-markdown.css')}
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#ffffff, #0d1117); }
main { max-width: 980px; margin: auto; padding: 16px; font-size: 14px; overflow-wrap: anywhere; }
nav ul { list-style: none; padding: 0 !important; }
.card { border: 1px solid light-dark(#d0d7de, #30363d); border-radius: 6px; padding: 16px; margin-bottom: 40px; }
.card > table { display: block; overflow-x: auto; overflow-wrap: normal; }
@media (max-width: 600px) { main { padding: 8px; } .card { padding: 10px; } }
.mermaid { margin-bottom: 16px; }
</style>
<main class="markdown-body">
<h1>${escapeHtml(title)}</h1>
${contentsOf(chapters)}
${sections.join('\n')}
</main>
${scripts.map((script) => `<script>${script}</script>`).join('\n')}
</html>
`;
}

/** Mermaid in a form that an HTML document can hold. */
function mermaid(): string {
  return readPackageFile('@mermaid-js/tiny').replace(/<(?=!--|\/?script)/gi, '\\x3C');
}

/** Draws all diagrams, anew when the system turns light or dark. One that cannot be drawn stays text, with the reason. */
const DRAW = `
const dark = matchMedia('(prefers-color-scheme: dark)');
const diagrams = [...document.querySelectorAll('code.language-mermaid')].map((code) => {
  const place = document.createElement('div');
  place.className = 'mermaid';
  code.parentElement.before(place);
  return { place, block: code.parentElement, source: code.textContent };
});
async function draw() {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true, theme: dark.matches ? 'dark' : 'default' });
  for (const [index, { place, block, source }] of diagrams.entries()) {
    try {
      place.innerHTML = (await mermaid.render('diagram-' + index, source)).svg;
      block.hidden = true;
    } catch (error) {
      place.textContent = '❌ Mermaid: ' + error.message;
    }
  }
}
dark.addEventListener('change', draw);
draw();
`;

function readPackageFile(name: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');
}

function escapeHtml(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
