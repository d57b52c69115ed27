import type { Tx } from "#db/client.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import type { LeadFacts } from "./contract.ts";
import { plainPhone } from "./lead-values.ts";
import type { LeadRow } from "./records-repository.ts";
import { findSameLeads } from "./repository.ts";

/** Same person, as far as names tell: a missing name contradicts nothing. */
function samePerson(row: LeadRow, facts: LeadFacts): boolean {
  if (!row.contactName || !facts.contactName) return true;
  if (row.contactName === facts.contactName) return true;
  const surname = facts.contactSurname ?? facts.contactName.slice(0, 1);
  // 李经理 and 李明 may be one person; 李经理 and 王经理 are not.
  return (row.contactSurname ?? row.contactName.slice(0, 1)) === surname;
}

/** The lead that this one looks the same as, among those the person may see: same phone, or same company and person. */
export async function findSameLead(tx: Tx, facts: LeadFacts): Promise<LeadRow | undefined> {
  const phone = facts.contactPhone ? plainPhone(facts.contactPhone) : null;
  const key = facts.companyName ? companyKey(facts.companyName) || null : null;
  const candidates = await findSameLeads(tx, { companyKey: key, phone });
  const open = candidates.filter((row) => row.status !== "lost" && row.status !== "converted");
  return (
    open.find((row) => phone !== null && row.contactPhone === phone) ??
    open.find((row) => row.companyKey === key && samePerson(row, facts))
  );
}
