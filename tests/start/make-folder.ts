import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder for one test that PostgreSQL's user may enter; removed with the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "huike-start-"));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
