import { spawn } from "node:child_process";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Refusal } from "#scripts/console/refusal.ts";
import { writeJson } from "#scripts/data/write-json.ts";
import { type BuildCheck, MANIFEST_FILE } from "./check-build.ts";

const TAIL_LINES = 30;

/**
 * Runs `next build` with this Node. The manifest goes first and comes back only
 * on success, so a build that failed or was cut short is never served.
 */
export async function buildApp(
  root: string,
  logFile: string,
  check: BuildCheck,
  onChild: (stop: () => void) => void,
): Promise<void> {
  const manifestFile = join(root, MANIFEST_FILE);
  await rm(manifestFile, { force: true });
  const code = await runBuild(root, logFile, onChild);
  if (code !== 0) throw await refuse(logFile, code);
  await mkdir(join(root, ".next"), { recursive: true });
  await writeJson(manifestFile, check.manifest);
}

async function runBuild(
  root: string,
  logFile: string,
  onChild: (stop: () => void) => void,
): Promise<number | null> {
  const next = createRequire(join(root, "package.json")).resolve("next/dist/bin/next");
  const log = await open(logFile, "w");
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [next, "build"], {
        cwd: root,
        stdio: ["ignore", log.fd, log.fd],
      });
      onChild(() => child.kill("SIGTERM"));
      child.once("error", reject);
      child.once("exit", resolve);
    });
  } finally {
    await log.close();
  }
}

async function refuse(logFile: string, code: number | null): Promise<Refusal> {
  const lines = (await readFile(logFile, "utf8")).trimEnd().split("\n").slice(-TAIL_LINES);
  return new Refusal(
    `网页构建失败（代码 ${code ?? "signal"}），没有启动，也没有使用旧的构建。完整日志：${logFile}\n${lines.join("\n")}`,
    `The build failed (code ${code ?? "signal"}); nothing was started and no older build was used. Correct the errors above (full log: ${logFile}) and start again.`,
  );
}
