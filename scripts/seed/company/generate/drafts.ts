import type { Day } from "../calendar.ts";
import type { BeatName } from "../texts/index.ts";
import type { Contact, Customer, Deal, Lead } from "../types.ts";
import type { Facts } from "./facts.ts";

/** Something that happened, before it is written down. */
export type Draft = {
  beat: BeatName;
  day: Day;
  owner: string;
  customer: Customer | null;
  /** Those known at the customer: the beat says whom of them it is with. */
  contacts: Contact[];
  deal: Deal | null;
  lead: Lead | null;
  facts: Facts;
  /** What comes next, and when: written as the next step. */
  next: { beat: BeatName; day: Day } | null;
  /** May be left out to come to the number wanted. */
  spare: boolean;
};
