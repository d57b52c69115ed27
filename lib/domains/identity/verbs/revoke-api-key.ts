import { requireRight } from "#lib/platform/access.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { revokeApiKeyInput } from "../contract.ts";
import { revokeApiKeyRow } from "../repository.ts";

/** Ends one of the person's own keys. Throws `not_found` when there is none. */
export const revokeApiKey = command({
  name: "apikey.revoke",
  input: revokeApiKeyInput,
  access: (context) => requireRight(context, "apikey.manage"),
  run: async ({ tx, input }) => {
    if (!(await revokeApiKeyRow(tx, input.id, new Date()))) throw new AppError("not_found", "no such key");
    return {
      result: { id: input.id },
      changes: [],
      event: { type: "apikey.revoked", aggregateType: "apikey", aggregateId: input.id, payload: {} },
    };
  },
});
