import { describe, expect, it } from "vitest";
import { understandLine } from "./understand-line.ts";

const read = (given: unknown) =>
  understandLine(() => new Date("2026-11-23T10:00:00+08:00"))(JSON.stringify(given));

describe("a line", () => {
  it("is understood by its own clock, or by the clock on the wall", () => {
    expect(read({ text: "明天去拜访", now: "2027-01-31T10:00:00+08:00" })).toMatchObject({
      entities: [{ type: "date", text: "明天", value: { from: "2027-02-01" } }],
    });
    expect(read({ text: "明天去拜访" })).toMatchObject({ entities: [{ value: { from: "2026-11-24" } }] });
  });

  it("knows the names it is given, plain or with more about them", () => {
    const names = { customers: ["宏远机电"], contacts: [{ name: "安然", title: "总", company: "海川物流" }] };
    expect(read({ text: "宏远机电和海川物流的安然", names })).toMatchObject({
      entities: [
        { type: "company", value: { name: "宏远机电", known: true } },
        { type: "company", value: { name: "海川物流", known: true } },
        { type: "person", value: { name: "安然" } },
      ],
    });
  });

  it("leans on what was said before", () => {
    const history = ["新增线索：王芳，远景制造，想上MES"];
    expect(read({ text: "电话13812345678", history })).toMatchObject({
      intents: [{ name: "lead.complete" }],
    });
  });

  it.each(["", "{", "[]", '{"text":1}', '{"text":"a","now":"soon"}', '{"text":"a","timeZone":"Nowhere"}'])(
    "%s tells what is wrong with it",
    (typed) => {
      expect(understandLine(() => new Date())(typed)).toMatchObject({ error: expect.any(String) });
    },
  );
});
