import { contactRecords } from "#lib/domains/customers/index.ts";
import {
  closeReasons,
  createOpportunityInput,
  outcomes,
  updateOpportunityInput,
} from "#lib/domains/opportunities/contract.ts";
import {
  closeLost,
  closeWon,
  createOpportunity,
  listCloseReasons,
  listOpportunities,
  listPipelines,
  opportunityRecords,
  updateOpportunity,
} from "#lib/domains/opportunities/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { findCustomers, makeCustomers } from "./find-customers.ts";
import { findStages } from "./find-stages.ts";
import { findTitled } from "./find-titled.ts";
import type { Extra, ImportObject, Values } from "./import-object.ts";

/** What came from elsewhere stands where it stood there: whoever may pass the criteria of stages does. */
function overrideOf(context: Context) {
  const reason = context.source.text ?? context.source.kind;
  return hasRight(context, "stage.override") ? { override: { reason } } : {};
}

/** The day that the file says, else the day that a deal which is over was to close, unless that lies ahead. */
function closedOn({ expectedCloseOn }: Values, { closedAt }: Extra): string | undefined {
  const today = dayOf(now());
  return [closedAt, expectedCloseOn].find((on): on is string => typeof on === "string" && on <= today);
}

/** Why it was lost, where the company knows the reason. */
async function lostFor(context: Context, { closeReason }: Extra): Promise<string> {
  const { items } = await listCloseReasons(context, {});
  return items.some(({ outcome, key }) => outcome === "lost" && key === closeReason)
    ? (closeReason ?? "other")
    : "other";
}

/** Opened where the file says; a deal that is over, by its stage or in so many words, is opened and closed. */
async function open(context: Context, values: Values, extra: Extra) {
  const { pipeline, stage } = extra;
  const { items } = await listPipelines(context, {});
  const place = items.flatMap(({ stages }) => stages).find(({ id }) => id === stage);
  const home = items.find(({ stages }) => stages.some(({ id }) => id === stage))?.id ?? pipeline;
  const over = place !== undefined && place.kind !== "open";
  const made = await createOpportunity(context, {
    ...(values as Parameters<typeof createOpportunity>[1]),
    ...(home && { pipeline: home }),
    ...(stage && !over && { stage }),
    ...overrideOf(context),
  });
  const outcome = over ? place.kind : (extra.outcome ?? "open");
  if (outcome === "open") return made;
  const on = closedOn(values, extra);
  const end = { id: made.id, ...(over && stage && { stage }), ...(on && { on }) };
  if (outcome === "won") return closeWon(context, { ...end, ...overrideOf(context) });
  return closeLost(context, { ...end, reason: await lostFor(context, extra) });
}

/** Deals: of the customer that the file names, in the stage that it names. Customers that are not there yet are made. */
export const opportunityImport: ImportObject = {
  object: "opportunity",
  records: opportunityRecords as unknown as Records,
  create: createOpportunityInput,
  set: updateOpportunityInput.shape.set,
  rights: { create: "opportunity.create", update: "opportunity.update", give: "opportunity.transfer" },
  pooled: false,
  remarks: "need",
  names: { customer: "firm", contact: "person" },
  sure: [],
  keyFields: {},
  extra: [
    { name: "pipeline", type: "record", object: "pipeline" },
    { name: "stage", type: "record", object: "stage" },
    { name: "outcome", type: "choice", choices: outcomes },
    { name: "closeReason", type: "choice", choices: closeReasons },
    { name: "closedAt", type: "date" },
  ],
  find: (asking, field, texts) => {
    if (field === "customer") return findCustomers(asking, texts, { promises: true });
    if (field === "contact") return findTitled(asking, contactRecords as unknown as Records, texts);
    return field === "priceList" ? Promise.resolve(new Map()) : findStages(asking, field, texts);
  },
  prepare: makeCustomers,
  verbs: {
    create: open,
    update: (context, id, set) => updateOpportunity(context, { id, set }),
  },
  list: listOpportunities,
};
