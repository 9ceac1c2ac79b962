/** How CloudTrail reads requests that no SDK would write. */
import { type CloudTrail, DescribeTrailsCommand, GetTrailCommand } from '@aws-sdk/client-cloudtrail';
import { newName } from '../../aws/own-names.ts';
import { accepted, type Probe } from '../probe.ts';

const LINE = 'unknown members, `null`, a missing member';

interface ReadCommand {
  middlewareStack: { add(middleware: never, options: { step: 'build'; priority: 'high'; name: string }): void };
}

interface RequestWithBody {
  request: { body: string };
}

/** Sends a read with another body than the SDK would make of its input. */
function sendBody(cloudTrail: CloudTrail, command: ReadCommand, body: object): Promise<unknown> {
  const replaceBody = (next: (request: RequestWithBody) => Promise<unknown>) => (request: RequestWithBody) => {
    request.request.body = JSON.stringify(body);
    return next(request);
  };
  // Before the SDK measures and signs the body.
  command.middlewareStack.add(replaceBody as never, { step: 'build', priority: 'high', name: 'replaceBody' });
  return cloudTrail.send(command as never);
}

function getTrail(cloudTrail: CloudTrail, body: object): Promise<unknown> {
  return sendBody(cloudTrail, new GetTrailCommand({ Name: newName() }), body);
}

export const requestProbes: readonly Probe[] = [
  {
    id: 'requests: a member that the operation does not have',
    lines: [LINE],
    trail: 'none',
    expected: 'InvalidParameterException',
    ask: ({ aws }) => accepted(getTrail(aws.cloudTrail(), { Name: newName(), Unknown: 'any' })),
  },
  {
    id: 'requests: null for a member',
    lines: [LINE],
    trail: 'none',
    expected: 'InvalidParameterException',
    ask: ({ aws }) =>
      accepted(sendBody(aws.cloudTrail(), new DescribeTrailsCommand({}), { includeShadowTrails: null })),
  },
  {
    id: 'requests: a required member is missing',
    lines: [LINE],
    trail: 'none',
    expected: 'InvalidParameterException',
    ask: ({ aws }) => accepted(getTrail(aws.cloudTrail(), {})),
  },
  {
    id: 'requests: a number for a string',
    lines: [LINE],
    trail: 'none',
    expected: 'SerializationException',
    ask: ({ aws }) => accepted(getTrail(aws.cloudTrail(), { Name: 5 })),
  },
];
