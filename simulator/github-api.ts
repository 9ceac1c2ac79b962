/** GitHub's REST API, as far as the default branch: GET /repos/{owner}/{repo}. */
import type { Answer } from './answer.ts';
import type { Request } from './signature.ts';
import type { Call, World } from './world.ts';
import { AwsError } from './errors.ts';
import { takeInjection } from './injections.ts';
import { jsonText } from './oidc.ts';

/** Unknown paths, and private repositories asked for without a token, are 404; a wrong token is 401. */
export function answerGithub(world: World, request: Request, path: string, call: Call): Answer {
  const { fullName, id, ownerId, defaultBranch } = world.repository;
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme && (!/^(token|bearer)$/i.test(scheme) || token !== world.githubToken)) {
    throw new AwsError('Unauthorized', 'Bad credentials', 401);
  }
  const injected = takeInjection(world, call.action);
  if (injected) throw injected.error;
  if (!scheme || call.action !== 'github:GetRepository' || path !== `/repos/${fullName}`) {
    throw new AwsError('NotFound', 'Not Found', 404);
  }
  const [owner, name] = fullName.split('/');
  return jsonText(200, {
    id: Number(id),
    name,
    full_name: fullName,
    private: true,
    owner: { login: owner, id: Number(ownerId), type: 'Organization' },
    default_branch: defaultBranch,
  });
}

/** The action's name in the record of calls. */
export function githubAction(method: string, path: string): string {
  return method === 'GET' && /^\/repos\/[^/]+\/[^/]+$/.test(path) ? 'github:GetRepository' : `github:${method} ${path}`;
}
