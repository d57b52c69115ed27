import type postgres from "postgres";
import type { OwnedObject } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Company } from "./company.ts";

export const tableOf = {
  lead: "leads",
  customer: "customers",
  contact: "contacts",
  opportunity: "opportunities",
  activity: "activities",
  task: "tasks",
} as const satisfies Record<OwnedObject, string>;

export type Whose = { ownerId: string | null; teamPath: string };
export type More = Record<string, string | string[] | null>;

/** Inserts records as the database's owner, past verbs and walls: only what their tables ask for. */
export async function recordRows(owner: postgres.Sql, company: Company) {
  const { tenantId, rep } = company;
  const [pipeline, stage, customer] = [newId("pipeline"), newId("stage"), newId("customer")];
  await owner`insert into pipelines (id, tenant_id, key, name) values (${pipeline}, ${tenantId}, 'new', '新签')`;
  await owner`insert into stages (id, tenant_id, pipeline_id, key, name, position, probability)
    values (${stage}, ${tenantId}, ${pipeline}, 'first', '初步接洽', 1, 10)`;
  await owner`insert into customers (id, tenant_id, team_path, created_by, name, name_key)
    values (${customer}, ${tenantId}, ${company.teams.root.path}, ${rep.userId}, '母公司', '母公司')`;
  const needed: Record<OwnedObject, Record<string, string>> = {
    lead: { score_detail: "{}" },
    customer: { name: "宏远机械有限公司", name_key: "宏远机械" },
    contact: { name: "王建国" },
    opportunity: { name: "宏远机械WMS", customer_id: customer, pipeline_id: pipeline, stage_id: stage },
    activity: { kind: "visit", at: "2026-11-23T10:00:00+08:00", subject: "拜访" },
    task: { title: "回访" },
  };
  return async (object: OwnedObject, { ownerId, teamPath }: Whose, more: More = {}): Promise<string> => {
    const id = newId(object);
    const base = { id, tenant_id: tenantId, created_by: rep.userId, owner_id: ownerId, team_path: teamPath };
    await owner`insert into ${owner(tableOf[object])} ${owner({ ...base, ...needed[object], ...more })}`;
    return id;
  };
}
export type MakeRow = Awaited<ReturnType<typeof recordRows>>;
