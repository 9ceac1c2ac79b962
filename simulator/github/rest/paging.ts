/** Pages of REST: `per_page` and `page`, and the Link header by which clients are to find the others. */
import { githubApiUrlOf } from '../../protocol/names/github-api.ts';
import { type HttpResponse, jsonText } from '../../protocol/http-response.ts';
import type { OperationContext } from './operation.ts';

const DEFAULT_PAGE_SIZE = 30;
const MAX_PAGE_SIZE = 100;

export const PAGING = ['per_page', 'page'] as const;

/** Too large a size is cut without a word, so that only Link shows whether there is more. */
export function pageOf(context: OperationContext, items: object[]): HttpResponse {
  const asked = (name: (typeof PAGING)[number], otherwise: number) => {
    const value = Number(context.query.get(name));
    return Number.isInteger(value) && value > 0 ? value : otherwise;
  };
  const size = Math.min(asked('per_page', DEFAULT_PAGE_SIZE), MAX_PAGE_SIZE);
  const page = asked('page', 1);
  const answer = jsonText(200, items.slice((page - 1) * size, page * size));
  const link = links(context, size, page, Math.ceil(items.length / size));
  return link ? { ...answer, headers: { ...answer.headers, link } } : answer;
}

/** There is none where everything fits on one page. The addresses go by the repository's id, as GitHub's do. */
function links({ world, request, path }: OperationContext, size: number, page: number, last: number): string {
  const address = `${githubApiUrlOf(request.headers.host!, request.url)}/repositories/${world.repository.id}${path}`;
  const link = (rel: string, to: number) => `<${address}?per_page=${size}&page=${to}>; rel="${rel}"`;
  const back = page > 1 ? [link('prev', page - 1), link('first', 1)] : [];
  const forth = page < last ? [link('next', page + 1), link('last', last)] : [];
  return [...back, ...forth].join(', ');
}
