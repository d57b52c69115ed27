import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
// Not by name: that would fail on an old Node before it is told which one it needs.
import util from "node:util";
import { checkNode } from "./install/check-node.mjs";
import { ensureInstalled } from "./install/ensure-installed.mjs";
import { handOver } from "./install/hand-over.mjs";

const HELP = `会客 Huike: npm start -- [选项 options]

  --port N       端口，默认 3000；被占用时自动用下一个 · port, default 3000, the next free one if taken
  --data-dir D   数据文件夹，默认 .data · data folder, default .data
  --no-demo      不建立演示公司 · start without the demo company
  --help         显示本说明 · show this text

环境变量 Environment: DATABASE_URL (PostgreSQL ≥ 15), HOST (127.0.0.1), PORT, APP_URL, DATA_DIR; 见 see README`;

function readOptions() {
  const { values } = util.parseArgs({
    options: {
      port: { type: "string" },
      "data-dir": { type: "string" },
      "no-demo": { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65_535)) {
    throw new Error(`--port ${values.port}: 1–65535`);
  }
  const dir = values["data-dir"];
  return { port, dataDir: dir && resolve(dir), demo: !values["no-demo"], help: values.help };
}

function parse() {
  try {
    return readOptions();
  } catch (error) {
    console.error(`✗ 看不懂这个选项。 Unknown or wrong option: ${error.message}\n\n${HELP}`);
    return undefined;
  }
}

async function start(options) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const { env } = process;
  try {
    const dataDir = options.dataDir ?? resolve(root, env.DATA_DIR || ".data");
    await ensureInstalled(root, { dataDir, stepLabel: "[1/6]" }, env);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  const { port, dataDir, demo } = options;
  const read = (name) => JSON.parse(readFileSync(new URL(`install/${name}.json`, import.meta.url), "utf8"));
  // Left to itself, V8 keeps 128 MB for what is new in each thread, most of it never needed; and glibc keeps what
  // threads have freed, for each of them.
  const memory = { ...read("server-environment"), ...env };
  const flags = read("server-flags");
  handOver(root, "launch.ts", [JSON.stringify({ port, dataDir, demo, stepsBefore: 1 })], memory, { flags });
}

const options = checkNode() ? parse() : undefined;
if (options?.help) console.log(HELP);
else if (options) await start(options);
else process.exitCode = 1;
