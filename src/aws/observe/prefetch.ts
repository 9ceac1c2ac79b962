import { type Declared, isDeclaredOn, type KeyAnswer } from '../../domain/trail/desired.ts';
import { trailResourcesOf } from '../../domain/delivery/trail-resources.ts';
import type { Trail, TrailIdentity } from '../../domain/trail/trail.ts';
import { trailArn } from '../../domain/values/arn.ts';
import {
  type DocumentReader,
  type LogStreamNaming,
  readPrerequisiteDocuments,
} from '../prerequisites/document-reader.ts';
import { resolveKey } from '../prerequisites/read-key.ts';
import type { Session } from '../session/sign-in.ts';

/** `reader` is asked early for what prerequisites are judged by, if they are. */
export interface PrefetchInput {
  readonly session: Session;
  readonly declared: Declared;
  readonly reader: DocumentReader;
  readonly judgesPrerequisites: boolean;
}

/** Begins a read that is awaited later: that later caller receives the failure. */
export function prefetch(reading: Promise<unknown>): void {
  reading.catch(() => undefined);
}

/** Begins to read what the declaration alone says. */
export function prefetchDeclared(input: PrefetchInput): void {
  const { session, declared, reader, judgesPrerequisites } = input;
  const { name, region } = declared;
  const { account } = session.identity;
  prefetch(resolveDeclaredKey(input, region, null));
  if (!judgesPrerequisites) return;
  const expected = { arn: trailArn(region, account, name), homeRegion: region };
  prefetch(reader.resourceDocuments(trailResourcesOf(declared, expected, account, null)));
  if (concernsOrganization(declared)) prefetch(reader.organization());
}

/** Begins to read what prerequisites are judged by, of a trail with what is stored of it. */
export function prefetchDocuments(
  { session, declared, reader, judgesPrerequisites }: PrefetchInput,
  identity: TrailIdentity,
  stored: Partial<Trail> | null,
  naming: LogStreamNaming,
): void {
  if (!judgesPrerequisites) return;
  prefetch(
    readPrerequisiteDocuments(reader, trailResourcesOf(declared, identity, session.identity.account, stored), naming),
  );
}

/** The declared key. Where it does not exist, where the bucket is that is declared, or that the trail has. */
export function resolveDeclaredKey(
  { declared, reader }: PrefetchInput,
  homeRegion: string,
  stored: Promise<{ readonly trail: Trail }> | null,
): Promise<KeyAnswer | null> {
  const { s3BucketName, kmsKeyId } = declared.intents;
  const bucket = async () => {
    const name =
      s3BucketName.state === 'set' ? (s3BucketName.value as string) : ((await stored)?.trail.s3BucketName ?? '');
    return name === '' ? null : reader.bucket(name);
  };
  return resolveKey(reader.describeKey, bucket, kmsKeyId, homeRegion);
}

/** Whether anything declared is about the organization. */
export function concernsOrganization({ intents, delegatedAdministrators }: Declared): boolean {
  const intent = intents.isOrganizationTrail;
  return isDeclaredOn(intent) || intent.state === 'keep' || delegatedAdministrators.length > 0;
}
