import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../../runs.ts';
import { awsCliCommand } from '../../../src/report/format/aws-cli.ts';
import type { Step } from '../../../src/domain/trail/step.ts';

/** The words that a shell makes of each command. One shell reads them all, since to start one takes longer than to read. */
function wordsOf(commands: readonly string[]): string[][] {
  const script = [`aws() { printf '%s\\0' "$#" "$@"; }`, ...commands].join('\n');
  const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0');
  return commands.map(() => printed.splice(0, 1 + Number(printed[0])).slice(1));
}

function step(input: Step['input']): Step {
  return { call: 'cloudtrail:UpdateTrail', input, fields: [] };
}

const home = { homeRegion: 'us-east-1' };

describe('format: aws cli', () => {
  test('every kind of option', () => {
    const command = awsCliCommand(
      step({
        Name: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail',
        S3KeyPrefix: '',
        CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:111111111111:log-group:g:*',
        EnableLogFileValidation: true,
        IncludeGlobalServiceEvents: false,
      }),
      home,
    );
    expect(command).toBe(
      "aws cloudtrail update-trail --region us-east-1 --name arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail --s3-key-prefix '' --cloud-watch-logs-log-group-arn 'arn:aws:logs:us-east-1:111111111111:log-group:g:*' --enable-log-file-validation --no-include-global-service-events",
    );
  });

  test('a shell reads every value as it is', () => {
    const value = anyText({ maxLength: 20 }).filter((text) => !text.includes('\0') && text.isWellFormed());
    const any = fc.oneof(
      value,
      fc.constantFrom('$(reboot)', "it's", '`id`', '-x', 'file:///etc/passwd', '"; rm', 'a\nb', '~', '*'),
    );
    fc.assert(
      fc.property(fc.array(any, { minLength: 150, maxLength: 150 }), (texts) => {
        const commands = texts.map((text) => awsCliCommand(step({ Name: 't', S3KeyPrefix: text }), home));
        wordsOf(commands).forEach((got, at) => {
          const text = texts[at]!;
          const json = got.indexOf('--cli-input-json');
          const read =
            json < 0
              ? got[got.indexOf('--s3-key-prefix') + 1]
              : (JSON.parse(got[json + 1]!) as { S3KeyPrefix: string }).S3KeyPrefix;
          expect(read).toBe(text);
          if (json < 0) expect(text).not.toMatch(/^(-|fileb?:\/\/)/);
        });
      }),
      { numRuns: 1 },
    );
  });
});
