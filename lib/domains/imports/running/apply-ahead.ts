import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { applyBatch } from "./apply-batch.ts";
import type { BatchDone } from "./batch.ts";
import { type Judged, judgeRows } from "./judge-rows.ts";
import { most, type Walk } from "./walk-rows.ts";

type Piece = { after: number; limit: number };
/** A piece that is being written: `written` once only its commit is left, or it has failed. */
type Flight = { judged: Judged; written: Promise<void>; done: Promise<BatchDone> };
/** The next piece as far as it has come while the one before is written. */
type Ahead = { piece: Piece; judged: Promise<Judged>; flight: Promise<Flight | undefined> };

/** Whoever asks for it hears of its failure; nobody may ask. */
const unasked = (work: Promise<unknown>): void => void work.catch(() => undefined);

/** What a piece makes beside its rows' own records is looked up by the next: then that one waits for the commit. */
const standsAlone = ({ judging: { object }, rows, tooEarly }: Judged): boolean =>
  rows.length > 0 && !tooEarly && !object.prepare && !object.verbs;

/** Only what follows a piece that was written may be. */
async function follows(before: Flight | undefined): Promise<void> {
  const done = await before?.done;
  if (done?.cancelled) throw new AppError("conflict", "the piece before was the last");
}

/**
 * Writes piece after piece. While the database commits one, the next is judged and its records are put in place, so
 * that neither waits for the other; its commit comes after that of the one before, or not at all. What is judged ahead
 * knows the rows that are just being written by their keys.
 */
export function applyAhead(
  of: { id: string; worker: string },
  contextNow: () => Promise<Context>,
): Walk["step"] {
  let ahead: Ahead | undefined;

  async function write(piece: Piece, judged: Judged, before?: Flight): Promise<Flight> {
    const context = await contextNow();
    const { promise: written, resolve } = Promise.withResolvers<void>();
    const done = applyBatch(context, {
      ...{ ...of, ...piece, judged: () => judged },
      ...{ ready: () => follows(before), written: resolve },
    });
    done.then(undefined, () => resolve());
    return { judged, written, done };
  }

  async function goAhead({ judged: now, written, done }: Flight, limit: number): Promise<Ahead> {
    const piece = { after: now.after, limit: Math.min(most, limit * 2) };
    const judged = judgeRows(await contextNow(), { id: of.id, ...piece, prior: now.judging.seen });
    const flight = Promise.all([judged, written]).then(([next]) =>
      standsAlone(next) ? write(piece, next, { judged: now, written, done }) : undefined,
    );
    unasked(judged);
    unasked(flight);
    void flight.then(
      (begun) => begun && unasked(begun.done),
      () => undefined,
    );
    return { piece, judged, flight };
  }

  async function begin(piece: Piece): Promise<Flight> {
    const ready = ahead?.piece.after === piece.after && ahead.piece.limit === piece.limit ? ahead : undefined;
    ahead = undefined;
    const flight = await ready?.flight;
    if (flight) return flight;
    const known = await ready?.judged;
    const judged =
      known && !known.tooEarly ? known : await judgeRows(await contextNow(), { id: of.id, ...piece });
    return write(piece, judged);
  }

  return async (piece) => {
    const flight = await begin(piece);
    if (flight.judged.rows.length > 0) ahead = await goAhead(flight, piece.limit);
    return flight.done;
  };
}
