import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { readActionMetadata } from '../../../simulator/runner/action-metadata.ts';
import {
  forkPullRequest,
  mergeGroup,
  pullRequest,
  pullRequestTarget,
  push,
  repositoryDispatch,
  schedule,
  workflowDispatch,
} from '../../../simulator/github/events.ts';
import { runAction } from '../../../simulator/runner/runner.ts';
import { readWorkflowCommands } from '../../../simulator/runner/workflow-commands.ts';
import { startCloud } from '../clients.ts';

describe('runner: runner', () => {
  test('commands are read as the runner reads them', () => {
    const output = [
      '::add-mask::secret',
      '  ::error title=A%3A b,file=x::first%0Asecond 100%25',
      '::warning::careful',
      '::group::Plan',
      '::endgroup::',
      'text ::error::not at the start',
      'text ##[set-env name=PATH]anywhere',
      '::unknown::ignored',
      '::stop-commands::token-1',
      '::error::not obeyed',
      '::token-2::',
      '::error::still not obeyed',
      '::token-1::',
      '::notice::obeyed again',
    ].join('\n');
    expect(readWorkflowCommands(output)).toEqual({
      masks: ['secret'],
      annotations: [
        { level: 'error', title: 'A: b', message: 'first\nsecond 100%' },
        { level: 'warning', title: null, message: 'careful' },
        { level: 'notice', title: null, message: 'obeyed again' },
      ],
      groups: ['Plan'],
      others: ['set-env'],
    });
  });

  test('action.yml: inputs with their defaults, outputs, and no guessing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'action-metadata-'));
    const read = (text: string) => {
      writeFileSync(join(folder, 'action.yml'), text);
      return readActionMetadata(join(folder, 'action.yml'));
    };
    const metadata = read(
      [
        'name: x',
        'inputs:',
        '  plain:',
        '    description: default: none',
        '    default: auto',
        '  quoted:',
        "    default: 'it''s'",
        '  token:',
        '    default: ${{ github.token }}',
        '  bare:',
        '    required: true',
        'outputs:',
        '  result:',
        '    description: x',
        'runs:',
        '  using: node24',
      ].join('\n'),
    );
    expect([...metadata.inputs]).toEqual([
      ['plain', 'auto'],
      ['quoted', "it's"],
      ['token', '${{ github.token }}'],
      ['bare', ''],
    ]);
    expect([...metadata.outputs]).toEqual(['result']);
    expect(() => read('inputs:\n  x:\n    default: >-\n      folded\n')).toThrow('default of x');
    rmSync(folder, { recursive: true });
  });

  test('an input that action.yml does not declare is an error', async () => {
    const cloud = await startCloud();
    await expect(runAction(cloud, { inputs: { 'trial-name': 'org-trail' } })).rejects.toThrow('trial-name');
  });

  test.each([
    [pullRequest(), 'refs/pull/7/merge', true],
    [forkPullRequest(), 'refs/pull/7/merge', true],
    [pullRequestTarget(), 'refs/heads/main', true],
    [push('refs/tags/main'), 'refs/tags/main', true],
    [workflowDispatch('refs/heads/main'), 'refs/heads/main', true],
    [mergeGroup(), 'refs/heads/gh-readonly-queue/main/pr-7-c0ffee0000000000000000000000000000000001', true],
    [schedule(), 'refs/heads/main', false],
    [repositoryDispatch(), 'refs/heads/main', false],
  ])('$name runs on its ref, and has a repository or not', (event, ref, hasRepository) => {
    expect(event.ref).toBe(ref);
    expect('repository' in event.payload).toBe(hasRepository);
    expect(event.sha).toMatch(/^[0-9a-f]{40}$/);
  });

  test('a fork’s head is another repository', () => {
    const { head, base } = forkPullRequest().payload.pull_request as Record<string, { repo: { full_name: string } }>;
    expect([head!.repo.full_name, base!.repo.full_name]).toEqual(['stranger/audit', 'octo-org/audit']);
  });

  test('quick timers shorten every way to wait, and not the clock', () => {
    const script = `
    import { promisify } from 'node:util';
    import { setTimeout as wait } from 'node:timers/promises';
    const start = performance.now();
    await wait(60_000 / 60);
    await promisify(setTimeout)(1000);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    console.log(performance.now() - start < 900);`;
    const preload = new URL('../../../simulator/runner/with-quick-timers.ts', import.meta.url).href;
    const args = ['--import', preload, '--input-type=module', '--eval', script];
    expect(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout.trim()).toBe('true');
  });
});
