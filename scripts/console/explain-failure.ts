import { Refusal } from "./refusal.ts";

/** Prints why we stop: a refusal in both languages, a defect with its stack. */
export function explainFailure(error: unknown): void {
  if (error instanceof Refusal) {
    process.stderr.write(`\n✗ ${error.zh}\n  ${error.en}\n`);
    return;
  }
  if (error instanceof Error && "code" in error && error.code === "ENOSPC") {
    process.stderr.write(
      "\n✗ 磁盘已满，没有启动。请腾出空间后再次启动。\n  The disk is full; nothing was started. Free some space and start again.\n",
    );
    return;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `\n✗ 启动时出现意外错误。请把下面的内容发给维护者。\n` +
      `  Unexpected error while starting. Send the text below to the maintainers.\n${detail}\n`,
  );
}
