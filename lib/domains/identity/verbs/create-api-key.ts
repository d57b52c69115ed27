import { requireRight } from "#lib/platform/access.ts";
import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { createApiKeyInput } from "../contract.ts";
import { insertApiKey } from "../repository.ts";
import { hashSecret, newSecret } from "../secrets.ts";

/** Makes a bearer key that acts as its person. Returns the key once; only its hash is kept. */
export const createApiKey = command({
  name: "apikey.create",
  input: createApiKeyInput,
  secretResult: true,
  access: (context) => requireRight(context, "apikey.manage"),
  run: async ({ tx, context, input }) => {
    const id = newId("apiKey");
    const key = `hk_${newSecret()}`;
    const { tenantId, userId } = context.principal;
    await insertApiKey(tx, {
      id,
      tenantId,
      userId,
      name: input.name,
      prefix: key.slice(0, 8),
      keyHash: hashSecret(key),
    });
    return {
      result: { id, key },
      changes: [],
      event: {
        type: "apikey.created",
        aggregateType: "apikey",
        aggregateId: id,
        payload: { name: input.name },
      },
    };
  },
});
