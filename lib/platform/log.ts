import { ecsFormat } from "@elastic/ecs-pino-format";
import pino from "pino";
import { env } from "./env.ts";

const secretKeys = [
  "password",
  "passwordHash",
  "authorization",
  "cookie",
  "apiKey",
  "token",
  "secret",
  "sid",
];
const redact = secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `req.headers.${key}`]);

let logger: pino.Logger | undefined;

/** The process log: ECS JSON lines on standard output, secrets removed. */
export function log(): pino.Logger {
  logger ??= pino({
    ...ecsFormat({ convertErr: true }),
    level: env().LOG_LEVEL,
    redact: { paths: redact, censor: "[removed]" },
  });
  return logger;
}
