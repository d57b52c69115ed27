import type { RelayedEvent } from "#lib/platform/outbox-relay.ts";
import type { RecordEventPayload, RecordPlaceChange } from "#lib/platform/records/contract.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { type HuikeServer, tenantRoom } from "../socket-types.ts";
import { type Reach, roomsOf } from "./reach-rooms.ts";
import { readReach } from "./read-reach.ts";

type Op = "create" | "update" | "delete";
type Touched = { id: string } & RecordPlaceChange;

const appears = /\.(created|captured|restored)$/;

/** Whose it was: the former place, and the pool that it has left. */
function formerReach(touched: Touched, now: Reach, fields: readonly string[]): Reach | undefined {
  const left = fields.includes("pool") && !now.poolId;
  if (!touched.previous && !left) return undefined;
  return { ...(touched.previous ?? touched), ...(left && { poolId: "left" }) };
}

function tell(
  io: HuikeServer,
  event: RelayedEvent,
  records: Records,
  touched: Touched,
  row: Row | undefined,
) {
  const { tenantId, type, payload } = event;
  const { fields = [] } = payload as Partial<RecordEventPayload>;
  const gone = row === undefined || row.deletedAt !== null;
  const op: Op = gone ? "delete" : appears.test(type) ? "create" : "update";
  const told = (which: Op) => ({ type: records.object, id: touched.id, op: which });
  if (records.scope === undefined) {
    io.to(tenantRoom(tenantId)).emit("entity:changed", told(op));
    return;
  }
  const reach = (row ?? touched) as unknown as Reach;
  const now = roomsOf(tenantId, records.scope, reach);
  io.to(now).emit("entity:changed", told(op));
  const former = op === "create" ? undefined : formerReach(touched, reach, fields);
  if (!former) return;
  io.to(roomsOf(tenantId, records.scope, former))
    .except(now)
    .emit("entity:changed", told("delete"));
}

/** What was handed in before is told first, however long the reading takes. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Tells those who may see the records, before or after the change, that they changed; never what is in them. Events are
 * told in the order in which they are handed in, and read without waiting for one another.
 */
export async function fanOutRecords(io: HuikeServer, event: RelayedEvent, records: Records): Promise<void> {
  const { others = [], ...first } = event.payload as unknown as RecordEventPayload;
  const all: Touched[] = [{ ...first, id: event.aggregateId }, ...others];
  const ids = all.map(({ id }) => id);
  const read = Promise.all([readReach(event.tenantId, records, ids), before]);
  before = read.catch(() => undefined);
  const [rows] = await read;
  for (const touched of all) tell(io, event, records, touched, rows.get(touched.id));
}
