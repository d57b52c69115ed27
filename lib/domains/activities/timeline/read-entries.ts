import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { presentRecords } from "#lib/platform/records/present-records.ts";
import type { TimelineEntry } from "../contract.ts";
import { editsActivity } from "../policy.ts";
import { activityRecords, taskRecords } from "../records-repository.ts";
import {
  type Asked,
  selectAgentWrites,
  selectChanges,
  selectMoves,
  type TimelinePlace,
  type TimelineSource,
} from "../timeline-repository.ts";
import { changeEntries } from "./change-entries.ts";
import { type Body, grouped, type Told } from "./told.ts";

const owned = (dto: RecordDto): string | null => (dto.owner as { id: string } | null)?.id ?? null;

async function recordsOf<R extends Row>(asking: Asking, records: Records<R>, ids: string[]) {
  if (ids.length === 0) return [];
  const own = await askRecords(asking, records.object);
  const rows = await findRecords(asking.tx, records, ids);
  const dtos = await presentRecords(own, records as unknown as Records, rows);
  return rows.flatMap((row, index) => {
    const dto = dtos[index];
    return dto ? [{ row, dto }] : [];
  });
}

async function activityEntries(asking: Asking, ids: string[]): Promise<Told[]> {
  const found = await recordsOf(asking, activityRecords, ids);
  return found.map(({ row, dto }) => {
    const kind = row.kind === "stage_move" || row.kind === "agent" ? "system" : row.kind;
    const body: Body = { kind, activity: dto, editable: editsActivity(asking.context, row) };
    return { source: "activity", key: row.id, by: owned(dto), body };
  });
}

async function taskEntries(asking: Asking, ids: string[]): Promise<Told[]> {
  const found = await recordsOf(asking, taskRecords, ids);
  return found.map(({ row, dto }) => ({
    source: "task",
    key: row.id,
    by: owned(dto),
    body: { kind: "task", task: dto },
  }));
}

async function moveEntries({ tx }: Asking, ids: string[]): Promise<Told[]> {
  const rows = await selectMoves(tx, ids);
  return rows.map(({ id, by, daysSpent, overrideReason, ...row }) => {
    const opportunity = { id: row.opportunityId, name: row.opportunity };
    const from = row.fromId === null ? null : { id: row.fromId, name: row.from ?? "" };
    const move = { opportunity, from, to: { id: row.toId, name: row.to }, daysSpent, overrideReason };
    return { source: "stage", key: id, by, body: { kind: "stage", move } };
  });
}

async function agentEntries({ tx }: Asking, asked: Asked, runs: string[]): Promise<Told[]> {
  const rows = await selectAgentWrites(tx, asked, runs);
  return rows.map(({ key, userId, ...rest }) => ({
    source: "agent",
    key,
    by: userId,
    body: { kind: "agent", runId: key, ...rest },
  }));
}

/** What stands in the places of a page: each source is read once, whatever the number of places. */
export async function readEntries(
  asking: Asking,
  asked: Asked,
  places: TimelinePlace[],
): Promise<TimelineEntry[]> {
  const of = (source: TimelineSource) =>
    places.filter((place) => place.source === source).map(({ key }) => key);
  const told = await Promise.all([
    activityEntries(asking, of("activity")),
    taskEntries(asking, of("task")),
    moveEntries(asking, of("stage")),
    selectChanges(asking.tx, asked, of("change")).then((rows) => changeEntries(asking, rows)),
    agentEntries(asking, asked, of("agent")),
  ]);
  const all = told.flat();
  const names = await namesOfPeople(asking.tx, [...new Set(all.flatMap(({ by }) => by ?? []))]);
  const byPlace = grouped(all, ({ source, key }) => `${source}/${key}`);
  return places.flatMap(({ source, key, id, at }) => {
    const [found] = byPlace.get(`${source}/${key}`) ?? [];
    if (!found) return [];
    const by = found.by === null ? null : { id: found.by, name: names.get(found.by) ?? "" };
    return [{ id, at: new Date(at).toISOString(), by, ...found.body }];
  });
}
