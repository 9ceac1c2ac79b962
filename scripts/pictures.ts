// Makes the pictures of comments, light and dark, with Chromium: npm run pictures. The first is of the files of `npm run demo`.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withManyOrganizations } from '../__tests__/scenarios/review/many-organizations.ts';
import { type Chapter, renderPage } from '../simulator/demo/render.ts';
import { pullRequest, push } from '../simulator/github/events.ts';

/** What a reader of a pull request sees. */
interface Picture {
  readonly name: string;
  readonly comments: readonly Chapter[];
  /** Of the window, in pixels. */
  readonly height: number;
}

const PAGE = 'demo-report/comment.html';
const PICTURES = 'docs/images';
/** Without the page's headings: the verdict and the change are what the picture is for. */
const COMMENTS_ALONE = 'main > h1, nav, section > h2, section > p { display: none; } .card { margin-bottom: 16px; }';
const WIDTH = 900;
/** Blink's values of prefers-color-scheme. */
const SCHEMES = { dark: 0, light: 1 };

function takePicture(name: string, height: number, scheme: number): void {
  const { error, status, stderr } = spawnSync(
    process.env['CHROMIUM'] ?? 'chromium',
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=5000'],
      `--blink-settings=preferredColorScheme=${scheme}`,
      ...['--force-device-scale-factor=2', `--window-size=${WIDTH},${height}`],
      `--screenshot=${resolve(PICTURES, name)}`,
      `file://${resolve(PAGE)}`,
    ],
    { encoding: 'utf8' },
  );
  if (error || status !== 0) throw new Error(`Chromium took no picture: ${error?.message ?? stderr}`);
  console.log(join(PICTURES, name));
}

function comment(markdown: string): Chapter {
  return { title: 'Pull request', note: 'github-actions bot commented', markdown };
}

/** The demo's pull request that would remove the encryption, up to the controls. */
const oneTrail: Picture = {
  name: 'comment',
  comments: [comment(readFileSync('demo-report/comment-5.md', 'utf8'))],
  height: 640,
};

/** Of four trails in two organizations the pull request changes two: one gets a tag, one would lose log file validation. */
async function manyTrails(): Promise<Picture> {
  let comments: string[] = [];
  await withManyOrganizations(async ({ start, declare, stages }) => {
    await start(push('refs/heads/main'));
    declare('acme-data-trail', { tags: { Owner: 'audit' } });
    declare('gov-org-trail', { enableLogFileValidation: false });
    await start(pullRequest());
    comments = stages.acme.world.github.comments.map(({ body }) => body);
  });
  return { name: 'many-organizations', comments: comments.map(comment), height: 1560 };
}

for (const { name, comments, height } of [oneTrail, await manyTrails()]) {
  const page = await renderPage('Comments of Org Trail', [...comments]);
  writeFileSync(PAGE, page.replace('</style>', `${COMMENTS_ALONE}</style>`));
  for (const [scheme, value] of Object.entries(SCHEMES)) takePicture(`${name}-${scheme}.png`, height, value);
}
