import postgres from "postgres";
import { teams } from "#db/schema/teams.ts";
import { tenants } from "#db/schema/tenants.ts";
import { users } from "#db/schema/users.ts";
import { hashPassword } from "#lib/domains/identity/index.ts";
import { dayAt } from "../company/calendar.ts";
import { settingBatches } from "../company/company-batches.ts";
import { insertCompany } from "../company/insert-company.ts";
import { settingRows } from "../company/rows/company-rows.ts";
import { rowContext } from "../company/rows/row-context.ts";
import { placePeople } from "../place-people.ts";

/** The id of the demo company (`demo`) or of the company of that name; undefined when there is none. */
export async function findTenant(ownerUrl: string, wanted: string): Promise<string | undefined> {
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    const rows = await sql<{ id: string }[]>`
      select id from tenants where case when ${wanted} = 'demo' then demo else name = ${wanted} end
      order by created_at limit 1`;
    return rows[0]?.id;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** A company without records: the teams, people, stages, products and pools of the demo company, under another name. */
export async function makeTenant(
  ownerUrl: string,
  given: { name: string; password: string; at: Date },
): Promise<{ tenantId: string; emails: string[] }> {
  const { placed, rows } = placePeople(await hashPassword(given.password), given.at, {
    name: given.name,
    demo: false,
  });
  await insertCompany(ownerUrl, [
    { table: tenants, rows: [rows.tenant] },
    { table: teams, rows: rows.teams },
    { table: users, rows: rows.users },
    ...settingBatches(settingRows(rowContext(placed, dayAt(given.at)))),
  ]);
  return { tenantId: placed.tenantId, emails: rows.users.map(({ email }) => email) };
}
