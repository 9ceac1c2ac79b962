/** GitHub's products and where their parts are: docs/networks.md shows these rows, and github-products.test.ts plays them. */
import { table } from '../../../src/report/format/markdown.ts';

export interface GithubProduct {
  readonly name: string;
  /** GITHUB_SERVER_URL, GITHUB_API_URL and GITHUB_GRAPHQL_URL as the runner sets them. */
  readonly server: string;
  readonly api: string;
  readonly graphql: string;
  /** Without https://, as parameters and trust policies have it. */
  readonly issuer: string;
  readonly missing: string;
}

export const GITHUB_PRODUCTS: readonly GithubProduct[] = [
  {
    name: 'github.com',
    server: 'https://github.com',
    api: 'https://api.github.com',
    graphql: 'https://api.github.com/graphql',
    issuer: 'token.actions.githubusercontent.com',
    missing: '',
  },
  {
    name: 'ghe.com (data residency)',
    server: 'https://octocorp.ghe.com',
    api: 'https://api.octocorp.ghe.com',
    graphql: 'https://api.octocorp.ghe.com/graphql',
    issuer: 'token.actions.octocorp.ghe.com',
    missing: 'the Marketplace; public repositories; macOS runners',
  },
  {
    name: 'Enterprise Server',
    server: 'https://github.example.com',
    api: 'https://github.example.com/api/v3',
    graphql: 'https://github.example.com/api/graphql',
    issuer: 'github.example.com/_services/token',
    missing:
      '`upload-artifact` and `download-artifact` from v4 (v3 works); attestations; hosted runners; subjects by id; `$/` references; more than four levels of reusable workflows',
  },
];

export function githubProductsTable(): string {
  const rows = GITHUB_PRODUCTS.map(({ name, api, graphql, issuer }) => [
    name,
    ...[api, graphql, issuer].map((one) => `\`${one.replace('https://', '')}\``),
  ]);
  const lacking = GITHUB_PRODUCTS.filter(({ missing }) => missing !== '');
  return [
    table(['GitHub', 'API', 'GraphQL', '`Issuer` of the token'], rows),
    'These parts of github.com are not there:',
    lacking.map(({ name, missing }) => `- **${name}**: ${missing}.`).join('\n'),
  ].join('\n\n');
}
