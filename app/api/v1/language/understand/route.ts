import { z } from "zod";
import { handle } from "#app/_server/handle.ts";
import { parseBody } from "#app/_server/parse-body.ts";
import { understand } from "#lib/language/index.ts";
import { now } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";

const input = z.object({ text: z.string().max(20_000), now: z.iso.datetime({ offset: true }).optional() });

export const POST = handle(async ({ body }) => {
  const { text, now: at } = parseBody(input, await body());
  return understand(text, { now: at ? new Date(at) : now(), timeZone: env().TIME_ZONE });
});
