import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "#lib/platform/messages/locale.ts";
import { translate } from "#lib/platform/messages/translate.ts";

const isTest = (path: string): boolean => path.includes("__tests__") || path.endsWith(".test.ts");

/** The names of all verbs, as the audit chain keeps them. */
const actions = globSync("lib/domains/**/*.ts")
  .filter((path) => !isTest(path))
  .map((path) => readFileSync(path, "utf8"))
  .filter((source) => source.includes("= command("))
  .flatMap((source) => [...source.matchAll(/name: "([a-z_]+)\.([a-z_]+)"/g)])
  .map(([, object = "", verb = ""]) => ({ object, verb }));

describe.each(locales)("the audit in %s", (locale) => {
  const t = translate(locale);
  it("has words for all that can be done", () => {
    expect(actions.length).toBeGreaterThan(150);
    const silent = actions.filter(
      ({ object, verb }) =>
        !(t.has(`objects.${object}`) || t.has(`system.object.${object}`)) || !t.has(`system.verb.${verb}`),
    );
    expect(silent).toEqual([]);
  });
});
