import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../../messages");
type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value]] : flat(value, `${prefix}${key}.`),
  );
}
function sentences(locale: string): Map<string, string> {
  const files = readdirSync(join(root, locale)).filter((file) => file.endsWith(".json"));
  const trees = files.map(
    (file) => [file, JSON.parse(readFileSync(join(root, locale, file), "utf8")) as Tree] as const,
  );
  return new Map(trees.flatMap(([file, tree]) => flat(tree, `${file}:`)));
}
/** The values that a sentence names; what stands inside a plural's branches is words. */
function valuesIn(text: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [index, char] of [...text].entries()) {
    if (char === "{" && depth === 0) names.add(/^\w+/.exec([...text].slice(index + 1).join(""))?.[0] ?? "");
    depth += char === "{" ? 1 : char === "}" ? -1 : 0;
  }
  return [...names];
}

describe("the sentences in both languages", () => {
  const [zh, en] = [sentences("zh-CN"), sentences("en")];

  it("have the same keys", () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  it("name no value that the other language does not know", () => {
    const differing = [...zh].filter(([key, text]) => {
      const [left, right] = [valuesIn(text), valuesIn(en.get(key) ?? "")];
      return !left.every((name) => right.includes(name)) && !right.every((name) => left.includes(name));
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("are not empty, and the English ones hold no Chinese", () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
    // Examples are sent as messages, which the rules read in Chinese.
    const exempt = /example|chip|\.text$|languages|notMoney/;
    const chinese = [...en].filter(([key, text]) => /\p{Script=Han}/u.test(text) && !exempt.test(key));
    expect(chinese.map(([key]) => key)).toEqual([]);
  });
});
