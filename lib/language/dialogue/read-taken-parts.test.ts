import { describe, expect, it } from "vitest";
import { understand } from "../understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const restored = (text: string) =>
  (understand(text, { now }).corrections ?? []).flatMap((each) =>
    each.kind === "restore" ? [[each.field ?? each.object, each.keep ?? false]] : [],
  );

describe("a part that is taken back", () => {
  it.each([
    ["电话那个撤掉，别的留着", "phone"],
    ["撤销电话那个", "phone"],
    ["只撤预算", "budget"],
    ["金额恢复原来的", "amount"],
    ["日期改回去，别的留着", "date"],
  ])("%s: the field %s", (text, field) => expect(restored(text)).toEqual([[field, false]]));

  it.each([
    ["任务不要了，跟进保留", "task"],
    ["拜访记录留着，任务撤了", "task"],
    ["刚才那个提醒取消掉", "task"],
    ["把刚建的商机删了，客户留着", "opportunity"],
  ])("%s: what was made of the kind %s", (text, object) => expect(restored(text)).toEqual([[object, false]]));

  it("is all but what stays", () => expect(restored("除了阶段都撤销")).toEqual([["stage", true]]));

  it.each(["撤销", "取消明天的拜访", "把客户删了", "电话改成13800138000"])("%s: none", (text) =>
    expect(restored(text)).toEqual([]),
  );
});
