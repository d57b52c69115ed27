import type { Context } from "#lib/platform/context.ts";
import type { ImportJobDto, ImportOptions } from "../contract.ts";
import {
  claimImport,
  getImport,
  listImportRows,
  runImport,
  setImportMapping,
  startImport,
  workOnImport,
} from "../index.ts";

type Settings = {
  object?: string;
  fileName?: string;
  mapping?: Record<string, string | null>;
  options?: Partial<ImportOptions>;
  updateBy?: string | null;
  onDuplicate?: ImportJobDto["onDuplicate"];
  pool?: string | null;
};

/** Works on everything that waits, as a worker would. */
export async function workOff(worker = "worker", isStopped = () => false): Promise<void> {
  for (;;) {
    const claim = await claimImport(worker, 30);
    if (!claim) return;
    await workOnImport({ ...claim, worker, isStopped });
    if (isStopped()) return;
  }
}

/** A file of these lines, taken in, read and mapped. */
export async function takeIn(
  context: Context,
  lines: string[],
  settings: Settings = {},
): Promise<ImportJobDto> {
  const { object = "customer", fileName = "file.csv" } = settings;
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const job = await startImport(context, { object, fileName, bytes });
  await workOff();
  return setImportMapping(context, {
    id: job.id,
    mapping: settings.mapping ?? job.mapping,
    options: settings.options ?? {},
    updateBy: settings.updateBy ?? null,
    onDuplicate: settings.onDuplicate ?? "skip",
    pool: settings.pool ?? null,
  });
}

/** The same, run to its end. */
export async function importFile(
  context: Context,
  lines: string[],
  settings: Settings = {},
): Promise<ImportJobDto> {
  const { id } = await takeIn(context, lines, settings);
  await runImport(context, { id });
  await workOff();
  return getImport(context, { id });
}

/** What became of each row, by line. */
export async function fates(context: Context, id: string): Promise<Record<number, string>> {
  const { items } = await listImportRows(context, { id, limit: 200 });
  return Object.fromEntries(
    items.map(({ row, status, op, problems }) => [
      row,
      [status, op, ...problems.map(({ reason }) => reason)].filter(Boolean).join(" "),
    ]),
  );
}
