/** How long a run tries to reach GitHub, and what it says if it cannot. */
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { WorkflowEvent } from '../../src/github/event.ts';
import { githubErrorReason, openRepository, type Repository } from '../../src/github/repository.ts';
import { shortenWaits } from '../../simulator/runner/quick-timers.ts';
import { fakeSession } from '../aws/fake-aws.ts';

let server: Server;
let connections = 0;
let restore: () => void;

beforeEach(async () => {
  connections = 0;
  restore = shortenWaits();
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  restore();
  server.close();
});

/** A repository at an address that hangs up on everybody. */
async function openAt(environment: NodeJS.ProcessEnv): Promise<Repository> {
  const { port } = server.address() as AddressInfo;
  const event = { repository: 'octo-org/audit' } as WorkflowEvent;
  const context = { ...fakeSession(), environment: { ...environment, GITHUB_API_URL: `https://127.0.0.1:${port}` } };
  return (await openRepository(event, 'token', context))!;
}

function whyNot({ api, owner, repo }: Repository): Promise<string> {
  return api.rest.repos.get({ owner, repo }).then(
    () => 'it answers',
    (error: unknown) => githubErrorReason(error, 'contents: read'),
  );
}

/** Names the address for curl, and not for the toolkit. */
const ODD_BYPASS = { HTTPS_PROXY: 'http://proxy.internal:3128', NO_PROXY: '127.0.0.0/8' };

describe('github: repository', () => {
  test.each([
    { what: 'a connection that breaks', environment: {}, says: /^this runner cannot reach 127\.0\.0\.1:\d+ \(.+\)\.$/ },
    {
      what: 'the same beside an odd NO_PROXY',
      environment: ODD_BYPASS,
      says: /cannot reach 127.* NO_PROXY contains `127\.0\.0\.0\/8`/,
    },
  ])('$what: all attempts are made, and the last says why none came about', async ({ environment, says }) => {
    const repository = await openAt(environment);
    expect(await whyNot(repository)).toMatch(says);
    expect(connections).toBe(3);
  });

  test('after all attempts of one call, each further call has one', async () => {
    const repository = await openAt({});
    await whyNot(repository);
    expect(await whyNot(repository)).toMatch(/cannot reach/);
    expect(connections).toBe(4);
  });
});
