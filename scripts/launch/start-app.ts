import { Refusal } from "#scripts/console/refusal.ts";
import type { Shutdown } from "./create-shutdown.ts";
import type { Prepared } from "./prepare.ts";

/** Imports the server only now: it reads its environment when it loads. */
export async function startApp(prepared: Prepared, shutdown: Shutdown): Promise<void> {
  const { host, port } = prepared;
  const { startServer } = await import("#server/index.ts");
  try {
    const server = await startServer({ host, port });
    shutdown.add(() => server.close());
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("configuration is wrong")) {
      throw new Refusal(
        `配置有误，请改正下面列出的环境变量（或 .env 文件）后再启动：${error.message}`,
        "The configuration is wrong: correct the variables named above (or the .env file) and start again.",
        error,
      );
    }
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!taken) throw error;
    throw new Refusal(
      `端口 ${port} 刚刚被其他程序占用。请再次启动，或用 --port 指定另一个端口。`,
      `Port ${port} was taken by another program just now. Start again, or give another port with --port.`,
      error,
    );
  }
}
