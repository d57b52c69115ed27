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
import { selectTitlesOf } from "../lookup-repository.ts";
import { addLine, dealOf, hasLine, lineFields, lineIn, lineWords, takeBackLine } from "./deal-lines.ts";
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

/** The remarks with the row's product in words, once. */
function needWith(need: unknown, extra: Extra): string {
  const line = lineWords(extra);
  const said = typeof need === "string" ? need : "";
  return said.includes(line) ? said : [said, line].filter(Boolean).join("\n");
}

/** The next product of a deal is a line of it; of a deal that is over, or without a price, it is told in words. */
async function update(context: Context, id: string, set: Values, extra: Extra) {
  if (!hasLine(extra)) return updateOpportunity(context, { id, set });
  const { amount: _ofLines, ...others } = set;
  const deal = await dealOf(context, id);
  const isOpen = deal?.outcome === "open";
  const line = isOpen ? await lineIn(context, extra) : undefined;
  if (!deal || !line) {
    const given = deal?.items.length ? others : set;
    return updateOpportunity(context, {
      id,
      set: { ...(isOpen && given), need: needWith(deal?.need, extra) },
    });
  }
  const beside = await addLine(context, deal, line);
  const written = await updateOpportunity(context, { id, set: others });
  return { ...written, ...(beside && { beside }) };
}

async function takeBack(context: Context, id: string, beside: unknown): Promise<boolean> {
  const deal = await dealOf(context, id);
  return deal?.outcome === "open" && takeBackLine(context, deal, beside);
}

const keyOf = (customerId: unknown, name: unknown): string =>
  `${customerId}=${String(name).replace(/\s/g, "").toLowerCase()}`;
const customerIn = (key: string): string => key.slice(0, key.indexOf("="));

/** A deal is the same when its customer has one of that name. */
const own: ImportObject["own"] = {
  keys: ({ customerId, name }) =>
    customerId && name ? [{ kind: "name" as const, value: keyOf(customerId, name) }] : [],
  find: async ({ tx }, keys) => {
    const customers = [...new Set(keys.map(({ value }) => customerIn(value)))];
    const deals = await selectTitlesOf(tx, opportunityRecords as unknown as Records, customers);
    const wanted = new Map(keys.map((key) => [key.value, key]));
    return deals.flatMap(({ id, title, customerId }) => {
      const key = wanted.get(keyOf(customerId, title));
      return key ? [{ ...key, id }] : [];
    });
  },
};

/** Opened where the file says; a deal that is over, by its stage or in so many words, is opened and closed. */
async function open(context: Context, values: Values, extra: Extra) {
  const { pipeline, stage } = extra;
  const { items } = await listPipelines(context, {});
  const place = items.flatMap(({ stages }) => stages).find(({ id }) => id === stage);
  const home = items.find(({ stages }) => stages.some(({ id }) => id === stage))?.id ?? pipeline;
  const over = place !== undefined && place.kind !== "open";
  const ends = over || (extra.outcome ?? "open") !== "open";
  const line = ends ? undefined : await lineIn(context, extra);
  const worded = hasLine(extra) ? { ...values, need: needWith(values.need, extra) } : values;
  const given = line ? { ...values, items: [line] } : worded;
  const made = await createOpportunity(context, {
    ...(given as Parameters<typeof createOpportunity>[1]),
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
    ...lineFields,
  ],
  own,
  adds: hasLine,
  find: (asking, field, texts) => {
    if (field === "customer") return findCustomers(asking, texts, { promises: true });
    if (field === "contact") return findTitled(asking, contactRecords as unknown as Records, texts);
    return field === "priceList" ? Promise.resolve(new Map()) : findStages(asking, field, texts);
  },
  prepare: makeCustomers,
  verbs: { create: open, update, takeBack },
  list: listOpportunities,
};
