import { type Day, dayFrom, quarterStart } from "./calendar.ts";
import { careDrafts, careFacts, coldDrafts } from "./generate/care-drafts.ts";
import { generateContacts } from "./generate/contacts.ts";
import { settleCustomers } from "./generate/customer-owners.ts";
import { generateCustomers } from "./generate/customers.ts";
import { dealDrafts } from "./generate/deal-drafts.ts";
import { generateDeals, leftOn } from "./generate/deals.ts";
import type { Draft } from "./generate/drafts.ts";
import { withEndings } from "./generate/endings.ts";
import { dealFacts, type Facts } from "./generate/facts.ts";
import { leadDrafts } from "./generate/lead-drafts.ts";
import { generateLeads } from "./generate/leads.ts";
import { withStakeholders } from "./generate/stakeholders.ts";
import { generateTasks } from "./generate/tasks.ts";
import { writeActivities } from "./generate/write-activities.ts";
import { groupBy } from "./group-by.ts";
import { theOneWhoLeft } from "./people.ts";
import { randomOf } from "./random.ts";
import type { Activity, Contact, Customer, Deal, Lead, Task } from "./types.ts";

const activityCount = 6000;
export type Company = {
  today: Day;
  customers: Customer[];
  contacts: Contact[];
  leads: Lead[];
  deals: Deal[];
  activities: Activity[];
  tasks: Task[];
};

/** A customer of the same trade that was won before that day: whom one may show. */
function referencesFor(customers: Customer[], deals: Deal[]) {
  const known = [
    ...customers.filter(({ legacy }) => legacy.length > 0).map((customer) => ({ customer, since: 0 })),
    ...deals
      .filter(({ outcome }) => outcome === "won")
      .map(({ customer, closed }) => ({ customer, since: closed ?? 0 })),
  ];
  return (customer: Customer, day: Day, label: string): string => {
    const before = known.filter((each) => each.since < day - 30 && each.customer.brand !== customer.brand);
    const same = before.filter((each) => each.customer.pack === customer.pack);
    return randomOf("reference", label).pick(same.length > 0 ? same : before).customer.short;
  };
}

function allDrafts(company: Omit<Company, "activities" | "tasks">, facts: Map<string, Facts>): Draft[] {
  const { customers, contacts, deals, leads, today } = company;
  const people = groupBy(contacts, ({ customer }) => customer);
  const reference = referencesFor(customers, deals);
  const start = quarterStart(today, -8);
  return [
    ...deals.flatMap((deal) =>
      dealDrafts(deal, people.get(deal.customer) ?? [], facts.get(deal.key) ?? {}, today),
    ),
    ...deals
      .filter(({ outcome, pipeline }) => outcome === "won" && pipeline === "new_business")
      .flatMap((deal) => {
        const known = people.get(deal.customer) ?? [];
        return careDrafts(
          deal.customer,
          deal.line,
          {
            deal,
            contacts: known,
            facts: careFacts(deal.customer, deal.line, known, facts.get(deal.key)?.case ?? ""),
          },
          { from: deal.closed ?? today, today },
        );
      }),
    ...customers.flatMap((customer) =>
      customer.legacy.flatMap((line) => {
        const known = people.get(customer) ?? [];
        return careDrafts(
          customer,
          line,
          {
            deal: null,
            contacts: known,
            facts: careFacts(customer, line, known, reference(customer, start, customer.key)),
          },
          { from: start, today },
        );
      }),
    ),
    ...customers
      .filter((customer) => customer.legacy.length === 0 && !deals.some((deal) => deal.customer === customer))
      .flatMap((customer) =>
        coldDrafts(
          customer,
          people.get(customer) ?? [],
          customer.owner ?? "marketing",
          reference(customer, today, customer.key),
          today,
        ),
      ),
    ...leads.flatMap((lead) => leadDrafts(lead, reference(customers[0] as Customer, today, lead.key), today)),
  ];
}

/** What would fall to the one who left is done by whoever has the customer now. */
function handedOn(draft: Draft, today: Day): Draft {
  const gone = draft.owner === theOneWhoLeft && draft.day > leftOn(today);
  return gone ? { ...draft, owner: draft.customer?.owner ?? draft.deal?.owner ?? "manager" } : draft;
}

/** As many as wanted, the oldest first: what the story needs stays, the rest is thinned out. */
function thinned(drafts: Draft[]): Draft[] {
  const spare = randomOf("thin").shuffled(drafts.filter((draft) => draft.spare));
  const surplus = drafts.length - activityCount;
  if (surplus < 0) throw new Error(`only ${drafts.length} activities to tell`);
  const dropped = new Set(spare.slice(0, surplus));
  return drafts.filter((draft) => !dropped.has(draft)).toSorted((left, right) => left.day - right.day);
}

/** The demo company as it stands on that day (`YYYY-MM-DD`); the same day gives the same company. */
export function generateCompany(date: string): Company {
  const today = dayFrom(date);
  const { customers, used } = generateCustomers(today);
  const sketched = generateDeals(customers, today);
  settleCustomers(customers, sketched, today);
  const contacts = generateContacts(customers, sketched, used, today);
  const deals = withStakeholders(sketched, contacts);
  const leads = generateLeads(deals, contacts, used, today);
  const people = groupBy(contacts, ({ customer }) => customer);
  const reference = referencesFor(customers, deals);
  const facts = new Map(
    deals.map((deal) => [
      deal.key,
      dealFacts(deal, people.get(deal.customer) ?? [], reference(deal.customer, deal.created, deal.key)),
    ]),
  );
  const drafts = allDrafts({ today, customers, contacts, deals, leads }, facts).map((draft) =>
    handedOn(draft, today),
  );
  const activities = writeActivities(thinned(drafts));
  const told = groupBy(
    activities.filter(({ deal }) => deal),
    ({ deal }) => deal?.key ?? "",
  );
  const ended = withEndings(deals, told, facts, today);
  return {
    today,
    customers,
    contacts,
    leads,
    deals: ended,
    activities,
    tasks: generateTasks({ today, deals: ended, customers, leads, contacts, facts }),
  };
}
