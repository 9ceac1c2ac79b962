/**
 * In front of moto: answers the calls of the action that moto does not know, or answers to the management account alone, and
 * puts right what moto takes otherwise. Everything else is handed on.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import http from 'node:http';
import { evaluate } from '../../../simulator/iam-policy/evaluate.ts';
import type { PolicyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import { type MotoAccount, REGION } from './account.ts';

export interface StandIns {
  url: string;
  close: () => Promise<void>;
}

export interface Accounts {
  /** Where the stack is. */
  account: MotoAccount;
  management: MotoAccount;
  /** Delegated administrators of CloudTrail. */
  administrators: string[];
  /** Where the bucket and its key are, if not where the stack is. */
  archive?: MotoAccount;
}

interface HttpRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

interface HttpResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export async function startStandIns(moto: string, accounts: Accounts): Promise<StandIns> {
  const server = http.createServer((incoming, response) => {
    const { method, url, headers } = incoming;
    const answer = async (): Promise<HttpResponse> => {
      const request = { method: method!, path: url!, headers, body: await text(incoming) };
      const ours = await standInResponse(request, accounts);
      return ours === null ? correctAndForward(request, moto, accounts) : { status: 200, headers: {}, body: ours };
    };
    answer().then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function text(message: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function forward({ method, path, headers, body }: HttpRequest, moto: string): Promise<HttpResponse> {
  const request = http.request(new URL(path, moto), { method, headers: withContentLength(headers, body) });
  request.end(body);
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
  return { status: answer.statusCode!, headers: answer.headers, body: await text(answer) };
}

function withContentLength(headers: IncomingHttpHeaders, body: string): IncomingHttpHeaders {
  return headers['content-length'] === undefined
    ? headers
    : { ...headers, 'content-length': String(Buffer.byteLength(body)) };
}

/**
 * moto takes a topic's ARN for a name and puts an ARN before it; and it gives the organization trail of a delegated
 * administrator to that account instead of the management account. It checks no signature, so requests may be changed.
 */
async function correctAndForward(
  request: HttpRequest,
  moto: string,
  { account, management }: Accounts,
): Promise<HttpResponse> {
  if (!targetOf(request.headers).startsWith('CloudTrail_')) return forward(request, moto);
  const trails = (of: MotoAccount) => `:cloudtrail:${REGION}:${of.id}:trail/`;
  const body = request.body
    .replace(/"SnsTopicName":"arn:[^"]+:([^:"]+)"/, '"SnsTopicName":"$1"')
    .replaceAll(trails(management), trails(account));
  const answer = await forward({ ...request, body }, moto);
  const right = answer.body.replaceAll(trails(account), trails(management));
  return { ...answer, headers: withContentLength(answer.headers, right), body: right };
}

/** The answer to a call that moto lacks, or null. */
async function standInResponse(
  { method, path, headers, body }: HttpRequest,
  accounts: Accounts,
): Promise<string | null> {
  // moto does not know this question, and lists the bucket instead.
  if (method === 'GET' && /[?&]requestPayment\b/.test(path)) {
    return element('RequestPaymentConfiguration', [element('Payer', ['BucketOwner'])]);
  }
  switch (targetOf(headers)) {
    // To moto, CloudTrail is no service that can have delegated administrators.
    case 'AWSOrganizationsV20161128.ListDelegatedAdministrators':
      return JSON.stringify({ DelegatedAdministrators: accounts.administrators.map((Id) => ({ Id })) });
    // moto keeps trusted access with the account that enabled it, and shows it to no other.
    case 'AWSOrganizationsV20161128.ListAWSServiceAccessForOrganization': {
      const { EnabledServicePrincipals } =
        await accounts.management.organizations.listAWSServiceAccessForOrganization();
      const principals = EnabledServicePrincipals?.map(({ ServicePrincipal }) => ({ ServicePrincipal }));
      return JSON.stringify({ EnabledServicePrincipals: principals });
    }
    // moto shows an account its own keys alone, whatever a key's policy says.
    case 'TrentService.DescribeKey': {
      const { KeyId } = JSON.parse(body) as { KeyId: string };
      if (!accounts.archive || !KeyId.includes(`:${accounts.archive.id}:`)) return null;
      const { KeyMetadata } = await accounts.archive.kms.describeKey({ KeyId });
      return JSON.stringify({ KeyMetadata: { ...KeyMetadata, CreationDate: 0 } });
    }
  }
  const form = new URLSearchParams(body);
  return form.get('Action') === 'SimulatePrincipalPolicy' ? simulatePrincipalPolicy(accounts.account, form) : null;
}

/** The call of a service that speaks JSON. */
function targetOf(headers: IncomingHttpHeaders): string {
  return String(headers['x-amz-target'] ?? '')
    .split('.com.')
    .at(-1)!;
}

/** The role's inline policies, as moto has them, judged by somebody else's evaluator. */
async function simulatePrincipalPolicy({ iam }: MotoAccount, form: URLSearchParams): Promise<string> {
  const list = (name: string) =>
    [...form].filter(([key]) => key.startsWith(`${name}.member.`)).map(([, value]) => value);
  const RoleName = form.get('PolicySourceArn')!.split('/').at(-1)!;
  const { PolicyNames = [] } = await iam.listRolePolicies({ RoleName });
  const policies = await Promise.all(
    PolicyNames.map(async (PolicyName) => {
      const { PolicyDocument } = await iam.getRolePolicy({ RoleName, PolicyName });
      return JSON.parse(decodeURIComponent(PolicyDocument!)) as PolicyDocument;
    }),
  );
  const results = list('ActionNames').flatMap((action) =>
    list('ResourceArns').map((resource) => {
      const decision = DECISIONS[evaluate(policies, { action, resource, context: {} })];
      return element('member', [
        element('EvalActionName', [action]),
        element('EvalResourceName', [resource]),
        element('EvalDecision', [decision]),
      ]);
    }),
  );
  const result = element('SimulatePrincipalPolicyResult', [
    element('IsTruncated', ['false']),
    element('EvaluationResults', results),
  ]);
  return element('SimulatePrincipalPolicyResponse', [result]);
}

const DECISIONS = { Allow: 'allowed', Deny: 'explicitDeny', Neither: 'implicitDeny' };

function element(name: string, content: string[]): string {
  return `<${name}>${content.join('')}</${name}>`;
}
