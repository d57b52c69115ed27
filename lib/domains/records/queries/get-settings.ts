import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import type { TenantSettings } from "../contract.ts";
import { mayReadSettings } from "../policy.ts";
import { selectSettings } from "../setting-repository.ts";

/** The company's settings. */
export const getSettings = query({
  name: "setting.get",
  input: z.object({}).strict(),
  access: mayReadSettings,
  run: ({ tx }): Promise<TenantSettings> => selectSettings(tx),
});
