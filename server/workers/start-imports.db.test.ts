import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { checkImport, getImport, runImport, startImport } from "#lib/domains/imports/index.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { startImports } from "./start-imports.ts";

const suite = useSuite();

it("works on imports as they are asked for, and lets go of one that it must leave", async () => {
  const { context } = suite.company.leader;
  const until = async (id: string, status: string) => {
    for (;;) {
      const job = await getImport(context, { id });
      if (job.status === status) return job;
      await sleep(20);
    }
  };
  const lines = Array.from({ length: 3000 }, (_, row) => `线程客户${row}号厂`);
  const bytes = new TextEncoder().encode(["客户名称", ...lines].join("\n"));
  const first = await startImports();
  const { id } = await startImport(context, { object: "customer", fileName: "a.csv", bytes });
  await until(id, "draft");
  await checkImport(context, { id });
  expect((await until(id, "checked")).counts).toMatchObject({ rows: 3000, ready: 3000 });
  await runImport(context, { id });
  while ((await getImport(context, { id })).counts.created === 0) await sleep(20);
  await first.stop();
  const left = await getImport(context, { id });
  expect(left).toMatchObject({ status: "running", doneRows: left.counts.created });
  // Free at once: nobody waits for a lease to end.
  const second = await startImports();
  expect((await until(id, "done")).counts).toMatchObject({ created: 3000, skipped: 0 });
  await second.stop();
});
