import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveDocuments, stopIndexThreads } from "#lib/domains/knowledge/index.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { callTool, personOf, readToolCallCases, withIds } from "./tool-calls.ts";
import { makeToolWorld, type ToolWorld } from "./tool-world.ts";

const suite = useSuite();
let world: ToolWorld;

const document = {
  title: "报价折扣审批",
  text: "折扣低于八五折由销售总监审批，低于七折由总经理审批。",
  status: "published" as const,
};

beforeAll(async () => {
  world = await makeToolWorld(suite.company);
  await saveDocuments(suite.company.product.context, { documents: [document] });
});
afterAll(stopIndexThreads);

describe("a tool on its own", () => {
  test.each(readToolCallCases())("$tool $by $input $why", async (given) => {
    const input = withIds(given.input, world) as Record<string, unknown>;
    const { outcome } = await callTool(personOf(suite.company, given.by), given.tool, input);
    expect(outcome).toMatchObject({ status: given.status, ...(given.code && { code: given.code }) });
    if (outcome.status !== "done") return;
    const { output, artifacts, records } = outcome.result;
    if (given.gives) expect(output).toMatchObject(withIds(given.gives, world) as object);
    if (given.cards) expect(artifacts.map(({ kind }) => kind)).toEqual(given.cards);
    if (given.writes) {
      const written = records.filter(({ op }) => op !== "read").map(({ type, op }) => `${type} ${op}`);
      expect(written).toEqual(given.writes);
    }
  });
});
