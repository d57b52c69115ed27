import { createServer } from "node:net";
import { Refusal } from "#scripts/console/refusal.ts";

const HIGHEST = 65_535;
const TRIES = 200;

export type ChosenPort = { port: number; taken: number | undefined };

/** The wanted port, or the next free one when it was only our default. */
export async function choosePort(wanted: number, host: string, isFixed: boolean): Promise<ChosenPort> {
  const state = await probe(wanted, host);
  if (state === "free") return { port: wanted, taken: undefined };
  if (state === "forbidden") throw refuseForbidden(wanted);
  const next = await findNext(wanted + 1, host);
  if (isFixed) throw refuseTaken(wanted, next);
  return { port: next, taken: wanted };
}

async function findNext(from: number, host: string): Promise<number> {
  for (let port = from; port < from + TRIES && port <= HIGHEST; port += 1) {
    if ((await probe(port, host)) === "free") return port;
  }
  throw new Refusal(
    `从 ${from} 起找不到空闲端口。请用 --port 指定一个。`,
    `No free port found from ${from} on. Give one with --port.`,
  );
}

type State = "free" | "taken" | "forbidden";

/** Our address and the wildcard: another program may hold the port on either. */
async function probe(port: number, host: string): Promise<State> {
  const own = await listen(port, host);
  if (own !== "free") return own;
  const wildcard = await listen(port, undefined);
  return wildcard === "taken" ? "taken" : "free";
}

function listen(port: number, host: string | undefined): Promise<State> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve("taken");
      else if (error.code === "EACCES") resolve("forbidden");
      else if (host === undefined) resolve("free");
      else reject(refuseHost(host, error));
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve("free")));
  });
}

function refuseTaken(wanted: number, next: number): Refusal {
  return new Refusal(
    `端口 ${wanted} 已被其他程序占用。请关闭那个程序，或改用空闲端口：npm start -- --port ${next}`,
    `Port ${wanted} is taken by another program. Close it, or use a free port: npm start -- --port ${next}`,
  );
}

function refuseForbidden(wanted: number): Refusal {
  return new Refusal(
    `没有权限使用端口 ${wanted}（1024 以下需要管理员权限）。请用 --port 3000 之类的端口。`,
    `No permission to use port ${wanted} (below 1024 needs an administrator). Use a port such as --port 3000.`,
  );
}

function refuseHost(host: string, cause: Error): Refusal {
  return new Refusal(
    `无法在 HOST=${host} 上监听。请改成本机的地址，例如 127.0.0.1 或 0.0.0.0。`,
    `Cannot listen on HOST=${host}. Use an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
    cause,
  );
}
