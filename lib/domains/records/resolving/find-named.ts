import { customerRecords } from "#lib/domains/customers/index.ts";
import { opportunityRecords } from "#lib/domains/opportunities/index.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { listRecords } from "#lib/platform/records/list-records.ts";
import type { MentionCandidate } from "../contract.ts";
import { candidateRows } from "./candidate-rows.ts";
import { matchCompany } from "./match-company.ts";
import type { ResolveCall } from "./resolve-call.ts";

const dealsOfCompany = 50;
/** A deal that only its company names: open ones before those that have ended. */
const byCompany = { open: 0.8, ended: 0.5 } as const;

/** Products by name or code. */
export async function findProducts(call: ResolveCall, text: string): Promise<MentionCandidate[]> {
  const { products } = await candidateRows(call, text, ["product"]);
  return products.flatMap((row): MentionCandidate[] => {
    const met = matchCompany(text, [row.name, row.code]);
    return met ? [{ object: "product", id: row.id, name: row.name, detail: row.code, ...met }] : [];
  });
}

/** Deals by their own name, or by the companies that they are with (海川那单). */
export async function findOpportunities(
  call: ResolveCall,
  text: string,
  companies: readonly { id: string; score: number }[],
): Promise<MentionCandidate[]> {
  const { opportunities } = await candidateRows(call, text, ["opportunity"]);
  const ofCompanies = await dealsOf(
    call,
    companies.map(({ id }) => id),
  );
  const ids = [...new Set([...opportunities, ...ofCompanies].map(({ customerId }) => customerId))];
  const names = new Map(
    ids.length === 0
      ? []
      : (await findRecords(call.tx, customerRecords, ids)).map(({ id, name }) => [id, name]),
  );
  const found = new Map<string, MentionCandidate>();
  for (const row of [...opportunities, ...ofCompanies]) {
    const own = matchCompany(text, [row.name]);
    const company = companies.find(({ id }) => id === row.customerId);
    const share = row.outcome === "open" ? byCompany.open : byCompany.ended;
    const met = own ?? (company && { match: "alias" as const, score: share * company.score });
    if (!met) continue;
    const { id, name } = row;
    found.set(id, { object: "opportunity", id, name, detail: names.get(row.customerId) ?? null, ...met });
  }
  return [...found.values()];
}

async function dealsOf(call: ResolveCall, customers: string[]) {
  if (customers.length === 0) return [];
  const asking = await askRecords(call, "opportunity");
  const filter = { field: "customer", op: "in" as const, value: customers };
  return (await listRecords(asking, opportunityRecords, { filter, limit: dealsOfCompany })).rows;
}
