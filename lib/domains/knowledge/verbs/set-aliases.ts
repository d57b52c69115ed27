import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { setAliasesInput } from "../contract.ts";
import { replaceAliases, selectAliases } from "../life-repository.ts";
import { mayPublish } from "../policy.ts";

/** The company's own words that mean the same, all of them at once; searches heed them from the next one on. */
export const setAliases = command({
  name: "knowledge.set_aliases",
  input: setAliasesInput,
  access: mayPublish,
  run: async ({ tx, context, input: { groups } }) => {
    const { tenantId, userId } = context.principal;
    const before = await selectAliases(tx);
    const unique = new Map(groups.map((words) => [words[0] ?? "", [...new Set(words)]]));
    const by = { tenantId, createdBy: userId, createdAt: now() };
    await replaceAliases(
      tx,
      [...unique].map(([name, words]) => ({ ...by, id: newId("alias"), name, words })),
    );
    return {
      result: { groups: [...unique.values()] },
      changes: [
        {
          entityType: "knowledge_aliases",
          entityId: tenantId,
          op: "update",
          before: { groups: before },
          after: { groups },
          version: 1,
        },
      ],
      event: {
        type: "knowledge.aliases_set",
        aggregateType: "knowledge_aliases",
        aggregateId: tenantId,
        payload: {},
      },
    };
  },
});
