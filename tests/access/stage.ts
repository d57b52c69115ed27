import type postgres from "postgres";
import { type OwnedObject, ownedObjects } from "#lib/platform/context.ts";
import type { Company } from "#tests/factories/company.ts";
import { type MakeRow, recordRows } from "#tests/factories/record-rows.ts";
import { makersByApi, type Stage } from "./makers.ts";
import type { Api } from "./use-api.ts";

const isOwned = (kind: string): kind is OwnedObject => ownedObjects.some((object) => object === kind);

/** A company in which a thing of every kind can be made. */
export async function stageOf(owner: postgres.Sql, company: Company, api: Api): Promise<Stage> {
  const row: MakeRow = await recordRows(owner, company);
  const make: Stage["make"] = async (kind, person) => {
    const { userId, context } = person;
    if (isOwned(kind)) return row(kind, { ownerId: userId, teamPath: context.principal.teamPath });
    const maker = makers[kind];
    if (!maker) throw new Error(`nobody knows how to make a ${kind}`);
    return maker(person);
  };
  const pipelineOfRows = async () => {
    const rows = await owner<{ id: string }[]>`
      select id from pipelines where tenant_id = ${company.tenantId} and key = 'new'`;
    return rows[0]?.id ?? "";
  };
  // Deals must be able to end.
  for (const kind of ["won", "lost"]) {
    const body = { key: kind, name: kind, kind };
    await api.send(company.admin, "POST", `/pipelines/${await pipelineOfRows()}/stages`, { body });
  }
  const shelf = new Map<string, Promise<string>>();
  const kept: Stage["kept"] = (kind, person) => {
    const key = `${kind} ${person.userId}`;
    const id = shelf.get(key) ?? make(kind, person);
    shelf.set(key, id);
    return id;
  };
  const makers = makersByApi(company, api, { make, kept, sql: owner, pipelineOfRows });
  return { company, sql: owner, make, kept };
}
