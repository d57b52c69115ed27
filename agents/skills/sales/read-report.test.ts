import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import { understand } from "#lib/language/index.ts";
import { readReport } from "./read-report.ts";

const now = new Date("2026-11-30T06:30:00Z");
function told(text: string) {
  const understanding = understand(text, { now, timeZone: "Asia/Shanghai" });
  const clause = understanding.clauses[0];
  const t = (key: string, values: Record<string, string> = {}) => `${key} ${Object.values(values).join()}`;
  return readReport({ text, understanding, clause, now, t } as unknown as Turn);
}

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  vi.stubEnv("AUTH_SECRET", "a secret that only this test has, long enough");
});
afterAll(() => vi.unstubAllEnvs());

describe("readReport", () => {
  it.each([
    ["剛剛拜訪了無錫華盛汽配的呂董事長，他擔心實施週期太長", "visit"],
    ["今天跟泰和药业的邓总微信聊了，他想再加两个仓", "wechat"],
    ["打完了，他同意了", "call"],
    ["昨天下午在线上跟海川物流的何总聊了聊", "meeting"],
    ["刚拜访完海川物流，王总让我再打给采购", "visit"],
  ])("hears how they were in touch: %s is a %s", (text, kind) => {
    expect(told(text).activity.kind).toBe(kind);
  });

  it.each([
    ["刚拜访完海川物流，信息部的王工说WMS预算砍了一半", ["WMS预算砍了一半"]],
    ["跟海川物流卢总打了个电话，他觉得续约涨价太多，我说最多给到18.5", ["续约涨价太多"]],
    ["刚见了海川物流的卢总，要是他嫌贵呢", []],
    ["剛拜訪了無錫華盛汽配，呂總擔心實施週期太長", ["担心实施周期太长"]],
    ["刚拜访了海川物流的卢总，周五之前要报价，还担心和金蝶的对接", ["担心和金蝶的对接"]],
  ])("keeps of a worry what it is: %s", (text, words) => {
    expect(told(text).concerns.map((each) => each.words)).toEqual(words);
  });

  it("keeps the step that was agreed, for the day that was said", () => {
    const sent = told("刚拜访完海川物流，闫部长说报价丢了，再发一份报价，下周二之前");
    expect(sent.steps[0]).toMatchObject({ action: expect.stringContaining("再发一份"), given: true });
    expect(sent.steps[0]?.dueAt).toBe("2026-12-08T01:00:00.000Z");
    const latest = told("今天跟泰和药业的邓总微信聊了，他想再加两个仓，最晚12月10号给方案");
    expect(latest.steps[0]).toMatchObject({ dueAt: "2026-12-10T10:00:00.000Z", given: true });
    const theirs = told("跟海川物流卢总打了个电话，他说考虑一下周五给答复");
    expect(theirs.steps[0]?.action).toContain("答复");
    expect(theirs.steps[0]?.action).not.toContain("考虑");
    expect(theirs.timeline).toBeNull();
  });

  it.each([
    ["刚跟海川物流卢总通完电话，约了下周二现场看", "现场看", "visit", false],
    ["今天拜访了海川物流的卢总，说好周四上午带工程师过去看现场", "带工程师过去看现场", "visit", true],
    ["刚和海川物流的卢总聊了聊，下次见面定在12月10号下午两点", "meet", "meeting", true],
    ["跟海川物流的卢总吃了个饭，周五他们来公司参观", "来公司参观", "meeting", false],
    ["跟海川物流的卢总吃了个饭，约好周三再通个电话", "再通个电话", "call", false],
  ])("puts the meeting that was agreed into the calendar: %s", (text, action, kind, timed) => {
    expect(told(text).steps[0]).toMatchObject({ kind, timed, given: true });
    expect(told(text).steps[0]?.action).toContain(action);
  });

  it.each([
    ["今天拜访了海川物流，拣货老出错是他最头疼的", ["拣货老出错"]],
    ["今天拜访了海川物流，拣货老出错，是他最头疼的", ["拣货老出错"]],
    ["今天拜访了海川物流，他们最头疼的是换班交接总丢单", ["换班交接总丢单"]],
    ["今天拜访了海川物流，对账全靠Excel", ["对账全靠Excel"]],
    ["今天拜访了海川物流，聊得不错", []],
  ])("keeps of a trouble the fact: %s", (text, pains) => {
    expect(told(text)).toMatchObject({ pains, concerns: [] });
  });

  it("takes departments for nobody who decides, and asks for no need where only the price is meant", () => {
    const report = told("跟海川物流卢总打了个电话，得过他们集团，他想要砍到17万");
    expect(report.deciders).toEqual([]);
    expect(report.need).toBeNull();
  });

  it.each([
    ["今天拜访了海川物流，卢总心里是30个以内", 300_000],
    ["今天拜访了海川物流，他们预算就50个左右吧", 500_000],
    ["今天拜访了海川物流，他们手上有50个项目在跑", undefined],
    ["今天拜访了海川物流，总部批了20个名额", undefined],
    ["今天拜访了海川物流，预算要覆盖50个仓库", undefined],
  ])("takes so many for money only where nothing is counted: %s", (text, amount) => {
    expect(told(text).budget?.amount).toBe(amount);
  });

  it("hears who was there besides and how it went", () => {
    const report = told("刚从海川物流出来，见了于总监和冯主管，演示效果不错");
    expect(report.others).toEqual([{ name: "冯主管", set: {} }]);
    expect(report.activity.outcome).toBe("positive");
  });
});
