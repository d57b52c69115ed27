import { command } from "#lib/platform/command.ts";
import { updateSettingsInput } from "../contract.ts";
import { mayManageSettings } from "../policy.ts";
import { settingOutcome } from "../setting-outcome.ts";
import { mergeSettings, selectSettings } from "../setting-repository.ts";

/** Changes the company's settings: from then on quarters and years count from this month. */
export const updateSettings = command({
  name: "setting.update",
  input: updateSettingsInput,
  access: mayManageSettings,
  run: async ({ tx, context, input }) => {
    const id = context.principal.tenantId;
    const before = await selectSettings(tx);
    await mergeSettings(tx, input);
    const after = { ...before, ...input, id };
    return settingOutcome("setting.updated", "update", { before, after }, { ...after });
  },
});
