import type { Turn } from "#agents/runtime/turn.ts";
import type { SkillName } from "#agents/skills/index.ts";
import { aboutLead } from "./about-lead.ts";
import { asksForViews } from "./asks-for-views.ts";
import { asksWhatLacks } from "./asks-what-lacks.ts";

/** A lead that several are to look at, be it by name or all together. */
const viewsLead = (turn: Turn): boolean =>
  (turn.clause.intent === "council.call" || asksForViews(turn.clause.text) >= 0) && aboutLead(turn);

const alike =
  /(?:做|签|成交|赢|卖|拿下|谈)(?:成|下)?过(?:的)?(?:类似|同类|相似|差不多|这种|这样|像)|(?:类似|同类|相似|差不多|像这样)的?(?:单子?|案例|项目|客户|线索|成交)?[^，。]{0,4}(?:有没有|有吗|有哪些|做过|成过|签过)|有没有[^，。]{0,8}(?:类似|同类|相似|差不多)/u;

/** 以前有做成过类似的吗, while a lead is talked about: what like it was won stands in how it is judged. */
const asksAlike = (turn: Turn): boolean =>
  alike.test(turn.clause.text) && turn.state.focus[0]?.type === "lead" && aboutLead(turn);

/** The skill for what is asked of a lead as a whole: how several see it, or what is not known of it. */
export function leadSkill(turn: Turn): SkillName | undefined {
  if (viewsLead(turn)) return "view_lead";
  if (asksWhatLacks(turn)) return "tell_missing";
  return asksAlike(turn) ? "score_lead" : undefined;
}
