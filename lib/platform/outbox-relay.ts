import { pool } from "#db/client.ts";
import { log } from "./log.ts";
import { listen } from "./notifications.ts";

export type RelayedEvent = {
  id: string;
  tenantId: string;
  type: string;
  aggregateType: string;
  aggregateId: string;
  payload: Record<string, unknown>;
};
type Row = {
  id: string;
  tenant_id: string;
  type: string;
  aggregate_type: string;
  aggregate_id: string;
  payload: Record<string, unknown> | string;
};

const batch = 200;
const lookEveryMs = 2_000;
const gatherMs = 10;
/** While much is written, screens hear of it a little later and of more at once: each word to each of them costs. */
const busyGatherMs = 100;
const many = 8;

function eventOf(row: Row): RelayedEvent {
  // The pool's parsers are Drizzle's, which leave JSON as text.
  const payload = typeof row.payload === "string" ? JSON.parse(row.payload) : row.payload;
  return {
    id: row.id,
    tenantId: row.tenant_id,
    type: row.type,
    aggregateType: row.aggregate_type,
    aggregateId: row.aggregate_id,
    payload,
  };
}

/**
 * Hands events from the outbox to `dispatch`, at least once and in order of writing, those that are read together without
 * waiting for one another; one that throws comes again.
 */
export async function startOutboxRelay(
  dispatch: (event: RelayedEvent) => Promise<void>,
): Promise<{ stop(): Promise<void> }> {
  let [busy, again, stopped] = [false, false, false];
  let waitMs = gatherMs;
  const sent = async (event: RelayedEvent): Promise<boolean> => {
    try {
      await dispatch(event);
      return true;
    } catch (error) {
      log().error({ err: error, event: event.type }, "event could not be handed on");
      return false;
    }
  };
  const drain = async (): Promise<void> => {
    again = true;
    if (busy) return;
    busy = true;
    try {
      while (again && !stopped) {
        again = false;
        const rows = await pool()<Row[]>`select * from worker_take_events(${batch})`;
        const handedOn = await Promise.all(
          rows.map(async (row) => ((await sent(eventOf(row))) ? [row.id] : [])),
        );
        const done = handedOn.flat();
        if (done.length > 0) await pool()`select worker_mark_events(${done})`;
        waitMs = rows.length < many ? gatherMs : busyGatherMs;
        if (rows.length === batch) again = true;
      }
    } catch (error) {
      log().warn({ err: error }, "outbox cannot be read");
    } finally {
      busy = false;
    }
  };
  let waking: NodeJS.Timeout | undefined;
  // Events that come close together are read together.
  const wake = () => {
    waking ??= setTimeout(() => {
      waking = undefined;
      void drain();
    }, waitMs);
  };
  const unlisten = await listen({ huike_events: wake });
  const timer = setInterval(() => void drain(), lookEveryMs);
  void drain();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      clearTimeout(waking);
      await unlisten();
    },
  };
}
