import { describe, expect, it } from "vitest";
import { understand } from "#lib/language/index.ts";
import { splitClause } from "./split-clause.ts";

const names = { customers: ["ABC公司", "恒力机械"], contacts: ["张伟", "李娜", "周敏"] };
const read = (text: string) =>
  understand(text, { now: new Date("2026-11-23T10:00:00+08:00"), timeZone: "Asia/Shanghai", names });
const partsOf = (text: string): string[] => {
  const understanding = read(text);
  return understanding.clauses.flatMap((clause) => splitClause(understanding, clause));
};

describe("splitClause", () => {
  it("parts a report at the next company that was visited", () => {
    expect(partsOf("上午拜访了ABC公司，聊得不错；下午去了恒力机械，周敏嫌价格高")).toEqual([
      "上午拜访了ABC公司，聊得不错",
      "下午去了恒力机械，周敏嫌价格高",
    ]);
  });

  it("parts it where another company is told of without a visit", () => {
    expect(partsOf("今天跑了两家，ABC公司嫌贵，恒力机械要合同")).toEqual([
      "今天跑了两家，ABC公司嫌贵",
      "恒力机械要合同",
    ]);
  });

  it("leaves a company whole that is only compared with", () => {
    expect(partsOf("刚拜访完ABC公司，张总说他们以前跟恒力机械合作过，嫌我们贵")).toEqual([]);
  });

  it("parts two leads of one message, each under the heading", () => {
    expect(
      partsOf(
        "网站表单两条：1. 李经理，德芙科技，需要财务软件，预算50万；2. 赵总，云杉医疗，需要CRM，预算80万",
      ),
    ).toEqual([
      "网站表单两条：李经理，德芙科技，需要财务软件，预算50万",
      "网站表单两条：赵总，云杉医疗，需要CRM，预算80万",
    ]);
  });

  it("leaves one lead whole", () => {
    expect(partsOf("网站表单：李经理，德芙科技，需要财务软件，预算50万")).toEqual([]);
  });
});
