import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { useSuite } from "#tests/harness/use-suite.ts";
import { listSamples } from "#tests/imports/read-sample.ts";
import { getImport, importErrors, runImport, setImportMapping, startImport } from "../index.ts";
import { workOff } from "./drive-imports.ts";

const suite = useSuite();
const folder = join(process.cwd(), "tests/imports/samples");
const imported = new Set(["customer", "contact", "lead"]);

describe("files made elsewhere", () => {
  const samples = listSamples(folder).filter(({ expected }) => imported.has(expected.object));

  it.each(samples)("$name becomes records", async ({ name, expected }) => {
    const { context } = suite.company.admin;
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const { id } = await startImport(context, { object: expected.object, fileName: name, bytes });
    await workOff();
    await runImport(context, { id });
    await workOff();
    const job = await getImport(context, { id });
    expect(job.status).toBe("done");
    expect(job.counts.rows).toBe(expected.rows);
    const { created, skipped, invalid, failed } = job.counts;
    expect(created + skipped + invalid).toBe(expected.rows);
    expect(failed).toBe(0);
    const lines: string[] = [];
    for await (const chunk of (await importErrors(context, { id, format: "csv" })).chunks)
      lines.push(new TextDecoder().decode(chunk));
    // What cannot be known any more is said cell by cell, and nothing else: foreign people and words refuse no row.
    const words = /科学计数|重复/;
    const told = lines
      .join("")
      .trimEnd()
      .split("\r\n")
      .slice(1)
      .filter((line) => !words.test(line) && /列：/.test(line));
    expect(told).toEqual([]);
    // Told to leave such cells empty, it takes every row.
    await setImportMapping(context, { id, mapping: job.mapping, options: { badCells: "empty" } });
    await runImport(context, { id });
    await workOff();
    const after = (await getImport(context, { id })).counts;
    expect(after).toMatchObject({ invalid: 0, failed: 0 });
    expect(after.created + after.skipped).toBe(expected.rows);
    expect(after.created).toBeGreaterThan(0);
  });
});
