import { describe, expect, it } from "vitest";
import { saidNames } from "./said-names.ts";

describe("saidNames", () => {
  it("puts right the part of the company's name that was wrong", () => {
    expect(saidNames("写错了，预算是八十万，公司是恒锦不是恒景", "苏州恒景模具 · 欧阳总")).toEqual({
      companyName: "苏州恒锦模具",
      left: [],
    });
  });

  it("takes a new name for the company", () => {
    expect(saidNames("公司叫义乌顺达五金商行", "微信聊天 · 张老板")).toEqual({
      companyName: "义乌顺达五金商行",
      left: [],
    });
  });

  it("puts right the contact", () => {
    expect(saidNames("打错了，是林经理不是李经理", "德芙科技 · 李经理")).toEqual({
      contactName: "林经理",
      left: [],
    });
  });

  it.each([
    ["王女士叫王思琪，是市场总监", "蓝岸医疗 · 王女士", "王思琪"],
    ["欧阳先生全名欧阳振华", "正大印刷 · 欧阳先生", "欧阳振华"],
  ])("hears the whole name of who is known by surname: %s", (text, label, contactName) =>
    expect(saidNames(text, label)).toMatchObject({ contactName }),
  );

  it.each(["王女士叫李总来谈", "王女士是王总介绍的", "张女士叫张琳"])(
    "takes nobody else for them: %s",
    (text) => expect(saidNames(text, "蓝岸医疗 · 王女士").contactName).toBeUndefined(),
  );

  it("tells what it cannot place", () => {
    expect(saidNames("是红色不是蓝色", "德芙科技 · 李经理")).toEqual({ left: ["红色"] });
  });

  it("hears no name where none is said", () => {
    expect(saidNames("预算是50万，下个月要", "德芙科技 · 李经理")).toEqual({ left: [] });
  });
});
