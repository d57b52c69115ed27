import { setImmediate as breathe } from "node:timers/promises";

const piece = 50;

/** The same for every item, a few at a time: between them the process answers others. */
export async function inPieces<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += piece) {
    if (at > 0) await breathe();
    for (const item of items.slice(at, at + piece)) done.push(work(item));
  }
  return done;
}
