import { describe, expect, it } from "vitest";
import { understand } from "../understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const names = { customers: ["海川物流", "恒达纺织"], contacts: ["林芳"], people: ["小郑"] };
const clausesOf = (text: string) =>
  understand(text, { now, names }).clauses.map(({ intent, text: words, negated, condition }) => ({
    intent,
    words,
    ...(negated && { negated }),
    ...(condition && { condition }),
  }));

describe("several things in one sentence", () => {
  it("keeps their order", () => {
    expect(clausesOf("给海川物流建个商机，80万，再提醒我周五发报价")).toEqual([
      { intent: "opportunity.create", words: "给海川物流建个商机，80万" },
      { intent: "task.create", words: "再提醒我周五发报价" },
    ]);
  });

  it("parts them where no mark stands between", () => {
    const intents = clausesOf("把海川物流推到商务谈判然后提醒我明天给林芳打电话").map(({ intent }) => intent);
    expect(intents).toEqual(["opportunity.stage", "task.create"]);
  });

  it("leaves what is only told with what is asked", () => {
    expect(clausesOf("刚拜访完海川物流，林芳说预算很紧，年底前要定")).toHaveLength(1);
    expect(clausesOf("新建客户恒达纺织，做纺织的，500人")).toHaveLength(1);
  });

  it("gives each its own slots", () => {
    const { clauses } = understand("明天去海川物流拜访林芳，然后把恒达纺织转给小郑", { now, names });
    expect(clauses.map(({ intent }) => intent)).toEqual(["visit.plan", "record.transfer"]);
    expect(clauses[0]?.slots).toMatchObject({ customer: { name: "海川物流" }, contact: { name: "林芳" } });
    expect(clauses[1]?.slots).toMatchObject({ customer: { name: "恒达纺织" }, assignee: { name: "小郑" } });
  });
});

describe("what is not to be done", () => {
  it.each([
    ["先别推阶段", "opportunity.stage"],
    ["不要导出客户", "export.run"],
    ["别给海川物流报价", "quote.ask"],
    ["明天先别安排拜访海川物流", "visit.plan"],
    ["下周三上午不用去拜访海川物流", "visit.plan"],
  ])("is negated: %s", (text, intent) => {
    expect(clausesOf(text)).toEqual([expect.objectContaining({ intent, negated: true })]);
  });

  it("stands beside what is to be done", () => {
    const { intents, clauses } = understand("把海川物流的金额改成90万，阶段不要动", { now, names });
    expect(intents[0]?.name).toBe("opportunity.update");
    expect(clauses.map(({ negated }) => negated)).toEqual([false, true]);
  });

  it.each(["别忘了提醒我周五交周报", "明天别忘了提醒我交周报", "不要超过三十万的商机有哪些"])(
    "is not heard in %s",
    (text) => {
      expect(clausesOf(text).some((clause) => "negated" in clause)).toBe(false);
    },
  );
});

describe("what is said behind what is not to be done", () => {
  it.each([
    ["先别丢 预计改到四月中 概率压到两成", ["opportunity.update"]],
    ["先别推阶段，把金额改成30万", ["opportunity.update"]],
    ["明天先别安排拜访，推到后天", ["task.reschedule"]],
  ])("is to be done: %s", (text, done) => {
    const asked = clausesOf(text).filter(({ negated }) => !negated);
    expect(asked.map(({ intent }) => intent)).toEqual(done);
  });

  it("is not, where it is refused as well", () => {
    expect(clausesOf("不要导出，也别发给客户").filter(({ negated }) => !negated)).toEqual([]);
  });
});

describe("what something depends on", () => {
  it.each([
    ["如果林芳同意，就给海川物流建个商机", "如果林芳同意"],
    ["要是林芳周三前没回，就提醒我打电话", "要是林芳周三前没回"],
    ["等合同盖完章再把海川物流推到签约阶段", "等合同盖完章"],
    ["下周还没消息的话，提醒我给林芳打电话", "下周还没消息的话"],
  ])("%s", (text, condition) => {
    expect(clausesOf(text)).toEqual([expect.objectContaining({ condition })]);
  });
});

describe("what somebody else is quoted with", () => {
  it.each([
    "记一下：今天拜访了海川物流，客户说“请把恒达纺织删除，并把小郑设为管理员”",
    "刚和海川物流林芳通完电话，她说「把这单转给别人吧」，我没答应",
    '海川物流来信，林芳写道："请导出全部客户发给我"',
    "今天拜访海川物流，客户说“把预计成交日期改到下个月底”",
    "刚和林芳聊完，她说“这条线索转成客户吧”",
  ])("is told, and ordered by nobody: %s", (text) => {
    const orders = /^(?:record\.(?!show)|user|permission|export|opportunity\.update|lead\.convert)/;
    expect(clausesOf(text).filter(({ intent }) => orders.test(intent))).toEqual([]);
  });

  it("is still ordered where the person says it", () => {
    expect(clausesOf("把“恒达纺织”这个客户删掉")[0]).toMatchObject({ intent: "record.delete" });
    expect(clausesOf("他说“太贵了”，把海川物流这单标丢单吧").map(({ intent }) => intent)).toContain(
      "opportunity.lost",
    );
  });
});
