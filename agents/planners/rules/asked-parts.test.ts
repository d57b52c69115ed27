import { describe, expect, it } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import { type Clause, understand } from "#lib/language/index.ts";
import { askedTurns } from "./asked-parts.ts";

const clause = (intent: string, text: string, start: number) =>
  ({ intent, text, start, end: start + text.length, negated: false, slots: {} }) as unknown as Clause;

/** A turn whose words were read as these clauses, one after the other. */
function turnOf(...read: [intent: string, text: string][]): Turn {
  let at = 0;
  const clauses = read.map(([intent, text]) => {
    const made = clause(intent, text, at);
    at += text.length + 1;
    return made;
  });
  const text = clauses.map((each) => each.text).join("，");
  return { text, understanding: { text, clauses, entities: [], intents: [] } } as unknown as Turn;
}
const asked = (turn: Turn) => askedTurns(turn).map((each) => [each.clause.intent, each.clause.text]);

describe("askedTurns", () => {
  it("takes an experience for one, however many things it tells", () => {
    const told = turnOf(
      ["knowledge.capture", "把这单的经验记下来"],
      ["competitor.compare", "先试点再跟用友比"],
      ["knowledge.capture", "张总就松口了"],
    );
    expect(asked(told)).toEqual([
      ["knowledge.capture", "把这单的经验记下来，先试点再跟用友比，张总就松口了"],
    ]);
  });

  it("leaves what is ordered behind it by itself", () => {
    const told = turnOf(["knowledge.capture", "记下来：先试点"], ["task.create", "提醒我周五整理"]);
    expect(asked(told).map(([intent]) => intent)).toEqual(["knowledge.capture", "task.create"]);
  });

  it("takes why something is moved for part of it", () => {
    const told = turnOf(["task.list", "卢总早上有会"], ["task.reschedule", "改到下午两点"]);
    expect(asked(told)).toEqual([["task.reschedule", "卢总早上有会，改到下午两点"]]);
  });

  it.each([
    ["task.create", "提醒我订周五出差的票"],
    ["task.complete", "出差的票订好了"],
    ["visit.plan", "帮我安排周五去北京出差"],
  ])("loses no order that stands before what is moved: %s", (intent, text) => {
    const told = turnOf([intent, text], ["task.reschedule", "把云桥的拜访改到周四"]);
    expect(asked(told).map(([name]) => name)).toEqual([intent, "task.reschedule"]);
  });

  it("takes what is told of a new customer for its own, and another company for none of it", () => {
    const made = (text: string) =>
      asked({
        text,
        understanding: understand(text, { now: new Date("2026-11-23T02:00:00Z"), timeZone: "Asia/Shanghai" }),
      } as unknown as Turn).map(([intent]) => intent);
    expect(made("建个客户博朗机械，另外永晟电子的王涛13900139000想上WMS")).toEqual([
      "customer.create",
      "lead.capture",
    ]);
    expect(made("建个新客户，叫博朗，联系人是葛经理")).toEqual(["customer.create"]);
  });
});
