import { z } from "zod";
import { env } from "#lib/platform/env.ts";
import { defineTool, noResult } from "../tool.ts";

/** What may be asked for by name, and does not exist in this product yet. */
export const connectionsShow = defineTool({
  name: "connections",
  description:
    "Which outer systems this product is connected to. Only language models can be; everything else comes in by files and the API.",
  risk: "read",
  right: "view.use",
  input: z.object({}),
  card: "report",
  run: async () => {
    const models = env().LLM_PROVIDERS.map(({ name, model }) => ({ name, model }));
    return { ...noResult, output: { models } };
  },
});
