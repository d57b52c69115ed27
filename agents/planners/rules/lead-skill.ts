import type { Turn } from "#agents/runtime/turn.ts";
import type { SkillName } from "#agents/skills/index.ts";
import { aboutLead } from "./about-lead.ts";
import { asksForViews } from "./asks-for-views.ts";
import { asksWhatLacks } from "./asks-what-lacks.ts";

/** A lead that several are to look at, be it by name or all together. */
const viewsLead = (turn: Turn): boolean =>
  (turn.clause.intent === "council.call" || asksForViews(turn.clause.text) >= 0) && aboutLead(turn);

/** The skill for what is asked of a lead as a whole: how several see it, or what is not known of it. */
export function leadSkill(turn: Turn): SkillName | undefined {
  if (viewsLead(turn)) return "view_lead";
  return asksWhatLacks(turn) ? "tell_missing" : undefined;
}
