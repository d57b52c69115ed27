import { AppError } from "../errors.ts";
import type { DomainEvent } from "../outbox.ts";
import type { Changed } from "./change-records.ts";
import type { RecordEventPayload, RecordPlace } from "./contract.ts";
import type { Row } from "./define-records.ts";

function placeOf(row: Row): RecordPlace {
  const { ownerId, teamPath } = row as unknown as Partial<RecordPlace>;
  return { ownerId: ownerId ?? null, teamPath: teamPath ?? "/" };
}

function changeOfPlace({ before, row }: Changed) {
  const [was, is] = [placeOf(before), placeOf(row)];
  const moved = was.ownerId !== is.ownerId || was.teamPath !== is.teamPath;
  return { ...is, previous: moved ? was : null };
}

function fieldsOf({ change }: Changed): string[] {
  const names = Object.keys({ ...change.before, ...change.after });
  return names.filter((name) => JSON.stringify(change.before[name]) !== JSON.stringify(change.after[name]));
}

/** An event with what fan-out needs: whose the record is now and whose it was; never what is in it. */
export function recordEvent(type: string, changed: Changed, others: Changed[] = []): DomainEvent {
  const payload: RecordEventPayload = {
    ...changeOfPlace(changed),
    fields: fieldsOf(changed),
    gone: changed.row.deletedAt !== null,
    others: others.map((each) => ({ id: each.row.id, ...changeOfPlace(each) })),
  };
  return { type, aggregateType: changed.change.entityType, aggregateId: changed.row.id, payload };
}

/** What a command hands back after a write on one record, and on others along with it. */
export function outcomeOf<R extends Row>(type: string, first: Changed<R>, ...others: Changed<R>[]) {
  const all = [first, ...others] as unknown as Changed[];
  return {
    result: { id: first.row.id, version: first.row.version },
    changes: all.map(({ change }) => change),
    event: recordEvent(type, first as unknown as Changed, all.slice(1)),
  };
}

/** What a command hands back after the same write on many records. */
export function outcomeOfMany<R extends Row>(type: string, all: Changed<R>[]) {
  const [first, ...others] = all;
  if (!first) throw new AppError("internal", `${type} of no record`);
  return {
    ...outcomeOf(type, first, ...others),
    result: { records: all.map(({ row: { id, version } }) => ({ id, version })) },
  };
}
