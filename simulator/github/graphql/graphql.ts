/** POST /graphql. What goes wrong in a query is answered with status 200, and `errors` beside `data`. */
import { type HttpResponse, jsonText } from '../../protocol/http-response.ts';
import type { HttpRequest } from '../../protocol/signature.ts';
import type { Call, World } from '../../world/world.ts';
import { graphql, type GraphQLError } from 'graphql';
import { GithubError } from '../errors.ts';
import { rootValueOf } from './resolvers.ts';
import { readJson } from '../request.ts';
import { schema } from './schema.ts';

export async function answerGraphql(world: World, request: HttpRequest, call: Call): Promise<HttpResponse> {
  const { query, variables, operationName } = readJson(request);
  if (typeof query !== 'string') {
    throw new GithubError(400, 'A query attribute must be specified and must be a string.');
  }
  if (typeof variables !== 'object' && variables !== undefined) {
    throw new GithubError(400, 'Variables must be an object.');
  }
  const { data, errors } = await graphql({
    schema,
    source: query,
    rootValue: rootValueOf(world),
    variableValues: variables as Record<string, unknown>,
    operationName: operationName as string,
  });
  if (!errors) return jsonText(200, { data });
  const errorBodies = errors.map(errorBody);
  call.error = errorBodies[0]?.type ?? 'INVALID_QUERY';
  return jsonText(200, { data, errors: errorBodies });
}

/** GitHub has the kind of error beside the message: FORBIDDEN, NOT_FOUND. A query that is none has no kind. */
function errorBody({ message, path, locations, extensions }: GraphQLError) {
  return { type: extensions['type'] as string | undefined, path, locations, message };
}
