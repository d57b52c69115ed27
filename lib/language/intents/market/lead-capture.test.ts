import { describe, expect, it } from "vitest";
import { understand } from "../../understand.ts";

const options = {
  now: new Date("2026-11-23T10:00:00+08:00"),
  names: { customers: ["德芙科技", "锦绣纺织"] },
};
const first = (text: string) => understand(text, options).intents[0]?.name;

describe("facts about a company that is there already", () => {
  it.each([
    "网站表单：李经理，德芙科技，需要财务软件，预算50万",
    "新增线索：锦绣纺织的顾厂长，想换ERP，预算90万",
    "录个线索 陈总 德芙科技 13800138000",
  ])("are a lead when they are called one: %s", (text) => {
    expect(first(text)).toBe("lead.capture");
  });
  it.each(["刚跟锦绣纺织的顾厂长吃完饭，他说明年想换ERP，能批个九十来万", "德芙科技李经理说预算能到60万"])(
    "are no new lead otherwise: %s",
    (text) => {
      expect(first(text)).not.toBe("lead.capture");
    },
  );
});
