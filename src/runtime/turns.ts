import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets the event loop read the answers that are there and write the requests that wait, before what keeps the thread busy. */
export async function letMessagesPass(): Promise<void> {
  // From within an answer the first turn is the rest of this one.
  await nextTurn();
  await nextTurn();
}
