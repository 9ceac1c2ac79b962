/** The night that this product is for: several people and a stolen role, and one run at 05:17. */
import { describe, expect, test } from '@jest/globals';
import { schedule } from '../../../simulator/github/events.ts';
import { actAs } from '../../../simulator/routes/act-as.ts';
import {
  type Actor,
  githubRole,
  identityCenterUser,
  roleSession,
  service,
} from '../../../simulator/services/event-history/actors.ts';
import { LOG_ARCHIVE_ACCOUNT } from '../../../simulator/world/company.ts';
import { ALL_DESTINATIONS, TRAIL, withHistory } from '../stage.ts';

const INPUTS = {
  ...ALL_DESTINATIONS,
  prerequisites: 'repair',
  mode: '',
  'event-selectors': '[{ReadWriteType: All, IncludeManagementEvents: true}]',
};

/** A whole second, `minutes` before the run, which is at 05:17. */
function beforeTheRun(minutes: number): Date {
  return new Date((Math.floor(Date.now() / 1000) - minutes * 60) * 1000);
}

function shown(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

describe('a night', () => {
  test('each actor and time, the hole of 2 h 5 min, and the attempt, on the bundle', () =>
    withHistory(async ({ world, run, calls }) => {
      // A delegated administrator whose history the run can read, by the role in the bucket's account.
      world.organization!.delegatedAdministrators.set('cloudtrail.amazonaws.com', new Set([LOG_ARCHIVE_ACCOUNT]));
      const created = await run({ ...INPUTS, mode: 'apply' });
      expect(created.outputs['outcome']).toBe('applied');
      for (const record of world.eventHistory.records) record.eventTime = '2026-09-10T09:00:00Z';
      calls();

      const act = (actor: Actor, minutes: number, action: string, input: object, refused = false) => {
        const at = beforeTheRun(minutes);
        actAs(world, actor, { at, denied: refused }, `cloudtrail:${action}`, input as Record<string, unknown>);
        return shown(at);
      };
      const alice = identityCenterUser('alice@example.com', 'AdministratorAccess');
      const stolen = githubRole('repo:octo-org/website:ref:refs/heads/main', 'deploy', 'GitHubActions');
      const carol = roleSession('AuditAdmin', 'carol', { accountId: LOG_ARCHIVE_ACCOUNT });
      const narrow = [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }];
      const at = {
        narrowed: act(alice, 137, 'PutEventSelectors', { TrailName: TRAIL, EventSelectors: narrow }),
        refused: act(stolen, 126, 'DeleteTrail', { Name: TRAIL }, true),
        stopped: act(stolen, 125, 'StopLogging', { Name: TRAIL }),
        moved: act(service('cloudformation.amazonaws.com'), 100, 'UpdateTrail', { Name: TRAIL, KmsKeyId: 'alias/org-trail-2' }),
        switched: act(carol, 90, 'UpdateTrail', { Name: TRAIL, EnableLogFileValidation: false }),
      }; // prettier-ignore

      const ran = await run(INPUTS, { event: schedule(), process: 'own' });
      expect(ran.outputs['outcome']).toBe('applied');
      expect(world.trails.get(TRAIL)).toMatchObject({ isLogging: true, logFileValidationEnabled: true });

      const actions = calls().map(({ action }) => action);
      const first = actions.indexOf('cloudtrail:LookupEvents');
      expect(actions.indexOf('cloudtrail:StartLogging')).toBeLessThan(first);

      const { summary } = ran;
      expect(summary).toContain('protection had been turned off; this run turned it back on after 2 h 5 min');
      expect(summary).toMatch(/\*\*Logging was off from .* UTC \(2 h 5 min\)\. The trail has a gap there\./);
      expect(summary).toMatch(/Log file validation was off from .* \(1 h 30 min\)/);
      const rows = summary.split('\n').filter((line) => /^\| \d{4}-\d\d-\d\d /.test(line));
      expect(rows.map((row) => row.replaceAll(/\*\*|<br>.*$/g, ''))).toEqual([
        `| ${at.narrowed} | alice&#64;&#8203;example.com (Identity Center, AdministratorAccess) changed Recorded events`,
        `| ${at.refused} | 🛑 GitHub Actions repo:octo-org/website:ref:refs/heads/main tried to delete the trail, and was refused`,
        `| ${at.stopped} | GitHub Actions repo:octo-org/website:ref:refs/heads/main turned Logging off`,
        `| ${at.moved} | cloudformation.amazonaws.com changed Encryption key`,
        `| ${at.switched} | carol (role AuditAdmin) turned Log file validation off`,
      ]);
      expect(JSON.parse(ran.outputs['history']!)).toMatchObject({
        unexplained: [],
        attempts: [{ event: 'DeleteTrail' }],
      });
    }));
});
