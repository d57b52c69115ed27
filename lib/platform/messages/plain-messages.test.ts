import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import agents from "#messages/zh-CN/agents.json" with { type: "json" };
import lead from "#messages/zh-CN/lead.json" with { type: "json" };
import { plainMessages } from "./plain-messages.ts";

const messages = {
  plain: { none: "没有线索 #1 | 2", one: "{name} 的线索", two: "{name}，{count} 条" },
  rich: {
    plural: "{count, plural, one {# lead} other {# leads}}",
    number: "{count, number} 元",
    quoted: "it''s {name}",
    tag: "<b>{name}</b>",
  },
};
const fill = plainMessages(messages);

describe("plainMessages", () => {
  it.each([
    ["plain.none", {}],
    ["plain.one", { name: "李经理 {x} <b>" }],
    ["plain.two", { name: "", count: 12_345.5 }],
  ])("fills %s as the formatter does", (key, params) => {
    const t = createTranslator({ locale: "zh-CN", messages }) as (key: string, params: object) => string;
    expect(fill(key, params)).toBe(t(key, params));
  });

  it.each(["rich.plural", "rich.number", "rich.quoted", "rich.tag"])("leaves %s to the formatter", (key) => {
    expect(fill(key, { count: 2, name: "x" })).toBeUndefined();
  });

  it("leaves what is missing to the formatter: keys, values, dates", () => {
    expect(fill("plain.nothing")).toBeUndefined();
    expect(fill("plain")).toBeUndefined();
    expect(fill("plain.one.deeper")).toBeUndefined();
    expect(fill("plain.one")).toBeUndefined();
    expect(fill("plain.one", { name: new Date() })).toBeUndefined();
    expect(fill("constructor.name")).toBeUndefined();
  });
});

function keysOf(given: object, path = ""): string[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const key = path === "" ? name : `${path}.${name}`;
    return typeof value === "string" ? [key] : keysOf(value, key);
  });
}

it("says all that agents say as the formatter does", () => {
  const catalogue = { agents, lead };
  const plain = plainMessages(catalogue);
  const t = createTranslator({ locale: "zh-CN", messages: catalogue as object }) as never as (
    key: string,
    params: object,
  ) => string;
  const names = [...JSON.stringify(catalogue).matchAll(/\{(\w+)/g)].map(([, name]) => name ?? "");
  const any = Object.fromEntries(names.map((name) => [name, `某${name}`]));
  const filled = keysOf(catalogue).flatMap((key) => {
    const text = plain(key, any);
    return text === undefined ? [] : [[key, text] as const];
  });
  expect(filled.length).toBeGreaterThan(200);
  for (const [key, text] of filled) expect(text).toBe(t(key, any));
});
