import { describe, expect, it } from "vitest";
import { understand } from "../understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const read = (text: string) => understand(text, { now });

describe("a pasted table", () => {
  it.each([
    "姓名\t公司\t电话\t需求\t预算\n刘洋\t晨光教育\t138 0000 1111\t排课系统\t50万",
    "公司|姓名|需求|预算|电话\n晨光教育|刘洋|排课系统|50万|13800001111",
    "| 姓名 | 公司 | 电话 | 需求 | 预算 |\n|---|---|---|---|---|\n| 刘洋 | 晨光教育 | 13800001111 | 排课系统 | 50万 |",
    "姓名 公司 电话 需求 预算\n刘洋 晨光教育 138 0000 1111 排课系统 50万",
    "姓名,公司,电话,需求,预算\n刘洋,晨光教育,13800001111,排课系统,500000",
    "姓名\t公司\t电话\t需求\t预算\n刘洋\t晨光教育\t13800001111\t排课系统\t50万\n赵云\t中粮\t13900002222\tERP\t90万",
  ])("is read by its header: %j", (text) => {
    const { intents, lead, entities } = read(text);
    expect(intents[0]?.name).toBe("lead.capture");
    expect(lead).toMatchObject({
      contactName: "刘洋",
      companyName: "晨光教育",
      phone: "13800001111",
      need: "排课系统",
      budget: { amount: 500_000 },
    });
    for (const entity of entities) expect(text.slice(entity.start, entity.end)).toBe(entity.text);
  });

  it("knows what a bare number stands for", () => {
    const { lead } = read("公司\t规模\t预算\t联系人\n恒力化纤\t300\t500000\t王海");
    expect(lead).toMatchObject({ companySize: { employees: 300 }, budget: { amount: 500_000 } });
  });

  it("needs a line of labels", () => {
    expect(read("公司很好\n王总说").lead.companyName).toBeUndefined();
  });
});
