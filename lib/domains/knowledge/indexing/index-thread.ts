import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Ask, Reply, Request, Response } from "./index-messages.ts";

/** From the working folder and not from this module's address: pages run from a bundle that holds no such file. */
const WORKER = "lib/domains/knowledge/indexing/index-worker.ts";
const MEMORY_MB = 512;

type Waiting = { resolve(reply: Reply): void; reject(error: Error): void };

/**
 * A thread that answers for index files; it starts with the first request and again after a failure. With `idleMs` it
 * ends when nobody has asked for so long, and gives its memory back: some 100 MiB.
 */
export class IndexThread {
  #worker: Worker | undefined;
  #last = 0;
  #idle: NodeJS.Timeout | undefined;
  readonly #idleMs: number | undefined;
  readonly #waiting = new Map<number, Waiting>();

  constructor(options: { idleMs?: number } = {}) {
    this.#idleMs = options.idleMs;
  }

  ask(file: string, ask: Ask): Promise<Reply> {
    clearTimeout(this.#idle);
    const worker = this.#running();
    this.#last += 1;
    const request: Request = { id: this.#last, file, ask };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      // A process that waits for an answer goes on; one that has all of them may end.
      worker.ref();
      worker.postMessage(request);
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(pathToFileURL(join(process.cwd(), WORKER)), {
      execArgv: ["--disable-warning=ExperimentalWarning"],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.on("message", (response: Response) => this.#hear(response));
    worker.once("error", (error: Error) => this.#end(worker, error));
    worker.once("exit", () => this.#end(worker, new Error("the index thread ended")));
    this.#worker = worker;
    return worker;
  }

  #hear(response: Response): void {
    const waiting = this.#waiting.get(response.id);
    this.#waiting.delete(response.id);
    if (this.#waiting.size === 0) this.#rest();
    if ("error" in response) waiting?.reject(new Error(response.error));
    else waiting?.resolve(response.reply);
  }

  #rest(): void {
    const worker = this.#worker;
    worker?.unref();
    if (!worker || this.#idleMs === undefined) return;
    this.#idle = setTimeout(() => {
      this.#worker = undefined;
      void worker.terminate();
    }, this.#idleMs).unref();
  }

  #end(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
