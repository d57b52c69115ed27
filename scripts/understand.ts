import { enableCompileCache } from "node:module";
import { createInterface } from "node:readline";

/**
 * `npm run -s understand`: JSON lines in, `{text, now?, timeZone?, fiscalYearStart?, names?, history?}`, one
 * understanding a line out. Needs no database. A line that cannot be read gives `{"error"}` and an exit code of 1.
 */
// Half of the start is compiling what was compiled before.
enableCompileCache();
const { understandLine } = await import("#scripts/understand/understand-line.ts");
const read = understandLine(() => new Date());
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") continue;
  const answer = read(line);
  if ("error" in answer) process.exitCode = 1;
  if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
    await new Promise((resolve) => process.stdout.once("drain", resolve));
}
