/** Pull request, merge and apply: runs of the bundle as GitHub would start them, one after the other. */
import { CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { pullRequestEvent, push, schedule } from '../../../simulator/github/events.ts';
import type { IssueComment } from '../../../simulator/world/github.ts';
import type { RunOptions, RunResult } from '../../../simulator/runner/runner.ts';
import type { World } from '../../../simulator/world/world.ts';
import { withWorld, PLAN_ROLE, type ScenarioContext, type StageOptions } from '../stage.ts';

export const PULL_NUMBER = 7;
const MAIN_SUBJECT = 'repo:octo-org/audit:ref:refs/heads/main';
const WORKFLOW_INPUTS = { mode: 'auto', 'plan-role-to-assume': PLAN_ROLE, approval: 'merged-pull-request' };

type Inputs = Record<string, string>;
type Options = Omit<StageOptions, 'event'>;

export interface ReviewContext extends ScenarioContext {
  /** The run that GitHub starts for a push to a pull request. */
  readonly plan: (inputs?: Inputs, pull?: number, options?: Options) => Promise<RunResult>;
  /** The run of a push to the default branch. */
  readonly apply: (sha: string, inputs?: Inputs, options?: Options) => Promise<RunResult>;
  readonly nightly: (inputs?: Inputs) => Promise<RunResult>;
  readonly comments: () => IssueComment[];
}

/** A repository whose workflow demands reviewed plans, with an organization trail that logs. */
export function withReviewedWorkflow(play: (repository: ReviewContext) => Promise<void>, world: Partial<World> = {}) {
  return withWorld(async (stage) => {
    const settings = { IsOrganizationTrail: true, IsMultiRegionTrail: true, EnableLogFileValidation: true };
    await stage.outsider.send(
      new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs', ...settings }),
    );
    await stage.outsider.send(new StartLoggingCommand({ Name: 'org-trail' }));
    stage.calls();
    let runs = 0;
    const run = (sub: string, event: RunOptions['event'], inputs: Inputs = {}, options: Options = {}) => {
      stage.world.oidcClaims = { ...stage.world.oidcClaims, sub };
      runs += 1;
      const env = { GITHUB_RUN_ID: String(7_000_000_000 + runs), ...options.env };
      return stage.run({ ...WORKFLOW_INPUTS, ...inputs }, { shortensWaits: true, ...options, event: event!, env });
    };
    await play({
      ...stage,
      plan: (inputs, pull = PULL_NUMBER, options = {}) =>
        run('repo:octo-org/audit:pull_request', pullRequestEvent(stage.world, pull), inputs, options),
      apply: (sha, inputs, options) => run(MAIN_SUBJECT, push('refs/heads/main', sha), inputs, options),
      nightly: (inputs) => run(MAIN_SUBJECT, schedule(stage.world.github.branches.get('main')), inputs),
      comments: () => stage.world.github.comments,
    });
  }, world);
}
