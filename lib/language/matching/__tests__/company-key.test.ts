import { describe, expect, it } from "vitest";
import { randomFrom } from "#tests/harness/random-from.ts";
import { companyKey } from "../company-key.ts";
import { LEGAL_FORMS } from "../company-words.ts";

describe("companyKey", () => {
  it.each([
    ["上海华智科技有限公司", "华智科技", "华智"],
    ["华智科技（上海）有限公司", "华智科技", "华智"],
    ["華智科技(集團)股份有限公司", "华智科技", "华智"],
    ["华智科技 Co., Ltd.", "华智科技", "华智"],
    ["江苏省苏州市吴江区恒力化纤股份有限公司", "恒力化纤", "恒力化纤"],
    ["苏州工业园区测绘地理信息有限公司", "测绘地理信息", "测绘地理"],
    ["新疆维吾尔自治区乌鲁木齐市天山水泥", "天山水泥", "天山水泥"],
    ["延边朝鲜族自治州长白山药业", "长白山药业", "长白山药业"],
    ["天健会计师事务所（特殊普通合伙）", "天健会计师事务所", "天健会计师事务所"],
    ["微软（中国）有限公司", "微软", "微软"],
    ["华为技术有限公司", "华为技术", "华为"],
    ["中国工商银行股份有限公司", "工商银行", "工商银行"],
    ["上海市政工程设计院", "市政工程设计院", "市政工程设计院"],
    ["长治久安科技", "长治久安科技", "长治久安"],
    ["上海华智信息科技有限公司", "华智信息科技", "华智"],
    ["上海华智有限公司", "上海华智", "华智"],
    ["ＡＢＣ Software Co., Ltd.", "abcsoftware", "abc"],
    ["ABC Software Co.Ltd", "abcsoftware", "abc"],
    ["The Boeing Company", "boeing", "boeing"],
    ["U.S. Steel Corp.", "ussteel", "ussteel"],
    ["Robert Bosch GmbH", "robertbosch", "robertbosch"],
    ["Nestlé S.A.", "nestlé", "nestlé"],
  ])("of %s is %s, loosely %s", (name, strict, loose) => {
    expect(companyKey(name)).toEqual({ strict, loose });
  });

  it("is the same for one company however it is written", () => {
    const ways = [
      "德芙科技",
      " 德芙科技 ",
      "德芙 科技",
      "德芙\u200b科技",
      "德芙科技有限公司",
      "德芙科技有限责任公司",
      "上海德芙科技有限公司",
      "上海市德芙科技有限公司",
      "德芙科技(上海)有限公司",
      "德芙科技集团有限公司",
      "德芙科技【集团】股份有限公司",
      "德芙·科技",
    ];
    expect(new Set(ways.map((name) => companyKey(name).strict))).toEqual(new Set(["德芙科技"]));
  });

  it.each([
    ["德芙科技", "德芙贸易"],
    ["上海电气", "天津电气"],
    ["上海贸易公司", "北京贸易公司"],
    ["上海信息技术有限公司", "北京信息技术有限公司"],
    ["中国银行", "工商银行"],
    ["平安银行", "平安保险"],
    ["华智科技有限公司苏州分公司", "华智科技有限公司"],
    ["华智科技有限公司苏州分公司", "华智科技有限公司杭州分公司"],
  ])("tells %s and %s apart", (left, right) => {
    expect(companyKey(left).strict).not.toBe(companyKey(right).strict);
  });

  it("keeps the place of a branch, and leads from it to the company", () => {
    const ways = ["上海华智科技有限公司苏州市分公司", "华智科技苏州分公司", "华智科技有限公司苏州分公司"];
    for (const name of ways) {
      expect(companyKey(name)).toEqual({ strict: "华智科技苏州分公司", loose: "华智" });
    }
  });

  it.each([
    "有限公司",
    "上海",
    "公司",
    "北京有限公司",
    "🙂🙂",
    "（）· -",
    "集团",
    "Co., Ltd.",
    "\u200b",
    "分公司",
    "李",
    "…",
  ])("is never empty: %j", (name) => {
    const { strict, loose } = companyKey(name);
    expect(strict).not.toBe("");
    expect(loose).not.toBe("");
  });

  it("is empty for an empty name only", () => {
    expect(companyKey("")).toEqual({ strict: "", loose: "" });
  });

  it("is not empty for, and stays the same on, whatever is put together", () => {
    const random = randomFrom(20_260_101);
    const pieces = [
      ..."上海 北京市 江苏省 中山 华智 恒 力 科技 信息 技术 银行 ( ) （ ） · & - . Co Ltd a b 🙂 \u200b 分公司 苏州 第一".split(
        " ",
      ),
      ...LEGAL_FORMS,
      " ",
    ];
    for (let count = 0; count < 4_000; count += 1) {
      const name = Array.from({ length: 1 + random.below(7) }, () => random.pick(pieces)).join("");
      const { strict, loose } = companyKey(name);
      expect(strict, name).not.toBe("");
      expect(loose, name).not.toBe("");
      expect(companyKey(strict).strict, name).toBe(strict);
    }
  });

  it("takes 20,000 characters", () => {
    for (const piece of ["上海", "有限公司", "(", "（集团）", "a.", "电子商务", "🙂", "\ud800"]) {
      expect(companyKey(piece.repeat(10_000)).strict.length).toBeLessThan(20_001);
    }
  });
});
