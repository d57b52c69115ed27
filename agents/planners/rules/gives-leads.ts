import type { Turn } from "#agents/runtime/turn.ts";
import type { SkillName } from "#agents/skills/index.ts";
import { ownerSaid } from "#agents/skills/sales-management/split-leads.ts";

const nobodys =
  /没人(?:管|跟|要|负责|认领)|没(?:有)?分配|未分配|没主|无主|没有?负责人|还没分|待分配|unassigned/iu;
const several = /都|全部|所有|一批|这些|那些|几条|这几|一起|批量|\ball\b/iu;

/** 把华东没人管的线索分一下: all that nobody has, and none by name. */
function sharesOut({ clause, understanding: { entities }, state }: Turn): boolean {
  if (clause.intent !== "lead.assign") return false;
  const named = entities.some(({ type }) => type === "company" || type === "person");
  if (named) return false;
  return (
    nobodys.test(clause.text) ||
    (several.test(clause.text) && !state.focus.some(({ type }) => type === "lead"))
  );
}

const handsOn = new Set(["lead.assign", "lead.reassign", "record.transfer", "team.optimise", "none"]);
const lot = /一半|半数|对半|全部|全都|都|所有|[\d一两二三四五六七八九十]{1,3}(?:条|个)|\bhalf\b|\ball\b/iu;

/** 把蒋越的线索分一半给沈一涵: of the leads that a colleague has. */
function splitsLeads(turn: Turn): boolean {
  const { clause, understanding } = turn;
  const leads = understanding.entities.some((each) => each.type === "object" && each.value.object === "lead");
  return leads && handsOn.has(clause.intent) && lot.test(clause.text) && ownerSaid(turn) !== undefined;
}

/** The skill that gives several leads at once to others; undefined where one is meant, or none. */
export function givesLeads(turn: Turn): SkillName | undefined {
  if (splitsLeads(turn)) return "split_leads";
  return sharesOut(turn) ? "share_out_leads" : undefined;
}
