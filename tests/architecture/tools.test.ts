import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { tools } from "#agents/tools/index.ts";
import { listFiles } from "#scripts/checks/list-files.ts";
import { readToolCases } from "#tests/evals/agents/first-calls.ts";
import { readToolCallCases } from "#tests/evals/agents/tool-calls.ts";
import { findLooseTools } from "./find-loose-tools.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const registry = readFileSync(join(ROOT, "components/chat/cards/registry.ts"), "utf8");
/** The kinds that the registry maps to a component. */
const cards = new Set([...registry.matchAll(/^ {2}(\w+): \w+Card,$/gm)].map((match) => match[1] ?? ""));
const evals = new Set([
  ...readToolCases().flatMap((given) => given.tools),
  ...readToolCallCases().map((given) => given.tool),
]);

test("every tool has its name, its card, its evaluation and no say in who acts", () => {
  expect(Object.keys(tools).length).toBeGreaterThan(5);
  expect(cards.size).toBeGreaterThan(5);
  expect(findLooseTools(tools, { cards, evals })).toEqual([]);
});

test("every tool file is in the registry", () => {
  const text = readFileSync(join(ROOT, "agents/tools/index.ts"), "utf8");
  const defining = listFiles(ROOT, /^agents\/tools\/[^/]+\/.+\.ts$/).filter((path) =>
    readFileSync(join(ROOT, path), "utf8").includes("= defineTool("),
  );
  const unlisted = defining.filter((path) => !text.includes(`./${path.slice("agents/tools/".length)}`));
  expect(unlisted).toEqual([]);
});

describe("a tool is loose when", () => {
  const known = { cards: new Set(["note"]), evals: new Set(["note_add"]) };
  const input = z.object({ text: z.string() });
  const find = (change: object) =>
    findLooseTools({ note_add: { name: "note_add", card: "note", input, ...change } }, known);

  test("nothing is wrong: it is not", () => expect(find({})).toEqual([]));
  test("it has another name", () => expect(find({ name: "note" })).toHaveLength(1));
  test("it has no card", () => expect(find({ card: "notes" })).toHaveLength(1));
  test("it has no evaluation", () => {
    expect(
      findLooseTools({ note_add: { name: "note_add", card: "note", input } }, { ...known, evals: new Set() }),
    ).toHaveLength(1);
  });
  test.each([
    z.object({ tenantId: z.string() }),
    z.object({ owner_id: z.string().optional() }),
    z.object({ who: z.object({ userId: z.string() }) }),
    z.object({ list: z.array(z.object({ role: z.string() })) }),
    z.union([z.object({ a: z.string() }), z.object({ actor: z.string() })]),
  ])("it says who acts (%#)", (bad) => expect(find({ input: bad })).toHaveLength(1));
});
