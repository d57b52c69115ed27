import { describe, expect, it } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import { skipIsMeant } from "#agents/skills/sales/skipped-stages.ts";
import { understand } from "#lib/language/index.ts";
import { dailySkill } from "./daily-skill.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const names = { contacts: ["王总", "姜经理"], people: ["顾言"], customers: ["云桥纺织"] };
const focus = [
  { type: "contact", id: "1", label: "邬海涛" },
  { type: "contact", id: "2", label: "姜经理" },
  { type: "opportunity", id: "3", label: "云桥WMS" },
  { type: "customer", id: "4", label: "云桥纺织" },
];
const talk = { type: "activity", id: "5", label: "拜访" };

/** A turn behind a visit that was told of, with two people and a deal talked about. */
function turnOf(text: string, near: object[] = focus): Turn {
  const understanding = understand(text, { now, names });
  return {
    text,
    now,
    understanding,
    clause: { ...understanding.clauses[0], text },
    state: { focus: near, pending: null, last: { intent: "activity.report", text: "" } },
  } as unknown as Turn;
}

describe("dailySkill", () => {
  it.each([
    ["商机上也换成他", "swap_stakeholder"],
    ["商机换成邬海涛", "swap_stakeholder"],
    ["手机最后是4471不是4417", "fix_number"],
    ["周四上门的时候把顾言带上", "join_plan"],
    ["姜经理下个月走了，接手的叫邬海涛", "replace_contact"],
    ["给大家派个任务：周五前查谁没交周报", "assign_everyone"],
  ])("%s is for %s", (text, skill) => expect(dailySkill(turnOf(text))).toBe(skill));

  it.each([
    "合同换成新模板",
    "项目改成新方案",
    "合同改成他的版本",
    "拜访是15不是16号",
    "周四演示，王总也来",
    "姜经理走了没",
  ])("%s writes nothing", (text) => expect(dailySkill(turnOf(text))).toBeUndefined());

  it("changes the kind of a talk where that is told, and not where it is asked", () => {
    expect(dailySkill(turnOf("不是电话，是微信", [talk]))).toBe("extend_report");
    expect(dailySkill(turnOf("不是电话，是微信吗？", [talk]))).toBeUndefined();
  });
});

describe("skipIsMeant", () => {
  it("is no leave to skip where it is said that none is skipped", () => {
    expect(skipIsMeant(turnOf("跳过方案报价，直接推到商务谈判"))).toBe(true);
    expect(skipIsMeant(turnOf("不要跳过方案报价，推到商务谈判"))).toBe(false);
  });
});
