import type { Tx } from "#db/client.ts";
import { namesOfPeople, namesOfTeams } from "#lib/domains/identity/index.ts";
import type { CompanySize, LeadDto, LeadSource, LeadStatus } from "./contract.ts";
import { missingOf } from "./missing.ts";
import type { LeadRow } from "./repository.ts";

const unique = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

/** Rows as they leave the server, with the names of owners and teams read in one go. */
export async function presentLeads(tx: Tx, rows: LeadRow[]): Promise<LeadDto[]> {
  const [people, teams] = await Promise.all([
    namesOfPeople(tx, unique(rows.map((row) => row.ownerId))),
    namesOfTeams(tx, unique(rows.map((row) => row.teamId))),
  ]);
  return rows.map((row) => ({
    id: row.id,
    status: row.status as LeadStatus,
    source: row.source as LeadSource,
    contactName: row.contactName,
    contactSurname: row.contactSurname,
    contactTitle: row.contactTitle,
    contactPhone: row.contactPhone,
    contactEmail: row.contactEmail,
    contactWechat: row.contactWechat,
    companyName: row.companyName,
    companySize: row.companySize as CompanySize | null,
    employees: row.employees,
    industry: row.industry,
    region: row.region,
    need: row.need,
    budgetAmount: row.budgetAmount,
    budgetText: row.budgetText,
    timelineText: row.timelineText,
    timelineFrom: row.timelineFrom,
    timelineTo: row.timelineTo,
    score: row.scoreDetail,
    missing: missingOf(row as Parameters<typeof missingOf>[0]),
    owner: row.ownerId ? { id: row.ownerId, name: people.get(row.ownerId) ?? "" } : null,
    team: row.teamId ? { id: row.teamId, name: teams.get(row.teamId) ?? "" } : null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }));
}
