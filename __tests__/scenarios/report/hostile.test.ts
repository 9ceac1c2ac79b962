/** What comes from outside stays text: in the rendered summary and comment, the annotations and the log. */
import { describe, expect, test } from '@jest/globals';
import { render } from '../../../simulator/demo/render.ts';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import { HOSTILE_STRINGS } from './hostile-strings.ts';
import { withReviewedWorkflow, type ReviewContext } from '../review/reviewed-workflow.ts';
import { TRAIL } from '../stage.ts';

/** The elements of a page in their order, without what stands in them. Of code, what is in it does not count. */
async function skeleton(markdown: string): Promise<string[]> {
  const html = await render(markdown);
  return [...html.matchAll(/<(\/?[a-z][a-z0-9]*)\b([^>]*)>/g)].map(([, tag, attributes]) =>
    `${tag} ${/(?:href|src|class)="[^"]*"/.exec(attributes!.replace(/runs\/\d+/, 'runs/N'))?.[0] ?? ''}`.trim(),
  );
}

/** What a plan shows of as many texts, none of which could be taken for anything else. */
async function expectedOf(count: number) {
  let shown: { obeyed: unknown; summary: string[]; comment: string[] } | undefined;
  await withReviewedWorkflow(async (repository) => {
    const { ran, comment } = await planOf(
      repository,
      Array.from({ length: count }, (_, index) => `text ${index}`),
    );
    shown = { obeyed: obeyed(ran), summary: await skeleton(ran.summary), comment: await skeleton(comment) };
  });
  return shown!;
}

let expected: ReturnType<typeof expectedOf> | undefined;

/** A plan on a pull request, of a trail on which all texts are that somebody else can choose. */
async function planOf({ world, plan, comments }: ReviewContext, texts: readonly string[]) {
  Object.assign(world.trails.get(TRAIL)!, {
    tags: new Map(texts.map((text, index) => [`${index}-${text}`, text])),
    s3KeyPrefix: texts[0],
    snsTopicArn: `arn:aws:sns:us-east-1:111111111111:${texts[1]}`,
    cloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:111111111111:log-group:${texts[2]}:*`,
    latestDeliveryError: texts.join(' '),
    latestNotificationError: texts.at(-1),
  });
  world.injections.length = 0;
  const message = texts.join(' ');
  world.inject({ action: 'cloudtrail:GetInsightSelectors', code: 'AccessDeniedException', message });
  const own = Object.fromEntries(texts.map((_, index) => [`own-${index}`, 'x']));
  const inputs = { tags: JSON.stringify(own), 'purge-tags': 'true', 'github-token': world.githubToken };
  const ran = await plan(inputs);
  expect(`${ran.outputs['outcome']} ${ran.stderr} ${ran.stdout.slice(-3000)}`).toMatch(/^drift/);
  return { ran, comment: comments()[0]!.body };
}

function obeyed({ others, masks, groups, annotations }: RunResult) {
  return {
    others,
    masks: masks.length,
    groups,
    annotations: annotations.map(({ level, title }) => `${level} ${title}`),
  };
}

// Few enough for the comment to show all of them.
const SHARES = 4;
const share = Math.ceil(HOSTILE_STRINGS.length / SHARES);
// The last one begins earlier, so that all are of one size.
const shares = Array.from({ length: SHARES }, (_, n) => {
  const first = Math.min(n * share, HOSTILE_STRINGS.length - share);
  return HOSTILE_STRINGS.slice(first, first + share);
});

describe('report: hostile', () => {
  test('there are at least 100 of them', () => expect(new Set(HOSTILE_STRINGS).size).toBeGreaterThanOrEqual(100));

  test.each(shares.map((texts, n) => [n + 1, texts] as const))(
    'share %i: pages as ever, no command obeyed',
    (_, texts) =>
      withReviewedWorkflow(async (repository) => {
        const control = await (expected ??= expectedOf(share));
        const hostile = await planOf(repository, texts);
        const [summary, comment] = [await skeleton(hostile.ran.summary), await skeleton(hostile.comment)];
        expect({ obeyed: obeyed(hostile.ran), summary, comment }).toEqual(control);
        // The one record is ours.
        expect(hostile.comment.match(/^<!-- org-trail/gm)).toHaveLength(1);
        // Outside of code GitHub looks for mentions and references in what a reader sees.
        const prose = (await render(hostile.comment))
          .replace(/<(code|pre)\b[\s\S]*?<\/\1>/g, '')
          .replace(/<[^>]*>/g, '');
        expect(prose).not.toMatch(/(?<!\w)@\w|(?<!\w)#\d|(?<!\w)GH-\d/);
        for (const line of hostile.ran.stdout.split('\n').filter((one) => !one.startsWith('::')))
          expect(line).not.toMatch(/^\s*::|##\[|[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      }),
  );
});
