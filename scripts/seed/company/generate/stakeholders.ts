import { type ArcName, arcs } from "../arcs.ts";
import { groupBy } from "../group-by.ts";
import { type Random, randomOf } from "../random.ts";
import type { Contact, Deal, Stance } from "../types.ts";

const forIt: Stance[] = ["champion", "supporter", "supporter", "neutral"];

function stanceOf(deal: Deal, contact: Contact, random: Random): Stance {
  if (contact.part === "business") return deal.outcome === "won" || deal.stage > 1 ? "champion" : "supporter";
  if (deal.rival && contact.part === "it") return random.pick(["neutral", "sceptic", "blocker"] as const);
  if (deal.outcome === "lost" && contact.part === "boss") return random.pick(["neutral", "sceptic"] as const);
  if (contact.part === "buyer") return "neutral";
  return deal.outcome === "won"
    ? random.pick(forIt)
    : random.pick(["supporter", "neutral", "neutral", "sceptic"] as const);
}

/** Parts of the people met so far: early on only who called; a decision-maker nobody met is not among them. */
function isMet(deal: Deal, { part }: Contact): boolean {
  if (deal.arc === "lost_no_decision_maker" && part === "boss") return false;
  if (part === "business") return true;
  if (part === "boss")
    return (
      deal.pipeline === "renewal" ||
      arcs[deal.arc as ArcName].stages
        .slice(0, deal.stage + 1)
        .flat()
        .some((beat) => ["solution_meeting", "boss_meeting", "pilot_result", "won_boss"].includes(beat))
    );
  return deal.stage >= 1 || part === "user";
}

/** Who has a say in each deal, and on whose side they are. */
export function withStakeholders(deals: Deal[], contacts: Contact[]): Deal[] {
  const byCustomer = groupBy(contacts, ({ customer }) => customer.key);
  return deals.map((deal) => {
    const random = randomOf("stakeholders", deal.key);
    const met = (byCustomer.get(deal.customer.key) ?? []).filter((contact) => isMet(deal, contact));
    return {
      ...deal,
      stakeholders: met.map((contact) => ({
        contact,
        part: contact.part,
        stance: stanceOf(deal, contact, random),
      })),
    };
  });
}
