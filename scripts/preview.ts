// Plays the demo and renders what it leaves, and the golden summaries of the tests, as GitHub would: one page to look at.
// Reports content that GitHub would reject for its size, or would not show.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Chapter, droppedFrom, renderPage } from '../simulator/demo/render.ts';

const DEMO = 'demo-report';
const GOLDEN = '__tests__/report/golden';
const PAGE = join(DEMO, 'preview.html');
// What GitHub takes of a step, and a comment of 65,536 characters with room to spare (contract, section 5).
const MAX_BYTES = { summary: 1024 * 1024, comment: 60_000 };

/** A folder's Markdown files, those of one number together, as a reader would see them: the summary, then the comment. */
function documentsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const number = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);
  const isComment = (name: string) => Number(name.startsWith('comment-'));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort((a, b) => number(a) - number(b) || isComment(a) - isComment(b) || (a < b ? -1 : 1))
    .map((name) => join(folder, name));
}

/** A document, and what is to be said of it. */
async function chapterOf(path: string): Promise<Chapter> {
  const markdown = readFileSync(path, 'utf8');
  const bytes = Buffer.byteLength(markdown);
  const maxBytes = MAX_BYTES[basename(path).startsWith('comment-') ? 'comment' : 'summary'];
  const dropped = await droppedFrom(markdown);
  const notes = [
    `${bytes.toLocaleString('en')} bytes`,
    ...(bytes > maxBytes ? [`❌ over ${maxBytes.toLocaleString('en')} bytes`] : []),
    ...(dropped.length > 0 ? [`❌ sanitising drops ${dropped.join(', ')}`] : []),
  ];
  if (notes.length > 1) process.exitCode = 1;
  return { title: path, note: notes.join(' · '), markdown };
}

const demo = spawn(process.execPath, ['simulator/demo/demo.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
const [status] = (await once(demo, 'exit')) as [number | null];
if (status !== 0) {
  console.error('The demo did not end as it should: npm run demo shows more.');
  process.exitCode = 1;
}
const chapters = await Promise.all([...documentsIn(DEMO), ...documentsIn(GOLDEN)].map(chapterOf));
for (const { title, note: note } of chapters) console.log(`${title}: ${note}`);
writeFileSync(PAGE, await renderPage('Org Trail: as GitHub shows it', chapters));
console.log(`\nOpen ${PAGE} in a browser.`);
