import type { Tx } from "#db/client.ts";
import { namesOfPeople, namesOfTeams } from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { CompanySize, LeadDto, LeadListItem, LeadSource, LeadStatus } from "./contract.ts";
import { type Hidden, hiddenFields, maskHidden } from "./hidden-fields.ts";
import { missingOf } from "./missing.ts";
import type { LeadRow } from "./records-repository.ts";
import type { ListedLead } from "./repository.ts";

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
    sources: row.sources as LeadSource[],
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

/** As the person may see it: of a lead in a pool, what the pool hides is left out, and what was said of it in the score. */
function veiled<T extends LeadListItem>(shown: T, row: { poolId: string | null }, hidden: Hidden): T {
  if (row.poolId === null || !hidden.has(row.poolId)) return shown;
  const { factors: _told, ...score } = shown.score;
  return {
    ...maskHidden(shown, row.poolId, hidden),
    score: "factors" in shown.score ? { ...score, factors: [] } : score,
  };
}

/** Rows of a list as they leave the server. */
export async function presentLeads(tx: Tx, rows: ListedLead[], hidden: Hidden): Promise<LeadListItem[]> {
  const names = await namesFor(tx, rows);
  return rows.map((row) => veiled(presentRow(row, names), row, hidden));
}

/** One lead as it leaves the server, with the factors of its score. */
export async function presentLead(tx: Tx, context: Context, row: LeadRow): Promise<LeadDto> {
  const listed = { ...row, confidence: row.scoreDetail.confidence };
  const [names, hidden] = await Promise.all([namesFor(tx, [listed]), hiddenFields(tx, context)]);
  const { city, address, note, competitorNames, competitorCount, lostReason, tags } = row;
  const details = { city, address, note, competitorNames, competitorCount, lostReason, tags };
  const shown = { ...presentRow(listed, names), ...details, score: row.scoreDetail };
  return veiled(shown, row, hidden);
}
