import { queryLeads } from "#lib/domains/leads/index.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { labelOfLead } from "./label-of-lead.ts";
import type { Watch } from "./watch.ts";

const most = 20;
const hourMs = 3_600_000;
const waitsMs = 2 * hourMs;
/** Older ones are a matter of the list, and no news. */
const newsMs = 7 * 24 * hourMs;

/** Forms of the website that nobody was given for two hours, for those who may give them. */
export const formWaiting: Watch = {
  kind: "form_waiting",
  right: "lead.assign",
  habit: "waitingForms",
  from: 8,
  async find(context, at, t) {
    const filter: Filter = {
      all: [
        { field: "source", op: "eq", value: "website" },
        { field: "status", op: "eq", value: "new" },
        { field: "owner", op: "is_empty" },
        { field: "createdAt", op: "lte", value: new Date(at.getTime() - waitsMs).toISOString() },
        { field: "createdAt", op: "gte", value: new Date(at.getTime() - newsMs).toISOString() },
      ],
    };
    const sort = [{ field: "score", direction: "desc" as const }];
    const { items } = await queryLeads(context, { filter, sort, limit: most });
    return items.map((lead) => ({
      key: `watch:form_waiting:${lead.id}`,
      focus: { type: "lead", id: lead.id },
      name: labelOfLead(lead),
      why: t("watches.form_waiting.why", { since: formatMoment(lead.createdAt, t) }),
    }));
  },
};
