import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { roles } from "./roles.ts";

const rights = [...new Set(Object.values(roles).flatMap((role) => role.rights))];
const objects = new Set([...Object.keys(roles.admin.scopes), "product"]);

describe.each(["zh-CN", "en"])("the page of roles in %s", (locale) => {
  const { roles: words } = JSON.parse(readFileSync(`messages/${locale}/setup.json`, "utf8")) as {
    roles: { verb: Record<string, string>; right: Record<string, string> };
  };
  test("has words for every right that a role has", () => {
    const untold = rights.filter((right) => {
      const [object = "", verb = ""] = right.split(".");
      return objects.has(object) ? !words.verb[verb] : !words.right[right.replace(".", "_")];
    });
    expect(untold).toEqual([]);
  });
});
