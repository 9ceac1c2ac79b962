import type { ChainVerdict } from '../../domain/integrity/chain.ts';
import { minutesOf } from '../../domain/values/time.ts';
import { count, grouped } from '../../domain/values/wording.ts';
import type { Log } from '../../runtime/log.ts';

const SECONDS_BETWEEN_LINES = 10;

export interface Progress {
  /** A chain of the account with this index was verified. Accounts come in order. */
  readonly add: (index: number, verdict: Pick<ChainVerdict, 'digests' | 'hashed'>) => void;
  readonly end: () => void;
}

/** Logs every 10 seconds how far the verification of so many accounts is (contract, section 8). */
export function reportProgress({ info }: Pick<Log, 'info'>, accounts: number): Progress {
  const started = performance.now();
  let done = 0;
  let digests = 0;
  let hashed = 0;
  const timer = setInterval(() => {
    const seconds = (performance.now() - started) / 1000;
    const files = hashed > 0 ? `, ${count(hashed, 'log file', 'log files')} hashed` : '';
    const rate = grouped(Math.round((digests + hashed) / seconds));
    const left = done > 0 ? `, about ${minutesOf(Math.ceil((seconds / done) * (accounts - done)))} left` : '';
    info(
      `Verified ${grouped(done)} of ${count(accounts, 'account', 'accounts')}: ${count(digests, 'digest', 'digests')}${files}, ${rate} objects/s${left}`,
    );
  }, SECONDS_BETWEEN_LINES * 1000);
  return {
    add: (index, verdict) => {
      done = Math.max(done, index);
      digests += verdict.digests;
      hashed += verdict.hashed;
    },
    end: () => clearInterval(timer),
  };
}
