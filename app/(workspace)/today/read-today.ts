import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { recordHref } from "#components/shared/shell/record-href.ts";
import type { NewLead, Notice, StuckDeal } from "#components/today/today-lists.tsx";
import type { NotificationDto } from "#lib/domains/activities/contract.ts";
import { queryLeads } from "#lib/domains/leads/index.ts";
import { listStuck } from "#lib/domains/opportunities/index.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";

/** The first of so many, and where all of them are. */
type Counted<T> = { total: number; items: T[]; href: string };
const most = 8;
const nameIn = (value: unknown): string =>
  typeof value === "object" && value !== null && "name" in value ? String(value.name) : "";

const own: Filter = { field: "owner", op: "eq", value: { me: true } };
const ofTeam: Filter = { field: "owner", op: "in_team", value: { team: "mine" } };

/** The deals that do not move: one's own, of those who lead a team the team's. */
export async function stuckDeals(rights: readonly string[]): Promise<Counted<StuckDeal> & { team: boolean }> {
  const team = rights.includes("opportunity.transfer");
  if (!rights.includes("opportunity.read")) return { total: 0, items: [], href: "", team };
  const filter = team ? ofTeam : own;
  const { items, total } = await query(listStuck, { filter, limit: most });
  return {
    total,
    team,
    // The board marks them in their stages.
    href: "/opportunities",
    items: (items as (RecordDto & { stuck: StuckDeal["causes"] })[]).map((deal) => ({
      id: deal.id,
      name: String(deal.name),
      customer: nameIn(deal.customer),
      stage: nameIn(deal.stage),
      owner: team ? nameIn(deal.owner) : "",
      amount: typeof deal.amount === "number" ? deal.amount : null,
      causes: deal.stuck,
    })),
  };
}

/** The person's own leads of the last seven days. */
export async function newLeads(rights: readonly string[]): Promise<Counted<NewLead>> {
  if (!rights.includes("lead.read")) return { total: 0, items: [], href: "" };
  const filter: Filter = {
    all: [own, { field: "createdAt", op: "within", value: { last: 7, unit: "day" } }],
  };
  const { items, total } = await query(queryLeads, {
    filter,
    sort: [{ field: "createdAt", direction: "desc" }],
    limit: most,
    count: true,
  });
  return {
    total: total ?? items.length,
    href: `/leads?${new URLSearchParams({ filter: JSON.stringify(filter) })}`,
    items: (items as RecordDto[]).map((lead) => ({
      id: lead.id,
      name: [lead.companyName, lead.contactName].filter(Boolean).join(" · ") || lead.id,
      need: String(lead.need ?? ""),
      createdAt: lead.createdAt,
    })),
  };
}

/** Notifications in the reader's words. */
export async function noticesOf(items: readonly NotificationDto[]): Promise<Notice[]> {
  const t = await getTranslations("notifications");
  return items.flatMap(({ id, kind, params, object, recordId, from, createdAt }) =>
    t.has(kind)
      ? [
          {
            id,
            at: createdAt,
            text: t(kind, { ...params, from: from?.name ?? "" }),
            href: object && recordId ? recordHref(object, recordId) : null,
          },
        ]
      : [],
  );
}
