import { contactRecords, customerRecords } from "#lib/domains/customers/index.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { listRecords } from "#lib/platform/records/list-records.ts";
import type { MentionCandidate, RecordObject } from "../contract.ts";
import { candidateRows } from "./candidate-rows.ts";
import { matchPerson } from "./match-person.ts";
import type { ResolveCall } from "./resolve-call.ts";

const peopleOfCompany = 200;
const later = 0.05;

/** Contacts and the people of leads that a name or a title may mean; at the companies alone when some are known. */
export async function findPeople(
  call: ResolveCall,
  text: string,
  objects: RecordObject[],
  companies: { customers: string[]; leads: string[] } | undefined,
): Promise<MentionCandidate[]> {
  const { contacts, leads } = await candidateRows(call, text, objects);
  const there = companies ? await peopleAt(call, companies.customers, objects) : contacts;
  const names = await companyNames(call, there);
  const less = (object: RecordObject) => later * Math.max(0, objects.indexOf(object));
  const found: MentionCandidate[] = [];
  for (const row of there) {
    const met = matchPerson(text, row);
    const detail = [names.get(row.customerId ?? ""), row.title].filter(Boolean).join(" · ") || null;
    if (met)
      found.push({
        object: "contact",
        id: row.id,
        name: row.name,
        detail,
        match: met.match,
        score: met.score - less("contact"),
      });
  }
  for (const row of leads) {
    if (row.contactName === null || row.convertedContactId !== null) continue;
    if (companies && !companies.leads.includes(row.id)) continue;
    const met = matchPerson(text, { name: row.contactName, title: row.contactTitle });
    if (!met) continue;
    const { match, score } = met;
    found.push({
      object: "lead",
      id: row.id,
      name: row.contactName,
      detail: row.companyName,
      match,
      score: score - less("lead"),
    });
  }
  return found;
}

async function peopleAt(call: ResolveCall, customers: string[], objects: RecordObject[]) {
  if (customers.length === 0 || !objects.includes("contact")) return [];
  const asking = await askRecords(call, "contact");
  const filter = { field: "customer", op: "in" as const, value: customers };
  return (await listRecords(asking, contactRecords, { filter, limit: peopleOfCompany })).rows;
}

async function companyNames(
  { tx }: ResolveCall,
  people: readonly { customerId: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(people.flatMap(({ customerId }) => customerId ?? []))];
  if (ids.length === 0) return new Map();
  return new Map(
    (await findRecords(tx, customerRecords, ids)).map((row) => [row.id, row.shortName ?? row.name]),
  );
}
