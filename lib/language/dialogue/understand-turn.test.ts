import { describe, expect, it } from "vitest";
import type { DialogueHint, KnownNames } from "../contract.ts";
import { understandTurn } from "./understand-turn.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const names: KnownNames = {
  customers: ["海川物流", "恒达纺织"],
  contacts: [
    { name: "张伟", company: "海川物流" },
    { name: "林芳", company: "恒达纺织" },
  ],
  people: ["小郑", "周倩"],
};

/** Says one thing after the other, and returns how the last was understood. */
function say(texts: string[], given: DialogueHint = {}) {
  let turn = understandTurn("", { now, names, dialogue: given });
  let dialogue = given;
  for (const text of texts) {
    turn = understandTurn(text, { now, names, dialogue });
    dialogue = { ...turn.next, ...(given.shown && { shown: given.shown }) };
  }
  return turn;
}
const asked = (texts: string[]) => {
  const { said, whole } = say(texts);
  return { intent: said.intents[0]?.name, whole: whole.text };
};

describe("what puts right what was said before", () => {
  it.each([
    ["计划下周一拜访海川物流", "不是下周一，是这周五", "计划这周五拜访海川物流"],
    ["恒达纺织转给小郑", "说错了，给周倩", "恒达纺织转给周倩"],
    ["恒达纺织转给小郑", "给周倩，不是小郑", "恒达纺织转给周倩"],
    ["明天下午三点提醒我去海川物流", "改成四点", "明天下午四点提醒我去海川物流"],
    ["明天下午三点提醒我去海川物流", "改到周四", "周四下午三点提醒我去海川物流"],
    ["给海川物流建个商机，80万", "不对，是90万", "给海川物流建个商机，90万"],
    ["下周三拜访恒达纺织", "早一天", "2026-12-01拜访恒达纺织"],
  ])("%s / %s", (before, text, whole) => {
    expect(asked([before, text])).toEqual({ intent: "correct", whole });
  });

  it("corrects what was corrected", () => {
    const { whole } = say(["计划下周一拜访海川物流", "不是下周一，是这周五", "错了，是周四"]);
    expect(whole.text).toBe("计划周四拜访海川物流");
  });

  it.each([
    ["刚拜访完海川物流", "不是预算的问题，是决策人不在"],
    ["计划下周一拜访海川物流", "今天有哪些高质量线索"],
    ["预算二十到三十万，希望三月前上线", "打错了，电话是18013901243"],
  ])("leaves alone what is new: %s / %s", (before, text) => {
    expect(asked([before, text]).whole).toBe(text);
  });

  it("takes back one field and leaves the rest", () => {
    const { said } = say(["海川物流的预算改成80万，行业改成物流", "预算改回去，别的留着"]);
    expect(said.corrections).toEqual([{ kind: "restore", field: "profile.budget" }]);
    expect(said.intents[0]?.name).toBe("undo");
  });

  it("takes back all of it", () => {
    expect(say(["把海川物流删了", "当我没说"]).said.corrections).toEqual([{ kind: "retract" }]);
    expect(say(["把海川物流删了", "算了，把它的行业改成物流"]).said.corrections).toBeUndefined();
  });
});

describe("what moves a plan that was made", () => {
  const focus = [{ type: "task", label: "拜访恒达纺织" }];
  const moved = (text: string) => say(["下周三拜访恒达纺织", text], { focus }).said.intents[0]?.name;

  it.each(["改到下午两点", "三点吧", "下午两点", "再提前一小时", "算了，还是周五早上九点半"])(
    "puts it on another day or hour: %s",
    (text) => expect(moved(text)).toBe("task.reschedule"),
  );

  it.each(["让丁可周五前把排期表改一版", "方案这周五前改一稿"])("moves nothing by a new order: %s", (text) =>
    expect(moved(text)).not.toBe("task.reschedule"),
  );

  it("puts right what was said wrong", () => {
    expect(moved("说错了，是周四")).toBe("correct");
    expect(moved("算了，不去了")).not.toBe("task.reschedule");
  });
});

describe("what goes on from what was said before", () => {
  it.each([
    ["海川物流的健康度怎么样", "恒达纺织呢", "恒达纺织的健康度怎么样"],
    ["安排拜访海川物流", "周五上午", "安排拜访海川物流，周五上午"],
    ["下周去拜访海川物流", "周二吧", "下周二去拜访海川物流"],
  ])("%s / %s", (before, text, whole) => {
    expect(asked([before, text]).whole).toBe(whole);
  });

  it("changes the query, not the sentence", () => {
    const { whole } = say(["苏州的客户有哪些", "成都的呢"]);
    expect(whole.intents[0]?.name).toBe("record.search");
    expect(whole.query).toMatchObject({ object: "customer", filter: { value: "成都" } });
  });

  it("asks for figures of the list", () => {
    const { whole } = say(["苏州的客户有哪些", "有多少家"]);
    expect(whole.intents[0]?.name).toBe("metric.ask");
    expect(whole.query).toMatchObject({ filter: { value: "苏州" }, measures: [{ fn: "count" }] });
  });
});

describe("what has nothing to do with the list before", () => {
  const query: DialogueHint["query"] = {
    object: "lead",
    sort: [{ field: "score", direction: "desc" }],
    unresolved: [],
  };
  const afterList = (text: string) => say([text], { query }).said.intents[0]?.name;

  it.each(["今天天气怎么样", "这周会下雨吗"])("narrows it by no day that it names: %s", (text) =>
    expect(afterList(text)).toBe("none"),
  );

  it("stays what a day alone narrows", () => expect(afterList("昨天的呢")).toBe("lead.search"));
});

describe("what is pointed at", () => {
  const meant = (texts: string[], given: DialogueHint = {}) =>
    say(texts, given).said.refers?.map(({ text, label }) => [text, label]);

  it("is what was talked about", () => {
    expect(meant(["看下海川物流", "他们规模多大"])).toEqual([["他们", "海川物流"]]);
    expect(meant(["跟林芳见了面", "他说价格太高"])).toEqual([["他", "林芳"]]);
    expect(meant(["看下海川物流", "转给小郑吧"])).toEqual([["", "海川物流"]]);
  });

  it("returns to what was talked about before something else", () => {
    expect(meant(["看下海川物流", "今天天气怎么样", "他们电话多少"])).toEqual([["他们", "海川物流"]]);
  });

  it("is a place in the list that was shown, or what fits alone", () => {
    const shown = ["瑞丰精密", "天域冷链", "华盛医药"].map((label) => ({ type: "customer", label }));
    expect(meant(["第二个打开"], { shown })).toEqual([["第二个", "天域冷链"]]);
    expect(meant(["最后那个也看看"], { shown })).toEqual([["最后那个", "华盛医药"]]);
    expect(meant(["做冷链的那家，周五去一趟"], { shown })).toEqual([["做冷链的那家", "天域冷链"]]);
  });

  it("is nothing where nothing was talked about", () => {
    expect(meant(["他们规模多大"])).toBeUndefined();
  });
});
