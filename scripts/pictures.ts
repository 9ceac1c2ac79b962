// Makes README's pictures of a comment, light and dark, with Chromium, from the files of `npm run demo`: npm run pictures
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderPage } from '../simulator/demo/render.ts';

/** The demo's pull request that would remove the encryption. */
const COMMENT = 'demo-report/comment-5.md';
const PAGE = 'demo-report/comment.html';
const PICTURES = 'docs/images';
/** Without the page's headings: the verdict and the change are what the picture is for. */
const COMMENT_ALONE = 'main > h1, section > h2, section > p { display: none; }';
/** As high as the comment's first part, up to the controls. */
const WINDOW = '900,606';
/** Blink's values of prefers-color-scheme. */
const SCHEMES = { dark: 0, light: 1 };

function takePicture(name: string, scheme: number): void {
  const { error, status, stderr } = spawnSync(
    process.env['CHROMIUM'] ?? 'chromium',
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=5000'],
      `--blink-settings=preferredColorScheme=${scheme}`,
      ...['--force-device-scale-factor=2', `--window-size=${WINDOW}`],
      `--screenshot=${resolve(PICTURES, name)}`,
      `file://${resolve(PAGE)}`,
    ],
    { encoding: 'utf8' },
  );
  if (error || status !== 0) throw new Error(`Chromium took no picture: ${error?.message ?? stderr}`);
  console.log(join(PICTURES, name));
}

const chapter = {
  title: 'Save the cost of the key #8',
  note: 'github-actions bot commented',
  markdown: readFileSync(COMMENT, 'utf8'),
};
writeFileSync(
  PAGE,
  (await renderPage('A comment of Org Trail', [chapter])).replace('</style>', `${COMMENT_ALONE}</style>`),
);
for (const [scheme, value] of Object.entries(SCHEMES)) takePicture(`comment-${scheme}.png`, value);
