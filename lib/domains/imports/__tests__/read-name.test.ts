import { describe, expect, it } from "vitest";
import { readFirm, readPerson } from "../cells/read-name.ts";

describe("a company's name", () => {
  it.each([
    ["宁波海天塑机集团有限公司（老客户）", "宁波海天塑机集团有限公司", "老客户"],
    ["温州正泰电器股份有限公司 [欠款未清]", "温州正泰电器股份有限公司", "欠款未清"],
    ["苏州汇川技术有限公司【重点】", "苏州汇川技术有限公司", "重点"],
    ["  绍兴 精工 钢构 有限公司", "绍兴精工钢构有限公司", undefined],
    ["青岛海尔（中国）智能家居有限公司", "青岛海尔（中国）智能家居有限公司", undefined],
    ["宁波梅山投资中心（有限合伙）", "宁波梅山投资中心（有限合伙）", undefined],
    ["华为技术有限公司（上海）", "华为技术有限公司（上海）", undefined],
    ["３Ｍ中国有限公司", "3M中国有限公司", undefined],
    ["Edge Communications", "Edge Communications", undefined],
  ])("%s", (text, name, rest) =>
    expect(readFirm(text)).toEqual(rest === undefined ? { name } : { name, rest }),
  );
});

describe("a person's name", () => {
  it.each([
    ["陈 静", "陈静", undefined],
    ["欧阳 娜", "欧阳娜", undefined],
    ["刘伟（已离职）", "刘伟", "已离职"],
    ["张伟/采购经理", "张伟", "采购经理"],
    ["李总 13805741234", "李总", "13805741234"],
    ["王工、赵工", "王工", "赵工"],
    ["张伟(David)", "张伟(David)", undefined],
    ["Wei Zhang", "Wei Zhang", undefined],
    ["阿依古丽·买买提", "阿依古丽·买买提", undefined],
  ])("%s", (text, name, rest) =>
    expect(readPerson(text)).toEqual(rest === undefined ? { name } : { name, rest }),
  );
});
