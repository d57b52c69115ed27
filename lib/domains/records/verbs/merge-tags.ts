import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import { mergeTagsInput } from "../contract.ts";
import { mayManageTags } from "../policy.ts";
import { recordsOf } from "../records-of.ts";
import { settingOutcome } from "../setting-outcome.ts";
import { lockTag, removeTag, replaceTag } from "../tag-repository.ts";
import { presentTag, requireTag } from "../tags/require-tag.ts";

/** Makes two tags of an object one: what has the first gets the second, with the first's reason where it is new. */
export const mergeTags = command({
  name: "tag.merge",
  input: mergeTagsInput,
  access: mayManageTags,
  run: async ({ tx, context, input }) => {
    const before = requireTag(await lockTag(tx, input.from));
    const into = requireTag(await lockTag(tx, input.into));
    if (before.id === into.id || before.object !== into.object) {
      throw new AppError("invalid", "tags that cannot be one", { reason: "tag_merge_unlike" });
    }
    const records = recordsOf(into.object);
    await withWholeScope({ tx, context }, records.scope ? [records.scope] : [], () =>
      replaceTag(tx, records, before.name, into.name),
    );
    await removeTag(tx, before.id);
    const after = { id: before.id, version: before.version, object: into.object, mergedInto: into.id };
    return settingOutcome("tag.merged", "delete", { before, after }, presentTag(into));
  },
});
