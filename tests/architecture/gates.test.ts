import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listFiles } from "#scripts/checks/list-files.ts";
import { findUngatedQuery, findUngatedVerb } from "./find-ungated.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const filesIn = (folder: string) =>
  listFiles(ROOT, new RegExp(`^lib/domains/[^/]+/${folder}/(?!.*\\.test\\.ts$).+\\.ts$`));
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("verbs", () => {
  test("every one goes through command()", () => {
    const verbs = filesIn("verbs");
    expect(verbs.length).toBeGreaterThan(15);
    expect(verbs.flatMap((path) => findUngatedVerb(path, read(path)))).toEqual([]);
  });

  const path = "lib/domains/leads/verbs/close-lead.ts";
  const imported = 'import { command } from "#lib/platform/command.ts";\n';
  test.each([
    ["a plain function", "export async function closeLead() {}", 1],
    ["another command", 'import { command } from "./mine.ts"; export const closeLead = command({});', 1],
    ["a command beside the verb", `${imported}const store = command({}); export function closeLead() {}`, 1],
    ["two verbs", `${imported}export const closeLead = command({}); export const openLead = command({});`, 1],
    ["a name that is not the file's", `${imported}export const openLead = command({});`, 1],
    ["a verb", `${imported}export const closeLead = command({}); export type Closed = string;`, 0],
    [
      "a wrapper",
      `${imported}const store = command({}); export function closeLead(c) { return store(c, {}); }`,
      0,
    ],
  ])("%s", (_, text, count) => {
    expect(findUngatedVerb(path, text)).toHaveLength(count);
  });
});

describe("queries", () => {
  test("every one that takes a context stays inside its walls", () => {
    const queries = filesIn("queries");
    expect(queries.length).toBeGreaterThan(10);
    expect(queries.flatMap((path) => findUngatedQuery(path, read(path)))).toEqual([]);
  });

  test.each([
    ["past the walls", "export async function all(context: Context) { return rows(); }", 1],
    ["past the walls, as a constant", "export const all = (context: Context) => rows();", 1],
    ["within withActor", "export const all = (context: Context) => withActor(context, rows);", 0],
    ["made by query", "export const all = query({});", 0],
    ["joining a transaction", "export const all = (tx: Tx) => rows(tx);", 0],
  ])("%s", (_, text, count) => {
    expect(findUngatedQuery("lib/domains/leads/queries/all.ts", text)).toHaveLength(count);
  });
});
