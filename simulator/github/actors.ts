/** People and bots, as REST and as GraphQL show them. */
import type { Login } from '../world/github.ts';

const IDS: Record<Login, number> = { octocat: 583231, 'github-actions[bot]': 41898282 };

export function isBot(login: Login): boolean {
  return login.endsWith('[bot]');
}

export function userId(login: Login): number {
  return IDS[login] ?? Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 100_000_000, 7);
}

export function restUser(login: Login) {
  return { login, id: userId(login), type: isBot(login) ? 'Bot' : 'User' };
}

/** GraphQL's interface Actor leaves the brackets out. Only `viewer`, which is a User even where it is none, has them. */
export function graphqlActor(login: Login) {
  return { __typename: isBot(login) ? 'Bot' : 'User', login: login.replace(/\[bot\]$/, '') };
}
