/*
 * Account Management, of which Org Trail makes one call. The SDK has a package for it that is no dependency here: what signs, sends and
 * retries is the configuration of another client, with the name and the endpoint of this service.
 */
import type { Readable } from 'node:stream';
import { getEndpointFromInstructions } from '@smithy/core/endpoints';
import { HttpRequest } from '@smithy/core/protocols';
import { isThrottlingError, isTransientError } from '@smithy/core/retry';
import { matching, object, optional, string } from '../clients/response-shapes.ts';
import { type Caller, settings } from '../clients/settings.ts';
import { withEndpointHint } from '../errors/endpoints.ts';
import { IncompleteAnswer } from '../errors/incomplete-answer.ts';
import { collect } from '../integrity/signed-requests.ts';

/** Its one endpoint in the partition `aws`, the only one whose Regions can be disabled (the SDK's rules for its endpoint). */
const REGION = 'us-east-1';

/** A page has at most 50 Regions. */
const MAX_BYTES = 65_536;

interface EndpointParameters {
  readonly Endpoint?: string | undefined;
  readonly UseFIPS?: boolean | undefined;
  readonly UseDualStack?: boolean | undefined;
}

function endpointOf({ Endpoint, UseFIPS, UseDualStack }: EndpointParameters) {
  const host = `account${UseFIPS ? '-fips' : ''}.${REGION}.${UseDualStack ? 'api.aws' : 'amazonaws.com'}`;
  return { url: new URL(Endpoint ?? `https://${host}`) };
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
}

/** Prepares its calls: each POSTs an input as JSON to a path, and gives the answer. Rejects with the service's own error. */
export async function accountManagement(caller: Caller): Promise<(path: string, input: object) => Promise<unknown>> {
  const { ListAccountsCommand, OrganizationsClient } = await import('@aws-sdk/client-organizations');
  const shared = settings('Account Management', REGION, caller);
  const { config } = new OrganizationsClient({
    ...shared,
    serviceId: 'Account',
    endpointProvider: endpointOf,
  });
  const { url } = await getEndpointFromInstructions({}, ListAccountsCommand, config as never);
  const { protocol, hostname, port, host, pathname } = url;
  const signer = await config.signer({ name: 'sigv4', signingName: 'account', signingRegion: REGION, properties: {} });
  const userAgent = (config.customUserAgent ?? []).map((pair) => pair.join('/')).join(' ');

  const send = async (path: string, input: object): Promise<unknown> => {
    const body = JSON.stringify(input);
    const request = new HttpRequest({
      protocol,
      hostname,
      ...(port !== '' && { port: Number(port) }),
      method: 'POST',
      path: `${pathname.replace(/\/$/, '')}${path}`,
      headers: {
        host,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': userAgent,
      },
      body,
    });
    const signed = await signer.sign(request, { signingDate: new Date(Date.now() + config.systemClockOffset) });
    const sent = config.requestHandler.handle(HttpRequest.clone(signed), { abortSignal: caller.signal });
    const { response } = (await sent) as { readonly response: Response };
    const text = (await collect(response.body, MAX_BYTES)).toString('utf8');
    if (response.statusCode !== 200) throw errorOf(response, text);
    return jsonOf(text);
  };

  const { retryStrategy: strategy } = shared;
  return async (path, input) => {
    let token = await strategy.acquireInitialRetryToken('account');
    for (;;) {
      try {
        const answer = await send(path, input);
        strategy.recordSuccess(token);
        return answer;
      } catch (thrown) {
        const error = thrown as SdkError;
        token = await strategy.refreshRetryTokenForRetry(token, { error, errorType: errorTypeOf(error) }).catch(() => {
          throw withEndpointHint(error, caller.environment);
        });
      }
    }
  };
}

type SdkError = Parameters<typeof isThrottlingError>[0];

function errorTypeOf(error: SdkError) {
  if (isThrottlingError(error)) return 'THROTTLING';
  return isTransientError(error) ? 'TRANSIENT' : 'CLIENT_ERROR';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new IncompleteAnswer('it is not JSON');
  }
}

/** Errors of the REST JSON protocol: the header may go on behind a colon. */
const MESSAGE = object({ message: optional(string) });
const NAME = matching('name', /^\w+$/);

function errorOf({ statusCode, headers }: Response, text: string): Error {
  let error = Object.assign(new Error(''), { name: 'UnknownError' });
  try {
    const name = NAME(headers['x-amzn-errortype']?.split(':')[0], 'x-amzn-errortype');
    error = Object.assign(new Error(MESSAGE(jsonOf(text), '').message ?? ''), { name });
  } catch {
    // Somebody else's page: its status is all that is known.
  }
  return Object.assign(error, {
    $metadata: { httpStatusCode: statusCode, requestId: headers['x-amzn-requestid'] },
  });
}
