import { open, rename } from "node:fs/promises";

/** Whole or not at all, also after a power cut. */
export async function writeJson(file: string, value: unknown, mode = 0o644): Promise<void> {
  const draft = await open(`${file}.new`, "w", mode);
  try {
    await draft.writeFile(`${JSON.stringify(value, null, 2)}\n`);
    await draft.sync();
  } finally {
    await draft.close();
  }
  await rename(`${file}.new`, file);
}
