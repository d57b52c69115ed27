import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs a script on the pinned Node and ends with its code. The IPC channel tells
 * the script when this process dies, however that happens.
 */
export function handOver(root, script, args, env, { dotEnv = true, flags = [] } = {}) {
  const node = join(root, "node_modules", ".bin", "node");
  const settings = join(root, ".env");
  const file = dotEnv && existsSync(settings) ? [`--env-file=${settings}`] : [];
  const child = spawn(node, [...flags, ...file, join(root, "scripts", script), ...args], {
    cwd: root,
    env,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    // Ctrl-C reaches the child from the terminal as well; it counts both as one.
    process.on(signal, () => child.kill(signal));
  }
  child.once("error", (error) => {
    console.error(`✗ 内置的 Node 无法运行，请删除 node_modules 后重试：${error.message}`);
    console.error("  The pinned Node does not run; delete node_modules and try again.");
    process.exit(1);
  });
  child.once("exit", (code, signal) => {
    if (signal) {
      console.error(`✗ 进程被 ${signal} 终止。已提交的数据都在，再次启动即可恢复。`);
      console.error(
        `  The process was ended by ${signal}. All committed data is safe; start again to recover.`,
      );
    }
    process.exit(code ?? 1);
  });
}
