import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';

/*
 * The SDK drops members that its model does not know, in requests and in answers. Of event selectors that would be an
 * operator that AWS added since: the selector would be sent without that condition, which records something else, and
 * one that the trail has would look as if it were not there. So both calls carry their JSON as it is.
 */

type Next = (stage: Stage) => Promise<Answer>;
interface Stage {
  readonly input: object;
  readonly request: { body?: unknown };
}
interface Answer {
  readonly response: { body?: unknown };
  output?: object;
}

/** Lets a client send and read event selectors whole. */
export function keepUnmodelledMembers(client: CloudTrailClient): CloudTrailClient {
  const bodies = new WeakMap<object, string>();
  const of = (call: string, context: { commandName?: string }) => context.commandName === `${call}Command`;

  // Before the body's length is written and the request is signed.
  const send = (next: Next, context: object) => (stage: Stage) => {
    if (of('PutEventSelectors', context)) stage.request.body = JSON.stringify(stage.input);
    return next(stage);
  };
  // Below the SDK's own deserializer, which reads the stream.
  const keep = (next: Next, context: object) => async (stage: Stage) => {
    const answer = await next(stage);
    if (of('GetEventSelectors', context)) {
      const bytes = await bytesOf(answer.response.body);
      answer.response.body = bytes;
      bodies.set(context, new TextDecoder().decode(bytes));
    }
    return answer;
  };
  const restore = (next: Next, context: object) => async (stage: Stage) => {
    const answer = await next(stage);
    const body = bodies.get(context);
    // As in the SDK, `null` means absent.
    if (body)
      Object.assign(
        answer.output ?? {},
        JSON.parse(body, (_, value: unknown) => value ?? undefined),
      );
    return answer;
  };
  const { middlewareStack: stack } = client;
  stack.add(send as never, { step: 'build', priority: 'high', name: 'sendWholeSelectors' });
  stack.add(keep as never, { step: 'deserialize', priority: 'low', name: 'keepWholeSelectors' });
  stack.add(restore as never, { step: 'initialize', priority: 'low', name: 'restoreWholeSelectors' });
  return client;
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
