/** Pages of GraphQL: `first` and `after`, or `last` and `before`. */
import { graphqlError } from '../errors.ts';

const MAX_PAGE_SIZE = 100;

export interface ConnectionArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** Of items in the order of their ids. The documentation wants `first` or `last` always, between 1 and 100. */
export function connectionOf<T extends { id: number }>(name: string, items: T[], asked: ConnectionArguments) {
  const { first, last, after, before } = asked;
  const size = sizeOf(name, first, last);
  const afterId = after ? idOf(after) : -Infinity;
  const beforeId = before ? idOf(before) : Infinity;
  const between = items.filter(({ id }) => id > afterId && id < beforeId);
  const page = typeof first === 'number' ? between.slice(0, size) : between.slice(-size);
  const cursor = (item?: T) => (item ? cursorOf(item.id) : null);
  const pageInfo = {
    hasNextPage: items.some(({ id }) => id > (page.at(-1)?.id ?? afterId)),
    hasPreviousPage: items.some(({ id }) => id < (page[0]?.id ?? beforeId)),
    startCursor: cursor(page[0]),
    endCursor: cursor(page.at(-1)),
  };
  return { total: items.length, page, pageInfo };
}

function sizeOf(name: string, first: number | null | undefined, last: number | null | undefined): number {
  const size = first ?? last;
  const end = typeof first === 'number' ? 'first' : 'last';
  if (typeof size !== 'number') {
    const missing = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    throw graphqlError('MISSING_PAGINATION_BOUNDARIES', missing);
  }
  if (typeof first === 'number' && typeof last === 'number') {
    const both = `Passing both \`first\` and \`last\` to paginate the \`${name}\` connection is not supported.`;
    throw graphqlError('INVALID_PAGINATION_BOUNDARIES', both);
  }
  if (size < 1) {
    throw graphqlError(
      'INVALID_PAGINATION_BOUNDARIES',
      `\`${end}\` on the \`${name}\` connection cannot be less than 1.`,
    );
  }
  if (size <= MAX_PAGE_SIZE) return size;
  const exceeds = `exceeds the \`${end}\` limit of ${MAX_PAGE_SIZE} records.`;
  throw graphqlError('EXCESSIVE_PAGINATION', `Requesting ${size} records on the \`${name}\` connection ${exceeds}`);
}

function cursorOf(id: number): string {
  return Buffer.from(`cursor:v2:${id}`).toString('base64');
}

function idOf(cursor: string): number {
  const [, id] = /^cursor:v2:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (id) return Number(id);
  throw graphqlError('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
}
