/** examples/code-scanning.yml: drift as alerts at the lines of the config file. */
import { StopLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { expect, test } from '@jest/globals';
import { schedule } from '../../../../simulator/github/events.ts';
import { withWorld } from '../../../scenarios/stage.ts';
import { read } from '../workflows.ts';
import { runRecipe } from './run-recipe.ts';

const CONFIG = `# The trail of the organization
trailName: org-trail
s3BucketName: org-trail-logs
isLogging: true
`;

interface Log {
  runs: { automationDetails: { id: string }; results: { ruleId: string; locations: object[] }[] }[];
}

test('an alert is at the line that is not as declared, and is gone when it is; a check without a plan changes none', () =>
  withWorld(async (stage) => {
    await stage.run();
    const night = async (config = CONFIG, inputs = {}) => {
      const recipe = { workflow: 'code-scanning.yml', config, inputs };
      const { jobs, used, artifacts } = await runRecipe(stage, schedule(), '1', recipe);
      const uploaded = used.some(({ uses }) => uses!.startsWith('github/codeql-action/upload-sarif@'));
      const file = artifacts['org-trail-sarif']?.['org-trail.sarif'];
      expect(uploaded).toBe(file !== undefined);
      return { check: jobs['check']!.result, log: file === undefined ? null : (JSON.parse(file) as Log).runs[0]! };
    };

    const healthy = await night();
    expect([healthy.check, healthy.log!.results]).toEqual(['success', []]);

    await stage.outsider.send(new StopLoggingCommand({ Name: 'org-trail' }));
    const found = await night(CONFIG, {
      'mask-aws-account-id': 'true',
      'config-file': './.github/../.github/org-trail.yml',
    });
    expect(found.check).toBe('failure');
    expect(found.log!.automationDetails).toEqual(healthy.log!.automationDetails);
    expect(found.log!.results).toMatchObject([
      {
        ruleId: 'isLogging',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: '.github/org-trail.yml' },
              region: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 10 },
            },
          },
        ],
      },
    ]);
    expect(JSON.stringify(found.log)).not.toMatch(/\d{12}/);

    expect(await night(`${CONFIG}unknownKey: 1\n`)).toEqual({ check: 'failure', log: null });
  }));

test('the job that signs in writes nothing to GitHub, and the one that writes has no OIDC', () => {
  const { check, alerts } = read('code-scanning.yml').jobs;
  expect(check!.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  expect(alerts!.permissions).toEqual({ actions: 'read', contents: 'read', 'security-events': 'write' });
});
