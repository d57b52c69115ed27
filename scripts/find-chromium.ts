import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "#scripts/console/refusal.ts";
import { say } from "#scripts/console/say.ts";
import { createShutdown, type Shutdown } from "#scripts/launch/create-shutdown.ts";
import { readGiven } from "#scripts/launch/environment.ts";
import { runCommand } from "#scripts/testing/run-command.ts";

const run = promisify(execFile);
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DOWNLOAD_MS = 180_000;
const APT_MS = 900_000;

/** A Chromium that runs here: given, on the machine, Playwright's own, or installed now. */
export async function findChromium(root: string, shutdown: Shutdown): Promise<string> {
  const given = readGiven().chromiumPath;
  if (given) {
    if (await works(given)) return given;
    throw refuse(`CHROMIUM_PATH=${given}`);
  }
  const found = (await onMachine()) ?? (await playwrights());
  if (found) return found;
  say("没有找到 Chromium，正在安装 …", "No Chromium found; installing one …");
  const log = join(tmpdir(), `huike-chromium-${process.pid}.log`);
  const options = { cwd: root, shutdown, logFile: log };
  const cli = join(root, "node_modules", "playwright", "cli.js");
  await runCommand(process.execPath, [cli, "install", "chromium"], { ...options, timeoutMs: DOWNLOAD_MS });
  const installed = (await playwrights()) ?? (await byApt(options));
  if (!installed) throw refuse(await readFile(log, "utf8").catch(() => ""));
  await rm(log, { force: true });
  return installed;
}

async function works(path: string): Promise<boolean> {
  return run(path, ["--version"]).then(
    () => true,
    () => false,
  );
}

async function onMachine(): Promise<string | undefined> {
  for (const name of NAMES) {
    const found = await run("sh", ["-c", `command -v ${name}`]).catch(() => undefined);
    const path = found?.stdout.trim();
    if (path && (await works(path))) return path;
  }
  return undefined;
}

/** Its download may lack system libraries, which only running it shows. */
async function playwrights(): Promise<string | undefined> {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  return existsSync(path) && (await works(path)) ? path : undefined;
}

async function byApt(options: Parameters<typeof runCommand>[2]): Promise<string | undefined> {
  if (userInfo().uid !== 0) return undefined;
  const limits = { ...options, timeoutMs: APT_MS };
  await runCommand("apt-get", ["update", "-q"], limits);
  const packages = ["chromium", "fonts-noto-cjk"];
  // Without a front end, so that no package stops to ask something.
  const args = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-qy", "--no-install-recommends"];
  await runCommand("env", [...args, ...packages], limits);
  return onMachine();
}

function refuse(detail: string): Refusal {
  const last = detail.trim().split("\n").slice(-10).join("\n");
  return new Refusal(
    `没有可用的 Chromium，无法运行浏览器测试：\n${last}\n请安装 Chromium（apt-get install chromium），或设置 CHROMIUM_PATH，或用 npm test -- --only verify,unit,start 跳过。`,
    "No usable Chromium for the browser tests. Install one (apt-get install chromium), set CHROMIUM_PATH, or skip them with npm test -- --only verify,unit,start.",
  );
}

if (import.meta.main) {
  process.stdout.write(`${await findChromium(process.cwd(), createShutdown())}\n`);
}
