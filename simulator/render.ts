/** Job summaries as github.com shows them, on one page: GFM and alerts, GitHub's allow-list of HTML, GitHub's style sheet. */
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
  told: string;
  markdown: string;
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

const toHtml = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkGitHubAlerts)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify);

/** Markdown as the HTML that GitHub would show. */
export async function render(markdown: string): Promise<string> {
  return String(await toHtml.process(markdown));
}

/** One HTML document without scripts and without anything from elsewhere; light or dark as the reader's system is. */
export async function renderPage(title: string, chapters: Chapter[]): Promise<string> {
  const styles = readFileSync(
    createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css'),
    'utf8',
  );
  const sections = await Promise.all(
    chapters.map(async (chapter) => {
      const body = await render(chapter.markdown);
      return `<h1>${text(chapter.title)}</h1><p>${text(chapter.told)}</p><div class="card">${body}</div>`;
    }),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>
${styles}
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#ffffff, #0d1117); }
main { max-width: 980px; margin: auto; padding: 16px; font-size: 14px; }
.card { border: 1px solid light-dark(#d0d7de, #30363d); border-radius: 6px; padding: 16px; margin-bottom: 40px; }
</style>
<main class="markdown-body">
${sections.join('\n')}
</main>
</html>
`;
}

function text(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
