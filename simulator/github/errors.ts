/** Refusals as GitHub spells them, in REST and within GraphQL queries. */
import { type HttpResponse, jsonText } from '../protocol/http-response.ts';
import { GraphQLError } from 'graphql';
import { AwsError } from '../protocol/aws-error.ts';

const ERROR_NAMES: Record<number, string> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  415: 'UnsupportedMediaType',
  422: 'ValidationFailed',
  429: 'TooManyRequests',
};

export class GithubError extends AwsError {
  headers: Record<string, string>;
  /** What is wrong with which field. */
  errors: object[] | undefined;

  constructor(status: number, message: string, more: { headers?: Record<string, string>; errors?: object[] } = {}) {
    super(ERROR_NAMES[status]!, message, status);
    this.headers = more.headers ?? {};
    this.errors = more.errors;
  }
}

export function notFound(): GithubError {
  return new GithubError(404, 'Not Found');
}

export function githubErrorResponse(error: AwsError): HttpResponse {
  const { headers, errors } = error instanceof GithubError ? error : { headers: {}, errors: undefined };
  const documentation = 'https://docs.github.com/rest';
  const body = { message: error.message, errors, documentation_url: documentation, status: String(error.status) };
  const answer = jsonText(error.status, body);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** `type` is the kind of error that GitHub has beside the message of a GraphQL error. */
export function graphqlError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
