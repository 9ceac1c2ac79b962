/** What the token may do. */
import type { World } from '../world/world.ts';
import type { Github } from '../world/github.ts';
import { isBot } from './actors.ts';

type PermissionNames = readonly (keyof Github['permissions'])[];

/** Whether one of the areas may be read. */
export function canRead({ github }: World, areas: PermissionNames): boolean {
  return areas.some((area) => github.permissions[area] !== 'none');
}

export function canWrite({ github }: World, areas: PermissionNames): boolean {
  return areas.some((area) => github.permissions[area] === 'write');
}

/** GitHub's words for a token that may not, which never say what it would need. */
export function notAccessibleMessage({ github }: World): string {
  return `Resource not accessible by ${isBot(github.tokenLogin) ? 'integration' : 'personal access token'}`;
}
