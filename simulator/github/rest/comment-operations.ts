/** The operations of REST on a pull request's comments, which are those of the issue that it also is. */
import type { OperationContext } from './operation.ts';
import { jsonText } from '../../protocol/http-response.ts';
import { commentBody } from '../bodies.ts';
import { editComment, writeComment } from '../comments.ts';
import { GithubError, notFound } from '../errors.ts';
import { pageOf } from './paging.ts';
import { readText } from '../request.ts';

/** GitHub says characters. Whether it counts bytes is not documented, so bytes are counted here, which are never fewer. */
const MAX_COMMENT_BYTES = 65_536;

export function listComments(context: OperationContext) {
  const { github, repository } = context.world;
  const number = existingPull(context);
  const comments = github.comments.filter(({ pullNumber: pull }) => pull === number);
  return pageOf(
    context,
    comments.map((comment) => commentBody(repository, comment)),
  );
}

export function createComment(context: OperationContext) {
  const { world } = context;
  const pull = existingPull(context);
  const comment = writeComment(world, { pullNumber: pull, author: world.github.tokenLogin, body: readBody(context) });
  return jsonText(201, commentBody(world.repository, comment));
}

export function updateComment(context: OperationContext) {
  const { world } = context;
  const id = Number(context.parameters[0]);
  if (!world.github.comments.some((one) => one.id === id)) throw notFound();
  const comment = editComment(world, id, world.github.tokenLogin, readBody(context));
  return jsonText(200, commentBody(world.repository, comment));
}

function existingPull({ world, parameters: [number] }: OperationContext): number {
  if (!world.github.pulls.has(Number(number))) throw notFound();
  return Number(number);
}

function readBody({ request }: OperationContext): string {
  const body = readText(request, 'body');
  if (body.trim() === '') throw unprocessable('Body cannot be blank');
  if (Buffer.byteLength(body) <= MAX_COMMENT_BYTES) return body;
  throw unprocessable(`Body is too long (maximum is ${MAX_COMMENT_BYTES} characters)`);
}

function unprocessable(message: string): GithubError {
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }];
  return new GithubError(422, 'Validation Failed', { errors });
}
