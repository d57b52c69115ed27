import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * `npm ci` deletes every package: never under a running copy, and never twice at
 * once. Returns the function that lets the next one in.
 */
export function guardInstall(root, dataDir) {
  const running = livePid(join(dataDir, "owner.json"), (text) => JSON.parse(text).pid);
  if (running) {
    throw new Error(
      `✗ 依赖需要更新，但会客正在运行（进程 ${running}）。请先停掉它（kill ${running}）再启动。\n` +
        `  The packages must be updated, but a copy is running (process ${running}). Stop it first (kill ${running}), then start.`,
    );
  }
  mkdirSync(join(root, ".cache"), { recursive: true });
  const mark = join(root, ".cache", "installing");
  const other = livePid(mark, (text) => Number(text));
  if (other) {
    throw new Error(
      `✗ 另一个进程（${other}）正在安装依赖。请等它完成后再启动。\n` +
        `  Another process (${other}) is installing the packages. Wait until it is done, then start.`,
    );
  }
  writeFileSync(mark, String(process.pid));
  return () => rmSync(mark, { force: true });
}

function livePid(file, read) {
  try {
    const pid = read(readFileSync(file, "utf8"));
    process.kill(pid, 0);
    return isStranger(pid) ? undefined : pid;
  } catch (error) {
    return error.code === "EPERM" ? "?" : undefined;
  }
}

/** After a kill -9 the number may name another program by now. */
function isStranger(pid) {
  try {
    return !readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("scripts/");
  } catch {
    return false;
  }
}
