import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { explainNpmFailure } from "./explain-npm-failure.mjs";
import { guardInstall } from "./guard-install.mjs";
import { installedHash, keepHash, wantedHash } from "./lock-hash.mjs";

const BEAT_MS = 3000;
const PINNED_MAJOR = "v24.";

/**
 * Installs the packages when they are missing or the lock file changed. With an
 * unchanged lock file npm is not called at all, so no network is needed.
 */
export async function ensureInstalled(root, { dataDir, stepLabel }, env) {
  const wanted = wantedHash(root);
  if (installedHash(root) === wanted) {
    console.log(`${stepLabel} 安装依赖 · Install packages … 已是最新 · up to date`);
    return;
  }
  const release = guardInstall(root, dataDir);
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  process.stdout.write(`${stepLabel} 安装依赖 · Install packages …`);
  let beats = 0;
  const heart = setInterval(() => {
    beats += 1;
    process.stdout.write(beats % 10 === 0 ? ` ${seconds()} ` : ".");
  }, BEAT_MS);
  try {
    await install(root, env);
    keepHash(root, wanted);
    process.stdout.write(` ${seconds()}\n`);
  } catch (error) {
    process.stdout.write(` ✗ ${seconds()}\n`);
    throw error;
  } finally {
    clearInterval(heart);
    release();
  }
}

async function install(root, env) {
  const logFile = join(root, ".cache", "install.log");
  mkdirSync(join(root, ".cache"), { recursive: true });
  const log = openSync(logFile, "w");
  // `node_modules/.bin/node` comes first in the PATH that npm gives us, and
  // `npm ci` deletes it half-way: npm must run on the machine's own Node.
  const path = (env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(root, "node_modules")))
    .join(delimiter);
  const code = await new Promise((resolve) => {
    const child = spawn("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
      cwd: root,
      env: { ...env, PATH: path },
      stdio: ["ignore", log, log],
      shell: process.platform === "win32",
    });
    child.once("error", () => resolve(-1));
    child.once("exit", resolve);
  });
  closeSync(log);
  if (code !== 0) throw new Error(explainNpmFailure(readFileSync(logFile, "utf8"), logFile));
  checkPinned(root, logFile);
}

/** The `node` package fetches its program in an install script, which may be switched off. */
function checkPinned(root, logFile) {
  const version = spawnSync(join(root, "node_modules", ".bin", "node"), ["--version"]);
  if (String(version.stdout).startsWith(PINNED_MAJOR)) return;
  rmSync(join(root, "node_modules", ".huike-lock-hash"), { force: true });
  throw new Error(
    "\n✗ 依赖已安装，但内置的 Node 24 不能运行（npm 的 ignore-scripts 是否打开了？）。请运行 npm config delete ignore-scripts 后再次 npm start。" +
      `（日志：${logFile}）\n  The packages are installed but the pinned Node 24 does not run (is npm's ignore-scripts on?). Run npm config delete ignore-scripts, then npm start again. (Log: ${logFile})`,
  );
}
