import type { MotoWorld } from './moto-world.ts';

/** What the stories tell of one run of the action. */
export interface RunBehaviour {
  readonly outcome: string;
  readonly writes: readonly string[];
  readonly after: Readonly<Record<string, unknown>>;
}

/** Acts of a story that end otherwise on moto than the story tells. */
export interface RunDeviation {
  readonly story: string;
  /** Act.what; of several with the same words, `… (2)` is the second. */
  readonly runs: readonly string[];
  /** What differs; everything else is as the act tells. */
  readonly moto: Partial<RunBehaviour>;
  readonly why: string;
}

/** A question that AWS answers otherwise than moto. */
export interface Probe {
  readonly name: string;
  readonly ask: (moto: MotoWorld) => Promise<unknown>;
  readonly aws: unknown;
  readonly moto: unknown;
  readonly why: string;
}
