/**
 * The part of GitHub's GraphQL schema that is about pull requests and their comments, spelled and typed as in
 * https://docs.github.com/public/fpt/schema.docs.graphql. What it does not have is refused as an unknown field.
 */
import { buildSchema } from 'graphql';

export const schema = buildSchema(`
  scalar BigInt
  scalar DateTime
  scalar GitObjectID
  scalar URI

  type Query {
    viewer: User!
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    repository(owner: String!, name: String!): Repository
  }

  interface Node { id: ID! }
  interface Actor { login: String! }
  type User implements Actor { login: String! }
  type Bot implements Actor { login: String! }

  type Repository { pullRequest(number: Int!): PullRequest }

  enum PullRequestState { CLOSED MERGED OPEN }

  type Commit { oid: GitObjectID! }

  type PullRequest implements Node {
    id: ID!
    number: Int!
    state: PullRequestState!
    merged: Boolean!
    mergedAt: DateTime
    mergeCommit: Commit
    headRefOid: GitObjectID!
    baseRefName: String!
    comments(after: String, before: String, first: Int, last: Int): IssueCommentConnection!
  }

  type IssueCommentConnection {
    totalCount: Int!
    pageInfo: PageInfo!
    nodes: [IssueComment]
  }

  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }

  type IssueComment implements Node {
    id: ID!
    databaseId: Int
    fullDatabaseId: BigInt
    body: String!
    author: Actor
    editor: Actor
    viewerDidAuthor: Boolean!
    lastEditedAt: DateTime
    createdAt: DateTime!
    updatedAt: DateTime!
    url: URI!
  }
`);
