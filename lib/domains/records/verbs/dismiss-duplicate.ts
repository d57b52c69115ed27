import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { requireRecords } from "#lib/platform/records/require-record.ts";
import { dismissDuplicateInput } from "../contract.ts";
import { insertDismissal } from "../duplicate-repository.ts";
import { mayUpdateObject } from "../policy.ts";
import { recordsOf } from "../records-of.ts";
import { settingOutcome } from "../setting-outcome.ts";

/** Says of two records that they look alike and are not the same: nobody is asked about them again. */
export const dismissDuplicate = command({
  name: "duplicate.dismiss",
  input: dismissDuplicateInput,
  access: (context, { object }) => mayUpdateObject(context, object),
  run: async ({ tx, context, input }) => {
    const { object } = input;
    const { tenantId, userId } = context.principal;
    await requireRecords({ tx, context }, recordsOf(object), [input.first, input.second]);
    const [firstId = "", secondId = ""] = [input.first, input.second].sort();
    await insertDismissal(tx, { tenantId, object, firstId, secondId, by: userId, createdAt: now() });
    const after = { id: firstId, object, firstId, secondId };
    return settingOutcome("duplicate.dismissed", "create", { after }, { id: firstId });
  },
});
