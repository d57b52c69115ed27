import { ecsFormat } from "@elastic/ecs-pino-format";
import pino from "pino";
import { env } from "./env.ts";
import { withoutValues } from "./without-values.ts";

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

/** The process log: ECS JSON lines on standard output, secrets and the values of failed statements removed. */
export function log(): pino.Logger {
  const { formatters, ...ecs } = ecsFormat({ convertErr: true });
  logger ??= pino({
    ...ecs,
    formatters: {
      ...formatters,
      log: (line) => {
        const clean = "err" in line ? { ...line, err: withoutValues(line.err) } : line;
        return formatters?.log?.(clean) ?? clean;
      },
    },
    level: env().LOG_LEVEL,
    redact: { paths: redact, censor: "[removed]" },
  });
  return logger;
}
