/** What people and bots do to the comments of pull requests. Times are now unless they are given. */
import type { World } from '../world/world.ts';
import type { IssueComment, Login } from '../world/github.ts';

export interface NewComment {
  pullNumber: number;
  author: Login;
  body: string;
  createdAt?: Date;
}

export function writeComment(
  { github }: World,
  { pullNumber: pull, author, body, createdAt: at = new Date() }: NewComment,
): IssueComment {
  if (!github.pulls.has(pull)) throw new Error(`There is no pull request ${pull}.`);
  const id = github.nextCommentId++;
  const edited = { editor: null, lastEditedAt: null };
  const comment: IssueComment = { id, pullNumber: pull, author, body, createdAt: at, updatedAt: at, ...edited };
  github.comments.push(comment);
  return comment;
}

/** Whoever may write to the repository may edit every comment there. */
export function editComment(world: World, id: number, editor: Login, body: string, at = new Date()): IssueComment {
  return Object.assign(commentOf(world, id), { body, editor, lastEditedAt: at, updatedAt: at });
}

export function deleteComment(world: World, id: number): void {
  const comment = commentOf(world, id);
  world.github.comments = world.github.comments.filter((one) => one !== comment);
}

function commentOf({ github }: World, id: number): IssueComment {
  const comment = github.comments.find((one) => one.id === id);
  if (!comment) throw new Error(`There is no comment ${id}.`);
  return comment;
}
