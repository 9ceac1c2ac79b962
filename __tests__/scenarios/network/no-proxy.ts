/** How an entry of NO_PROXY is read: docs/networks.md shows these rows, and proxy.test.ts holds them against both libraries. */
import { table } from '../../../src/report/format/markdown.ts';

export interface NoProxyRow {
  readonly entry: string;
  readonly host: string;
  /** Whether who calls AWS connects to the host directly. */
  readonly aws: boolean;
  /** Whether who calls GitHub does. */
  readonly github: boolean;
}

const HOST = 'host.example.com';

export const NO_PROXY_ROWS: readonly NoProxyRow[] = [
  { entry: 'host.example.com', host: HOST, aws: true, github: true },
  { entry: 'HOST.example.com', host: HOST, aws: true, github: true },
  { entry: 'host.example.com:443', host: HOST, aws: true, github: true },
  { entry: '.example.com', host: HOST, aws: true, github: true },
  { entry: 'other.example.com, .example.com', host: HOST, aws: true, github: true },
  { entry: '*', host: HOST, aws: true, github: true },
  { entry: '.example.com', host: 'example.com', aws: true, github: false },
  { entry: 'example.com', host: HOST, aws: false, github: true },
  { entry: 'example.com:443', host: HOST, aws: false, github: true },
  { entry: '*.example.com', host: HOST, aws: true, github: false },
  { entry: 'other.example.com .example.com', host: HOST, aws: false, github: false },
  { entry: '10.1.2.3', host: '10.1.2.3', aws: true, github: true },
  { entry: '10.1.2.1-10.1.2.9', host: '10.1.2.3', aws: true, github: false },
  { entry: '10.0.0.0/8', host: '10.1.2.3', aws: false, github: false },
];

export function noProxyTable(): string {
  const how = (isDirect: boolean) => (isDirect ? 'direct' : '**proxy**');
  return table(
    ['entry of `NO_PROXY`', 'host', 'calls to AWS', 'calls to GitHub'],
    NO_PROXY_ROWS.map(({ entry, host, aws, github }) => [`\`${entry}\``, `\`${host}\``, how(aws), how(github)]),
  );
}
