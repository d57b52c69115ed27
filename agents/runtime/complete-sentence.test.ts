import { describe, expect, it } from "vitest";
import type { Pending } from "#lib/domains/conversations/index.ts";
import { understand } from "#lib/language/index.ts";
import { completeSentence } from "./complete-sentence.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const read = async (text: string) => understand(text, { now });
const say = async (text: string, pending: Pending | null) =>
  completeSentence(await read(text), pending, read);

const options = [
  { type: "contact", id: "c1", label: "张伟" },
  { type: "contact", id: "c2", label: "张敏" },
];
const which: Pending = { kind: "choose", text: "计划拜访张总", said: "张总", options, chosen: {} };
const when: Pending = { kind: "ask", text: "计划拜访海川物流", missing: ["date"], chosen: {} };

describe("completeSentence", () => {
  it.each([
    ["第二个", "c2"],
    ["第1个，张伟", "c1"],
    ["最后那个", "c2"],
    ["张敏", "c2"],
    ["就是张伟", "c1"],
  ])("takes %s for a choice", async (text, id) => {
    const said = await say(text, which);
    expect(said).toMatchObject({ text: "计划拜访张总", answered: true });
    expect(said.chosen).toMatchObject({ 张总: { id } });
    expect(said.understanding.text).toBe("计划拜访张总");
  });

  it.each(["今天有哪些高质量线索", "第五个", "张"])("does not take %s for a choice", async (text) => {
    expect(await say(text, which)).toMatchObject({ text, answered: false, chosen: {} });
  });

  it("takes a yes for the only one that is alike", async () => {
    const one: Pending = { ...which, options: options.slice(0, 1) };
    expect(await say("对", one)).toMatchObject({ answered: true });
  });

  it("completes a sentence by the fact that it lacked", async () => {
    const said = await say("下周三上午", when);
    expect(said).toMatchObject({ text: "计划拜访海川物流，下周三上午", answered: true });
    expect(said.understanding.entities.map(({ type }) => type)).toContain("date");
  });

  it("goes on with a sentence by words that could ask for something of their own", async () => {
    const why: Pending = { kind: "ask", text: "宏远机械这单丢了", missing: ["reason"], chosen: {} };
    const said = await say("价格没人家低", why);
    expect(said).toMatchObject({ answered: true, text: "宏远机械这单丢了，价格没人家低" });
    const other = await say("这个月还有哪些商机没签", why);
    expect(other).toMatchObject({ answered: false });
  });

  it("takes what is told for the reason that was asked for, and nothing that is asked or called off", async () => {
    const worked: Pending = { kind: "ask", text: "这次谈判很成功", missing: ["reason"], chosen: {} };
    const told = await say("主要是先做了两周试点，又拿三年总成本跟用友比，最后他们总经理点了头", worked);
    expect(told).toMatchObject({ answered: true });
    for (const text of ["海川物流那单怎么样了", "算了，先不记了", "提醒我明天给海川物流打电话"])
      expect(await say(text, worked)).toMatchObject({ text, answered: false });
  });

  it("lets another question be asked instead", async () => {
    const text = "今天有哪些高质量线索";
    expect(await say(text, when)).toMatchObject({ text, answered: false });
  });

  it("keeps what was chosen while more is asked", async () => {
    const [first] = options;
    const asked: Pending = { ...when, chosen: first ? { 张总: first } : {} };
    expect((await say("周五", asked)).chosen).toEqual({ 张总: first });
  });

  it("leaves words alone when nothing waits", async () => {
    expect(await say("下周三上午", null)).toMatchObject({ text: "下周三上午", answered: false });
  });
});
