import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { SubjectObject } from "./contract.ts";
import type { Place } from "./page-cursor.ts";

export type TimelineSource = "activity" | "task" | "stage" | "change" | "agent";
/** Where a thing stands on the timeline, and by what it is read. */
export type TimelinePlace = Place & { source: TimelineSource; key: string };
export type Asked = {
  object: SubjectObject;
  id: string;
  sources: TimelineSource[];
  /** Kinds of activities. */
  kinds: string[];
  /** Fields whose changes are worth showing. */
  fields: string[];
  after: Place | null;
  limit: number;
};

const columns: Record<SubjectObject, SQL> = {
  customer: sql.raw("customer_id"),
  contact: sql.raw("contact_id"),
  opportunity: sql.raw("opportunity_id"),
  lead: sql.raw("lead_id"),
};
/** Which deals' moves belong to a record. */
const deals: Record<SubjectObject, SQL> = {
  customer: sql.raw("o.customer_id"),
  contact: sql.raw("o.contact_id"),
  opportunity: sql.raw("o.id"),
  lead: sql.raw("o.lead_id"),
};
/** What a stage move or a rule behind it writes along: told by the move itself, or of no interest to anybody. */
const silent = ["teamPath", "team", "score", "scoreDetail", "stage", "stageEnteredAt", "outcome", "closedAt"];
const list = (values: string[]): SQL => sql`${sql.param(values)}::text[]`;

/** What lies behind the cursor; `at` alone as a bound, so that an index starts reading there. */
function beyond(after: Place | null, at: SQL, id: SQL): SQL {
  if (!after) return sql`true`;
  return sql`${at} <= ${after.at}::timestamptz and (${at} < ${after.at}::timestamptz or ${id} > ${after.id})`;
}

function branch({ object, id, kinds, fields, after, limit }: Asked, source: TimelineSource): SQL {
  const page = (at: SQL, key: SQL) =>
    sql`${beyond(after, at, key)} order by ${at} desc, ${key} limit ${limit}`;
  const journal = sql`from field_changes f where f.entity_type = ${object} and f.entity_id = ${id}`;
  switch (source) {
    case "activity":
      return sql`select 'activity' as source, a.id, a.at, a.id as key from activities a
        where a.${columns[object]} = ${id} and a.deleted_at is null and a.kind = any(${list(kinds)})
          and ${page(sql`a.at`, sql`a.id`)}`;
    // A task that became an activity is told by it.
    case "task":
      return sql`select 'task', t.id, t.done_at, t.id from tasks t
        where t.${columns[object]} = ${id} and t.deleted_at is null and t.status = 'done' and t.activity_id is null
          and ${page(sql`t.done_at`, sql`t.id`)}`;
    case "stage":
      return sql`select 'stage', s.id, s.at, s.id from opportunities o join stage_changes s on s.opportunity_id = o.id
        where ${deals[object]} = ${id} and o.deleted_at is null and ${page(sql`s.at`, sql`s.id`)}`;
    // What was written at once is one thing: a version of the record.
    case "change":
      return sql`select 'change', c.id, c.at, c.key from (
          select 'change_' || f.version as id, min(f.created_at) as at, f.version::text as key ${journal}
            and f.op = 'update' and f.actor_type <> 'agent' and f.field = any(${list(fields)}) group by f.version
        ) c where ${page(sql`c.at`, sql`c.id`)}`;
    case "agent":
      return sql`select 'agent', r.id, r.at, r.key from (
          select 'agent_' || f.run_id as id, max(f.created_at) as at, f.run_id as key ${journal}
            and f.actor_type = 'agent' and f.run_id is not null and f.field <> all(${list(silent)}) group by f.run_id
        ) r where ${page(sql`r.at`, sql`r.id`)}`;
  }
}

/** The places of a page of the timeline, newest first: each source gives at most a page, and the newest of all are kept. */
export async function selectPlaces(tx: Tx, asked: Asked): Promise<TimelinePlace[]> {
  const branches = asked.sources.map((source) => sql`(${branch(asked, source)})`);
  return tx.execute<TimelinePlace>(sql`
    select e.source, e.id, e.at::text as at, e.key from (${sql.join(branches, sql` union all `)}) e
    order by e.at desc, e.id limit ${asked.limit}`);
}

export type MoveRow = {
  id: string;
  by: string;
  opportunityId: string;
  opportunity: string;
  fromId: string | null;
  from: string | null;
  toId: string;
  to: string;
  daysSpent: number | null;
  overrideReason: string | null;
};

export async function selectMoves(tx: Tx, ids: string[]): Promise<MoveRow[]> {
  if (ids.length === 0) return [];
  return tx.execute<MoveRow>(sql`
    select s.id, s.by, o.id as "opportunityId", o.name as opportunity, b.id as "fromId", b.name as "from",
      n.id as "toId", n.name as "to", s.days_spent::float8 as "daysSpent", s.override_reason as "overrideReason"
    from stage_changes s join opportunities o on o.id = s.opportunity_id
      left join stages b on b.id = s.from_stage_id join stages n on n.id = s.to_stage_id
    where s.id = any(${list(ids)})`);
}

export type ChangeRow = { key: string; userId: string; field: string; before: unknown; after: unknown };
type RawChange = Omit<ChangeRow, "before" | "after"> & { before: string | null; after: string | null };

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

/** The changed fields of the given versions of a record. */
export async function selectChanges(
  tx: Tx,
  { object, id, fields }: Asked,
  versions: string[],
): Promise<ChangeRow[]> {
  if (versions.length === 0) return [];
  const rows = await tx.execute<RawChange>(sql`
    select f.version::text as key, f.user_id as "userId", f.field, f.before::text as before, f.after::text as after
    from field_changes f
    where f.entity_type = ${object} and f.entity_id = ${id} and f.version = any(${list(versions)}::bigint[])
      and f.op = 'update' and f.actor_type <> 'agent' and f.field = any(${list(fields)})
    order by f.id`);
  return rows.map((row) => ({ ...row, before: parsed(row.before), after: parsed(row.after) }));
}

export type AgentRow = { key: string; userId: string; agent: string; created: boolean; fields: string[] };

/** What each run wrote into a record: the names of the fields. */
export async function selectAgentWrites(tx: Tx, { object, id }: Asked, runs: string[]): Promise<AgentRow[]> {
  if (runs.length === 0) return [];
  return tx.execute<AgentRow>(sql`
    select f.run_id as key, min(f.user_id) as "userId", min(f.actor_id) as agent, bool_or(f.op = 'create') as created,
      array_agg(distinct f.field order by f.field) as fields
    from field_changes f
    where f.entity_type = ${object} and f.entity_id = ${id} and f.run_id = any(${list(runs)})
      and f.actor_type = 'agent' and f.field <> all(${list(silent)})
    group by f.run_id`);
}
