import type { MentionCandidate, RecordObject } from "../contract.ts";
import { candidateRows } from "./candidate-rows.ts";
import { matchCompany } from "./match-company.ts";
import type { ResolveCall } from "./resolve-call.ts";
import { saidCompany } from "./said-name.ts";

/** What is looked for later counts a little less, so that a company that is customer and lead is the customer. */
const later = 0.05;

/** Customers and leads that a company's name may mean. */
export async function findCompanies(
  call: ResolveCall,
  text: string,
  objects: RecordObject[],
): Promise<MentionCandidate[]> {
  const { customers, leads } = await candidateRows(call, saidCompany(text).join(" "), objects);
  const less = (object: RecordObject) => later * Math.max(0, objects.indexOf(object));
  const found: MentionCandidate[] = [];
  for (const row of customers) {
    const met = matchCompany(text, [row.name, ...(row.shortName ? [row.shortName] : [])]);
    const detail = [row.industry, row.city].filter(Boolean).join(" · ") || null;
    if (met)
      found.push({
        object: "customer",
        id: row.id,
        name: row.name,
        detail,
        match: met.match,
        score: met.score - less("customer"),
      });
  }
  for (const row of leads) {
    const met = row.companyName === null ? undefined : matchCompany(text, [row.companyName]);
    const turned = customers.some(({ id }) => id === row.convertedCustomerId);
    if (!met || row.companyName === null || turned) continue;
    const { match, score } = met;
    found.push({
      object: "lead",
      id: row.id,
      name: row.companyName,
      detail: row.contactName,
      match,
      score: score - less("lead"),
    });
  }
  return found;
}
