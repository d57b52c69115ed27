import type { leads } from "#db/schema/leads.ts";
import { scoreLead } from "#lib/domains/leads/index.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { newId } from "#lib/platform/ids.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import type { Placed } from "./company/rows/row-context.ts";
import { type DemoLead, demoLeads } from "./demo-leads.ts";

const dayMs = 86_400_000;

function leadRow(given: DemoLead, placed: Placed, at: Date): typeof leads.$inferInsert {
  const { daysAgo, hour, team, owner, source, status, wantedInDays, ...facts } = given;
  const day = dayOf(new Date(at.getTime() - daysAgo * dayMs));
  // Never in the future: early in the morning today's leads came in just now.
  const createdAt = new Date(Math.min(Date.parse(dayRange(day, day).from) + hour * 3_600_000, at.getTime()));
  const wanted =
    wantedInDays === undefined ? {} : { timelineTo: dayOf(new Date(at.getTime() + wantedInDays * dayMs)) };
  const score = scoreLead({ ...facts, ...wanted }, at);
  const place = placed.teams.get(team);
  return {
    id: newId("lead"),
    tenantId: placed.tenantId,
    ownerId: owner ? (placed.people.get(owner)?.id ?? null) : null,
    teamId: place?.id ?? null,
    teamPath: place?.path ?? "/",
    source,
    sources: [source],
    status,
    contactName: facts.contactName ?? null,
    contactSurname: facts.contactSurname ?? null,
    contactTitle: facts.contactTitle ?? null,
    contactPhone: facts.contactPhone ?? null,
    contactEmail: facts.contactEmail ?? null,
    contactWechat: facts.contactWechat ?? null,
    companyName: facts.companyName ?? null,
    companySize: facts.companySize ?? null,
    employees: facts.employees ?? null,
    industry: facts.industry ?? null,
    region: facts.region ?? null,
    city: facts.region ?? null,
    need: facts.need ?? null,
    budgetAmount: facts.budgetAmount ?? null,
    timelineText: facts.timelineText ?? null,
    timelineTo: wanted.timelineTo ?? null,
    companyKey: facts.companyName ? companyKey(facts.companyName) : null,
    score: score.total,
    scoreDetail: score,
    createdBy: placed.people.get("marketing")?.id ?? "",
    createdAt,
    updatedAt: createdAt,
  };
}

/** The leads written by hand, the freshest of them from that very day. */
export const demoLeadRows = (placed: Placed, at: Date): (typeof leads.$inferInsert)[] =>
  demoLeads.map((each) => leadRow(each, placed, at));
