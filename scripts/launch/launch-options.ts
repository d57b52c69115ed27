import { join, resolve } from "node:path";
import { z } from "zod";
import { Refusal } from "#scripts/console/refusal.ts";
import { readGiven } from "./environment.ts";

export const PROJECT_ROOT = join(import.meta.dirname, "..", "..");
const DEFAULT_PORT = 3000;

/** As `start.mjs` hands them over: one JSON argument, already checked there. */
const argumentSchema = z.object({
  port: z.number().int().optional(),
  dataDir: z.string().optional(),
  demo: z.boolean().default(true),
  stepsBefore: z.number().int().default(0),
});

export type LaunchOptions = {
  dataDir: string;
  port: number;
  /** A port that somebody chose is never swapped for another one. */
  portIsFixed: boolean;
  host: string;
  demo: boolean;
  stepsBefore: number;
};

/** Command line first, then the environment, then the defaults. */
export function resolveLaunchOptions(argument: string | undefined): LaunchOptions {
  const asked = argumentSchema.parse(argument ? JSON.parse(argument) : {});
  const given = readGiven();
  const port = asked.port ?? readPort(given.port);
  return {
    dataDir: resolve(PROJECT_ROOT, asked.dataDir ?? given.dataDir ?? ".data"),
    port: port ?? DEFAULT_PORT,
    // Behind a public address a proxy expects us on the port it knows.
    portIsFixed: port !== undefined || given.appUrl !== undefined,
    host: given.host ?? "127.0.0.1",
    demo: asked.demo,
    stepsBefore: asked.stepsBefore,
  };
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(
    `环境变量 PORT=${text} 不是 1–65535 的整数。请改正或删除它。`,
    `The environment variable PORT=${text} is not a whole number from 1 to 65535. Correct or remove it.`,
  );
}
