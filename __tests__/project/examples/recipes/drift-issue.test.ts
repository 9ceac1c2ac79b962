/** examples/drift-issue.yml: one issue for the trail, whatever the nights bring. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StopLoggingCommand, UpdateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { pullRequest, schedule, workflowDispatch } from '../../../../simulator/github/events.ts';
import { MEMBER_ACCOUNT } from '../../../../simulator/world/company.ts';
import { deleteObjects } from '../../../../simulator/services/deliveries/tamper.ts';
import { FILES_EVIDENCE_ROLE, hoursAgo, withRecord } from '../../../scenarios/evidence/record.ts';
import { ALL_DESTINATIONS, type ScenarioContext, withWorld } from '../../../scenarios/stage.ts';
import { resultsOf } from '../jobs.ts';
import { hasJq } from '../scripts.ts';
import { read } from '../workflows.ts';
import { RECORDING, recorded, type RecipeRun, runRecipe } from './run-recipe.ts';

const CONFIG = 'trailName: org-trail\ns3BucketName: org-trail-logs\n';

/** What the script asks for, as GitHub's GraphQL API has it. */
const SCHEMA = buildSchema(`
  type Query { repository(owner: String!, name: String!, followRenames: Boolean = true): Repository }
  type Repository { issues(after: String, before: String, first: Int, last: Int, orderBy: IssueOrder): IssueConnection! }
  input IssueOrder { field: IssueOrderField!, direction: OrderDirection! }
  enum IssueOrderField { CREATED_AT UPDATED_AT COMMENTS }
  enum OrderDirection { ASC DESC }
  type IssueConnection { nodes: [Issue], pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
  type Issue { number: Int!, state: IssueState!, viewerDidAuthor: Boolean!, body: String! }
  enum IssueState { OPEN CLOSED }`);

/** A gh that writes down its calls, and answers the query for issues. */
const GH = `#!/bin/bash
${RECORDING}
if [ "$2" = graphql ]; then jq --raw-output "\${@: -1}" <<< "$ISSUES"; fi
`;

interface Issue {
  number: number;
  state: 'OPEN' | 'CLOSED';
  viewerDidAuthor: boolean;
  body: string;
  comments: string[];
}

interface Night extends RecipeRun {
  readonly calls: string[][];
}

/** A repository with these issues. Each night's calls change them, as GitHub would. */
function createRepository(stage: ScenarioContext, issues: Issue[] = []) {
  let runs = 100;
  const apply = ([, ...args]: string[]) => {
    const fields = Object.fromEntries(
      args.filter((arg) => /^\w+=/.test(arg)).map((arg) => [arg.split('=')[0]!, arg.slice(arg.indexOf('=') + 1)]),
    );
    const [, number, comments] = /^repos\/octo-org\/audit\/issues(?:\/(\d+))?(\/comments)?$/.exec(
      args.find((arg) => arg.startsWith('repos/'))!,
    )!;
    const issue = issues.find((one) => String(one.number) === number);
    if (number === undefined)
      issues.push({
        number: issues.length + 1,
        state: 'OPEN',
        viewerDidAuthor: true,
        body: fields['body']!,
        comments: [],
      });
    else if (comments) issue!.comments.push(fields['body']!);
    else {
      expect(args).toContain('PATCH');
      if (fields['state']) issue!.state = fields['state'].toUpperCase() as Issue['state'];
      if (fields['body']) issue!.body = fields['body'];
    }
  };
  return {
    issues,
    night: async (inputs: Record<string, string> = {}, config = CONFIG): Promise<Night> => {
      runs += 1;
      const folder = mkdtempSync(join(tmpdir(), 'org-trail-gh-'));
      try {
        const CALLS = join(folder, 'calls');
        writeFileSync(CALLS, '');
        const nodes = issues.toReversed().map((issue) => ({ ...issue, comments: undefined }));
        const ISSUES = JSON.stringify({ data: { repository: { issues: { nodes } } } });
        const recipe = { workflow: 'drift-issue.yml', config, programs: { gh: GH }, env: { CALLS, ISSUES }, inputs };
        const ran = await runRecipe(stage, schedule(), String(runs), recipe);
        const calls = recorded(CALLS);
        for (const call of calls.filter((one) => one[1] !== 'graphql')) apply(call);
        expect(ran.jobs['issue']!.result).toBe('success');
        return { ...ran, calls };
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

function withTrail(play: (stage: ScenarioContext) => Promise<void>) {
  return withWorld(async (stage) => {
    await stage.run();
    stage.calls();
    await play(stage);
  });
}

const Name = 'org-trail';

// The scripts of the workflow need jq, as GitHub's runners have it.
(hasJq ? describe : describe.skip)('an issue for each trail', () => {
  test('is opened, updated, closed and opened again, by what the nights find; other issues stay as they are', () =>
    withTrail(async (stage) => {
      const other = { state: 'OPEN' as const, comments: [] };
      const others = [
        { ...other, number: 1, viewerDidAuthor: false, body: '<!-- org-trail-issue org-trail 00 -->' },
        { ...other, number: 2, viewerDidAuthor: true, body: '<!-- org-trail-issue org-trail-2 00 -->' },
        { ...other, number: 3, viewerDidAuthor: true, body: 'See <!-- org-trail-issue org-trail 00 -->' },
      ];
      const { issues, night } = createRepository(stage, structuredClone(others));

      expect((await night()).calls).toHaveLength(1);
      expect(issues).toEqual(others);

      await stage.outsider.send(new StopLoggingCommand({ Name }));
      const found = await night();
      expect(found.calls.at(-1)).toContain('title=CloudTrail trail org-trail needs attention');
      const issue = issues[3]!;
      expect(issue).toMatchObject({ state: 'OPEN', comments: [] });
      expect(issue.body).toMatch(
        /^<!-- org-trail-issue org-trail [0-9a-f]{64} -->\n\[Run 102\]\(https:\/\/github\.com\/octo-org\/audit\/actions\/runs\/102\) found this\./,
      );
      expect(issue.body).toContain(found.artifacts['org-trail-report']!['report.md']!.trim());

      const same = await night();
      expect(same.actions[0]!.outputs['outcome']).toBe('drift');
      expect(same.calls).toHaveLength(1);

      await stage.outsider.send(new UpdateTrailCommand({ Name, EnableLogFileValidation: false }));
      await night();
      expect(issue).toMatchObject({
        state: 'OPEN',
        comments: [expect.stringMatching(/^\[Run 104\].*: drift \(drift\)\./)],
      });
      expect(issue.body).toContain('Log file validation');

      await stage.run();
      await night();
      expect(issue).toMatchObject({
        state: 'CLOSED',
        comments: [expect.anything(), expect.stringContaining('the trail is as declared')],
      });

      await stage.outsider.send(new StopLoggingCommand({ Name }));
      await night();
      expect(issue).toMatchObject({ state: 'OPEN', comments: { length: 3 } });
      expect([issues.slice(0, 3), issues.length]).toEqual([others, 4]);
    }));

  test('says so if the check fails', () =>
    withTrail(async (stage) => {
      const { issues, night } = createRepository(stage);
      await night({ 'allowed-account-ids': '999999999999' });
      await night({}, 'trailName: [');
      expect(issues).toMatchObject([
        {
          state: 'OPEN',
          body: expect.stringContaining('org-trail.yml:1:13'),
          comments: [expect.stringContaining('failed (inputs)')],
        },
      ]);
    }));

  test('is updated if another prerequisite fails, although the trail is as declared', () =>
    withTrail(async (stage) => {
      const { issues, night } = createRepository(stage);
      const { world } = stage;
      const owner = ALL_DESTINATIONS['bucket-owner-role-to-assume'];
      const inputs = { prerequisites: 'check', 'bucket-owner-role-to-assume': owner };
      world.buckets.get('org-trail-logs')!.policy = null;
      await night(inputs);
      expect(issues).toMatchObject([{ state: 'OPEN', comments: [] }]);
      world.organization!.trustedAccess.delete('cloudtrail.amazonaws.com');
      await night(inputs);
      expect(issues).toMatchObject([{ state: 'OPEN', comments: [expect.stringContaining('drift (drift)')] }]);
    }));

  test('is updated if more of the record is missing, where the check verifies it', () =>
    withRecord(
      async (stage) => {
        const { issues, night } = createRepository(stage);
        const inputs = {
          'verify-integrity': 'digests',
          'verify-hours': '38',
          'evidence-role-to-assume': FILES_EVIDENCE_ROLE,
        };
        const [first, second] = stage.digests(MEMBER_ACCOUNT).slice(-32);
        deleteObjects(stage.world, [first!]);
        await night(inputs);
        expect(issues).toMatchObject([{ state: 'OPEN', comments: [] }]);
        deleteObjects(stage.world, [second!]);
        await night(inputs);
        expect(issues).toMatchObject([{ state: 'OPEN', comments: [expect.stringContaining('(integrity)')] }]);
      },
      { from: hoursAgo(40), regions: ['us-east-1'] },
    ));

  test('has room for the report, and runs nothing of it', () =>
    withTrail(async (stage) => {
      const { issues, night } = createRepository(stage);
      const folder = mkdtempSync(join(tmpdir(), 'org-trail-hostile-'));
      const hostile = `$(touch ${folder}/a)\`touch ${folder}/b\`"; touch ${folder}/c; "`;
      const prefixes = Array.from(
        { length: 400 },
        (_, n) => `arn:aws:s3:::example-bucket-${n}/${hostile}${'folder/'.repeat(20)}`,
      );
      const selector = {
        FieldSelectors: [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
          { Field: 'resources.ARN', StartsWith: prefixes },
        ],
      };
      const config = `${CONFIG}advancedEventSelectors: ${JSON.stringify([selector])}\n`;
      const { artifacts } = await night({}, config);
      expect(readdirSync(folder)).toEqual([]);
      rmSync(folder, { recursive: true });
      const { body } = issues[0]!;
      expect(artifacts['org-trail-report']!['report.md']!.length).toBeGreaterThan(60_000);
      expect(body.length).toBeLessThan(65_536);
      expect(body).toContain('The end of the report is cut off.');
      expect(body).toContain('touch');
    }));
});

test('the query is one that GitHub’s GraphQL API answers', () => {
  const { run } = read('drift-issue.yml').jobs['issue']!.steps.at(-1)!;
  const [, query] = /-f query='([^']*)'/.exec(run!)!;
  expect(validate(SCHEMA, parse(query!))).toEqual([]);
  // What `gh api graphql --paginate` needs of a query.
  expect(query).toMatch(/\$endCursor: String\b[^]*after: \$endCursor[^]*pageInfo \{ hasNextPage endCursor \}/);
});

test('a branch, a pull request and a cancelled run have no issue; a check that fails has', () => {
  const { jobs, on } = read('drift-issue.yml');
  expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch']);
  const issueAfter = (event: { name: string; ref: string }, more = {}) =>
    resultsOf(jobs, { github: { event_name: event.name, ref: event.ref }, ...more })['issue'];
  expect(issueAfter(workflowDispatch('refs/heads/main'))).toBe('success');
  expect(issueAfter(schedule(), { results: { check: 'failure' } })).toBe('success');
  expect(issueAfter(workflowDispatch('refs/heads/feature'))).toBe('skipped');
  expect(issueAfter(pullRequest())).toBe('skipped');
  expect(issueAfter(schedule(), { cancelledDuring: 'check' })).toBe('skipped');
});

test('the job that signs in writes nothing to GitHub, and the one that writes has no OIDC', () => {
  const { check, issue } = read('drift-issue.yml').jobs;
  expect(check!.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  expect(issue!.permissions).toEqual({ issues: 'write' });
});
