import type { Turn } from "#agents/runtime/turn.ts";
import { leadFieldsOf } from "#agents/skills/market/lead-fields.ts";

/** What the words say of a lead, without the names that only point at it. */
export function leadSet(turn: Turn): Record<string, unknown> {
  const {
    companyName: _company,
    contactName: _contact,
    contactSurname: _surname,
    contactTitle: _title,
    ...facts
  } = leadFieldsOf(turn);
  return facts;
}
