import { createTask, logActivity } from "#lib/domains/activities/index.ts";
import { createContact, createCustomer } from "#lib/domains/customers/index.ts";
import { saveDocuments } from "#lib/domains/knowledge/index.ts";
import { assignLead, captureLead, saveAssignmentRule, updateLead } from "#lib/domains/leads/index.ts";
import { createCompetitor } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { provideEnv } from "#lib/platform/env.ts";
import { newId } from "#lib/platform/ids.ts";
import { withIds } from "../tool-calls.ts";
import type { Stand } from "./company.ts";
import { makeDeal, makeProduct } from "./make-deal.ts";
import type { Thing } from "./scenario.ts";

type Set = Record<string, unknown>;
type Make = (context: Context, set: Set, stand: Stand) => Promise<{ id: string }>;

/** What scenarios write down is checked by the verbs themselves. `more` holds where they do not say. */
const trusting = <I>(verb: (context: Context, input: I) => Promise<{ id: string }>, more: Set = {}): Make => {
  return (context, set) => verb(context, { ...more, ...set } as I);
};
/** A world may hold records that look the same. */
const alike = { onDuplicate: "create" };

const makeLead: Make = async (context, { owner, status, ...facts }, stand) => {
  const { id } = await captureLead(context, facts as Parameters<typeof captureLead>[1]);
  if (status) await updateLead(context, { id, set: { status: status as "contacted" } });
  if (owner) await assignLead(await stand.contextFor("admin"), { id, userId: String(owner) });
  return { id };
};

const makeUser: Make = async (_context, { name, role, team, ...facts }, { sql, ids, tenantId }) => {
  const id = newId("user");
  const row = { id, tenant_id: tenantId, name: String(name), role: String(role), password_hash: "none" };
  const more = Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key.replace(/[A-Z]/g, (at) => `_${at.toLowerCase()}`),
      value,
    ]),
  );
  const email = `${id}@people.example`;
  await sql`insert into users ${sql({ ...row, email, team_id: ids[`team_${String(team)}`] ?? null, ...more })}`;
  return { id };
};

const makeDocument: Make = async (context, set) => {
  const document = { status: "published" as const, ...set } as unknown as { text: string };
  const { items } = await saveDocuments(context, { documents: [document] });
  return { id: items[0]?.id ?? "" };
};

const makers: Record<Thing["make"], Make> = {
  user: makeUser,
  customer: trusting(createCustomer, alike),
  contact: trusting(createContact, alike),
  lead: makeLead,
  deal: makeDeal,
  activity: trusting(logActivity),
  task: trusting(createTask),
  product: makeProduct,
  competitor: trusting(createCompetitor),
  document: makeDocument,
  rule: trusting(saveAssignmentRule),
};
/** Who makes what, where a scenario does not say. */
const usual: Partial<Record<Thing["make"], string>> = {
  document: "product",
  product: "product",
  competitor: "director",
  rule: "director",
};

const dayMs = 86_400_000;

/** Puts the records of a scenario there, each at the time when it is said to have come about. */
export async function makeWorld(things: Thing[], stand: Stand, at: string): Promise<void> {
  try {
    for (const { make, as, by, daysAgo = 0, set } of things) {
      provideEnv({ CLOCK_FIXED_AT: new Date(Date.parse(at) - daysAgo * dayMs).toISOString() });
      const context = await stand.contextFor(by ?? usual[make] ?? "rep");
      const { id } = await makers[make](context, withIds(set, stand.ids) as Set, stand);
      if (as) stand.ids[as] = id;
    }
  } finally {
    provideEnv({ CLOCK_FIXED_AT: at });
  }
}
