import type { z } from "zod";
import type {
  setCompetitorsInput,
  setRisksInput,
  setStakeholdersInput,
} from "#lib/domains/opportunities/contract.ts";
import type { Deal } from "./require-deal.ts";

type Risk = z.input<typeof setRisksInput>["risks"][number];
type Stakeholder = z.input<typeof setStakeholdersInput>["stakeholders"][number];
type Rival = z.input<typeof setCompetitorsInput>["competitors"][number];

/** The risks as they stand, as the verb that writes them takes them. */
export function risksOf({ risks }: Deal): (Risk & { id: string })[] {
  return risks.map(({ owner, closedAt: _follows, ...risk }) => ({ ...risk, owner: owner?.id ?? null }));
}

/** The people who have a say; one whose contact is gone is left out. */
export function stakeholdersOf({ stakeholders }: Deal): Stakeholder[] {
  return stakeholders.flatMap(({ contact, role, stance, influence, note }) =>
    contact ? [{ contact: contact.id, role, stance, influence, note }] : [],
  );
}

/** The competitors in the deal. */
export function rivalsOf({ competitors }: Deal): Rival[] {
  return competitors.flatMap(({ competitor, id: _row, ...rival }) =>
    competitor ? [{ ...rival, competitor: competitor.id }] : [],
  );
}
