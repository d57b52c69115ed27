import { describe, expect, it } from "vitest";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { readCell } from "../cells/read-cell.ts";
import { personLookup } from "../evaluating/person-lookup.ts";

const people = [
  ["u1", "周远", "rep@demo.huike"],
  ["u2", "林珊", "shan.lin@demo.huike"],
  ["u3", "欧阳静怡", "oyjy@demo.huike"],
  ["u4", "王磊", "wl1@demo.huike"],
  ["u5", "王雷", "wl2@demo.huike"],
].map(([id = "", name = "", email = ""]) => ({ id, name, email, teamId: null, teamPath: "/" }));
const owner: FieldSpec = { name: "owner", type: "user" };
const read = (text: string) =>
  readCell(text, owner, { now: new Date(0), timeZone: "Asia/Shanghai", person: personLookup(people) });

describe("a colleague in a cell", () => {
  it.each([
    ["周远", "u1"],
    ["周 远", "u1"],
    ["zhouyuan", "u1"],
    ["Yuan Zhou", "u1"],
    ["Zhou Yuan", "u1"],
    ["SHAN.LIN", "u2"],
    ["ouyang jingyi", "u3"],
    ["Jingyi Ouyang", "u3"],
    ["华东一组-周远", "u1"],
    ["林珊（已转岗）", "u2"],
    ["周远@华东", "u1"],
  ])("%s", (text, id) => expect(read(text)).toEqual({ value: id }));

  it("of two the first, and the other in words", () =>
    expect(read("周远/林珊")).toEqual({ value: "u1", rest: "林珊" }));
  it("is nobody by sound alone in Chinese", () =>
    expect(read("周媛")).toEqual({ problem: "unknown_person" }));
  it("is asked for where two are typed alike", () =>
    expect(read("wanglei")).toEqual({ problem: "ambiguous_person" }));
  it("is nobody who left", () => expect(read("已离职-张三")).toEqual({ problem: "unknown_person" }));
});
