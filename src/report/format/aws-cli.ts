import type { Plan } from '../../domain/plan/plan.ts';
import { shellQuote } from '../../domain/values/advice.ts';
import type { Step } from '../../domain/trail/step.ts';
import { INVISIBLE } from '../../domain/values/invisible-characters.ts';
import { visibleJson } from '../../domain/values/printable.ts';

/** A step as an `aws` command line that does the same when it is pasted into a POSIX shell. */
export function awsCliCommand({ call, input, region }: Step, { homeRegion }: Pick<Plan, 'homeRegion'>): string {
  const [service, action] = call.split(':');
  const command = [
    'aws',
    service === 's3' ? 's3api' : service,
    kebab(action!),
    '--region',
    shellQuote(region ?? homeRegion),
  ];
  // As an option's value the AWS CLI would take `-x` for an option, and `file://x` for a file to read. A reader would not see, and
  // what shows the command might replace, an invisible character; JSON can escape it.
  const misread = Object.values(input).some(
    (value) => typeof value === 'string' && (/^(?:-|fileb?:\/\/)/.test(value) || value.search(INVISIBLE) >= 0),
  );
  if (misread) return [...command, '--cli-input-json', shellQuote(json(input))].join(' ');
  const options = Object.entries(input).map(([member, value]) => {
    const option = kebab(member);
    if (typeof value === 'boolean') return `--${value ? '' : 'no-'}${option}`;
    return `--${option} ${shellQuote(typeof value === 'string' ? value : json(value))}`;
  });
  return [...command, ...options].join(' ');
}

function json(value: unknown): string {
  return visibleJson(JSON.stringify(value));
}

/** `S3KeyPrefix` → `s3-key-prefix`, `AWSServiceName` → `aws-service-name`, as the AWS CLI names its options. */
function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, '-$&').toLowerCase();
}
