import type { Sql } from "postgres";
import { type IdKind, idPrefixes, newId } from "#lib/platform/ids.ts";

export type Seller = { id: string; teamId: string; teamPath: string };
export type ScaleStage = { id: string; kind: string; probability: number; slot: number };
/** What the many records stand on: the people, stages and products that the company has. */
export type Ground = {
  tenantId: string;
  /** The last moment of which anything is told. */
  until: Date;
  sellers: Seller[];
  pipelineId: string;
  open: ScaleStage[];
  won: string;
  lost: string;
  products: { id: string; name: string; unit: string; price: number }[];
  /** An id that can be told from kind and number alone. */
  id(kind: IdKind, number: number): string;
};

const saltLength = 18;
const numberLength = 8;

/** Ids of one run: a part that no other run has, and the number. */
function numberedIds(): Ground["id"] {
  const salt = newId("tenant").slice(idPrefixes.tenant.length + 1, idPrefixes.tenant.length + 1 + saltLength);
  return (kind, number) => `${idPrefixes[kind]}_${salt}${number.toString(10).padStart(numberLength, "0")}`;
}

/** Reads the ground from a company that is set up. */
export async function readGround(sql: Sql, tenantId: string, until: Date): Promise<Ground> {
  const sellers = await sql<Seller[]>`
    select u.id, t.id as "teamId", t.path as "teamPath" from users u join teams t on t.id = u.team_id
    where u.tenant_id = ${tenantId} and u.active and u.role in ('sales_rep', 'sales_manager') order by u.id`;
  const [pipeline] = await sql<{ id: string }[]>`
    select id from pipelines where tenant_id = ${tenantId} and archived_at is null order by main desc, position limit 1`;
  const stages = await sql<ScaleStage[]>`
    select id, kind, probability, slot from stages where pipeline_id = ${pipeline?.id ?? ""} and archived_at is null order by position`;
  const products = await sql<Ground["products"]>`
    select p.id, p.name, p.unit, coalesce(max(r.unit_price), 10000)::float8 as price
    from products p left join prices r on r.product_id = p.id
    where p.tenant_id = ${tenantId} and p.kind = 'base' and p.deleted_at is null group by p.id order by p.code`;
  const end = (kind: string) => stages.find((stage) => stage.kind === kind)?.id ?? "";
  if (sellers.length === 0 || !pipeline || stages.length === 0 || products.length === 0)
    throw new Error(`tenant ${tenantId} has no sellers, pipeline or products to build on`);
  return {
    tenantId,
    until,
    sellers,
    pipelineId: pipeline.id,
    open: stages.filter(({ kind }) => kind === "open"),
    won: end("won"),
    lost: end("lost"),
    products,
    id: numberedIds(),
  };
}
