import { leads } from "#db/schema/leads.ts";
import { teams } from "#db/schema/teams.ts";
import { tenants } from "#db/schema/tenants.ts";
import { users } from "#db/schema/users.ts";
import { hashPassword } from "#lib/domains/identity/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { companyBatches } from "./company/company-batches.ts";
import { type Company, generateCompany } from "./company/generate-company.ts";
import { insertCompany } from "./company/insert-company.ts";
import { companyRows } from "./company/rows/company-rows.ts";
import type { Placed } from "./company/rows/row-context.ts";
import { demoLeadRows } from "./demo-lead-rows.ts";
import { placePeople } from "./place-people.ts";

/** Adds the demo company as it stands at that moment, as the owner. */
export async function insertDemo(
  ownerUrl: string,
  password: string,
  at: Date,
): Promise<{ placed: Placed; company: Company }> {
  const { placed, rows } = placePeople(await hashPassword(password), at);
  const company = generateCompany(dayOf(at));
  await insertCompany(ownerUrl, [
    { table: tenants, rows: [rows.tenant] },
    { table: teams, rows: rows.teams },
    { table: users, rows: rows.users },
    ...companyBatches(companyRows(company, placed)),
    { table: leads, rows: demoLeadRows(placed, at) },
  ]);
  return { placed, company };
}
