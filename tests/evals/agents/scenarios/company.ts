import type { Sql } from "postgres";
import { contextOf, loadPrincipal } from "#lib/domains/identity/index.ts";
import { ensureDefaultPipelines, listPipelines } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { demoTeams } from "#scripts/seed/demo-people.ts";
import { createCompany } from "../../frame/company.ts";

/** A company for one scenario. `ids` holds what is called by name: people, teams, stages and the scenario's records. */
export type Stand = {
  sql: Sql;
  tenantId: string;
  ids: Record<string, string>;
  /** Somebody of it as a surface knows them: a login of the demo people, or a user of the scenario. */
  contextFor(name: string): Promise<Context>;
};

/** A company with the demo people and the pipelines that ship, and no record. */
export async function openCompany(ownerUrl: string, sql: Sql): Promise<Stand> {
  const { tenantId, userIds } = await createCompany(ownerUrl);
  const ids: Record<string, string> = Object.fromEntries(userIds);
  const teams = await sql<{ id: string; name: string }[]>`
    select id, name from teams where tenant_id = ${tenantId}`;
  for (const { id, name } of teams) {
    const team = demoTeams.find((each) => each.name === name);
    if (team) ids[`team_${team.key}`] = id;
  }
  const contextFor = async (name: string): Promise<Context> => {
    const principal = await loadPrincipal(ids[name] ?? "");
    if (!principal) throw new Error(`nobody is called ${name}`);
    return contextOf(principal, { kind: "page" });
  };
  const admin = await contextFor("admin");
  await ensureDefaultPipelines(admin, {});
  const { items } = await listPipelines(admin, {});
  for (const { key, id } of items.find(({ main }) => main)?.stages ?? []) ids[`stage_${key}`] = id;
  return { sql, tenantId, ids, contextFor };
}
