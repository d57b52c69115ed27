import type { Tx } from "#db/client.ts";
import { namesOfPeople, namesOfTeams } from "#lib/domains/identity/index.ts";
import type { CompanySize, LeadDto, LeadListItem, LeadSource, LeadStatus } from "./contract.ts";
import { missingOf } from "./missing.ts";
import type { LeadRow, ListedLead } from "./repository.ts";

const unique = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

type Names = { people: Map<string, string>; teams: Map<string, string> };

/** The names of owners and teams, read in one go. */
async function namesFor(tx: Tx, rows: ListedLead[]): Promise<Names> {
  const [people, teams] = await Promise.all([
    namesOfPeople(tx, unique(rows.map((row) => row.ownerId))),
    namesOfTeams(tx, unique(rows.map((row) => row.teamId))),
  ]);
  return { people, teams };
}

function presentRow(row: ListedLead, { people, teams }: Names): LeadListItem {
  return {
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
    score: {
      total: row.score,
      confidence: row.confidence,
      ...(row.scoreDetail && { factors: row.scoreDetail.factors }),
    },
    missing: missingOf(row as Parameters<typeof missingOf>[0]),
    owner: row.ownerId ? { id: row.ownerId, name: people.get(row.ownerId) ?? "" } : null,
    team: row.teamId ? { id: row.teamId, name: teams.get(row.teamId) ?? "" } : null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Rows of a list as they leave the server. */
export async function presentLeads(tx: Tx, rows: ListedLead[]): Promise<LeadListItem[]> {
  const names = await namesFor(tx, rows);
  return rows.map((row) => presentRow(row, names));
}

/** One lead as it leaves the server, with the factors of its score. */
export async function presentLead(tx: Tx, row: LeadRow): Promise<LeadDto> {
  const listed = { ...row, confidence: row.scoreDetail.confidence };
  return { ...presentRow(listed, await namesFor(tx, [listed])), score: row.scoreDetail };
}
