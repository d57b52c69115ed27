import { command } from "#lib/platform/command.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import { tagRef } from "../contract.ts";
import { mayManageTags } from "../policy.ts";
import { recordsOf } from "../records-of.ts";
import { settingOutcome } from "../setting-outcome.ts";
import { lockTag, removeTag, replaceTag } from "../tag-repository.ts";
import { requireTag } from "../tags/require-tag.ts";

/** Takes a tag off all records and out of the list. */
export const deleteTag = command({
  name: "tag.delete",
  input: tagRef,
  access: mayManageTags,
  run: async ({ tx, context, input }) => {
    const before = requireTag(await lockTag(tx, input.id));
    const records = recordsOf(before.object);
    await withWholeScope({ tx, context }, records.scope ? [records.scope] : [], () =>
      replaceTag(tx, records, before.name, null),
    );
    await removeTag(tx, before.id);
    const after = { id: before.id, version: before.version, object: before.object };
    return settingOutcome("tag.deleted", "delete", { before, after }, { id: before.id });
  },
});
