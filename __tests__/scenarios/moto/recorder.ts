/** A loopback proxy that hands every request on and notes its action: moto keeps no record of who called what. */
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import http from 'node:http';

export interface Recorder {
  url: string;
  /** The actions that change something, in order, since the last time this was asked; such as `cloudtrail:CreateTrail`. */
  takeWrites(): string[];
  close(): Promise<void>;
}

const READ_ACTION_PATTERN = /:(Get|List|Describe|Lookup|Head|Simulate|AssumeRole|GET |HEAD )/;

export async function startRecorder(target: string): Promise<Recorder> {
  let actions: string[] = [];
  const server = http.createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      actions.push(actionOf(incoming, body));
      const { method, headers } = incoming;
      const onward = http.request(new URL(incoming.url!, target), { method: method!, headers }, (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => incoming.socket.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeWrites: () => {
      const taken = actions;
      actions = [];
      return taken.filter((action) => !READ_ACTION_PATTERN.test(action));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The IAM action of a request, as far as it tells; of REST services, the service with method and path. */
function actionOf({ headers, method, url }: IncomingMessage, body: Buffer): string {
  // Signed requests carry `Credential=KEY/DATE/REGION/SERVICE/aws4_request`; of ours only the sign-in's are unsigned.
  const [, service] = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  const target = String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1);
  const form = headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(body.toString('utf8')).get('Action')
    : null;
  return `${service ?? 'sts'}:${target || form || `${method} ${url}`}`;
}
