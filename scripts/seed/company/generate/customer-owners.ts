import { type Day, quarterStart } from "../calendar.ts";
import { groupBy } from "../group-by.ts";
import { repsOf, theOneWhoLeft } from "../people.ts";
import { randomOf } from "../random.ts";
import type { Customer, Deal } from "../types.ts";
import { leftOn } from "./deals.ts";

const pooledCount = 18;

/** Whose each customer is, how far it has come, and which have fallen into the pool. */
export function settleCustomers(customers: Customer[], deals: Deal[], today: Day): void {
  const byCustomer = groupBy(deals, ({ customer }) => customer);
  let pooled = 0;
  for (const customer of customers) {
    const random = randomOf("owner", customer.key);
    const theirs = (byCustomer.get(customer) ?? []).toSorted((left, right) => left.created - right.created);
    const [first] = theirs;
    if (first && customer.created > first.created - 2)
      customer.created = first.created - random.between(0, 2) - (customer.legacy.length > 0 ? 400 : 0);
    const reps = repsOf(customer.city.team).filter(({ left }) => !left);
    const pick = () => random.weighted(reps.map((rep) => [rep, rep.load] as const));
    inherit(
      customer,
      theirs.at(-1)?.owner ?? pick().login,
      theirs.some(({ previousOwner }) => previousOwner),
      today,
    );
    customer.status = statusOf(customer, theirs, today);
    if (
      theirs.length === 0 &&
      customer.legacy.length === 0 &&
      pooled < pooledCount &&
      customer.created < today - 150
    ) {
      pooled += 1;
      customer.recycled = {
        on: today - random.between(4, 45),
        from: pick().login,
        reason: "90 天无跟进",
      };
      customer.owner = null;
    }
  }
}

/** The customers of the one who left went to his colleagues. */
function inherit(customer: Customer, owner: string, handedOn: boolean, today: Day): void {
  const gone = owner === theOneWhoLeft;
  customer.owner = gone ? randomOf("heir", customer.key).pick(["rep2", "wanglei", "hetao"]) : owner;
  if (gone || handedOn) customer.inheritedOn = { from: theOneWhoLeft, on: leftOn(today) };
}

function statusOf(customer: Customer, deals: Deal[], today: Day): Customer["status"] {
  const lostRenewal = deals.findLast(({ pipeline, outcome }) => pipeline === "renewal" && outcome === "lost");
  const won = deals.some(
    ({ outcome, closed }) => outcome === "won" && (closed ?? 0) > (lostRenewal?.closed ?? 0),
  );
  if (won) return "customer";
  if (lostRenewal) return "churned";
  if (customer.legacy.length > 0) return "customer";
  if (deals.some(({ outcome }) => outcome === "open")) return "qualified";
  if (deals.length > 0)
    return deals.every(({ closed }) => (closed ?? today) < quarterStart(today, -2)) ? "inactive" : "prospect";
  return "prospect";
}
