import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { cleanText } from "#lib/platform/records/clean-text.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { updateTagInput } from "../contract.ts";
import { mayManageTags } from "../policy.ts";
import { recordsOf } from "../records-of.ts";
import { requireVersion } from "../require-version.ts";
import { settingOutcome } from "../setting-outcome.ts";
import { lockTag, replaceTag, selectTags, updateTagRow } from "../tag-repository.ts";
import { presentTag, requireFreeName, requireRule, requireTag } from "../tags/require-tag.ts";

/** Changes a tag. Under another name it stays on all records that have it, with its reasons. */
export const updateTag = command({
  name: "tag.update",
  input: updateTagInput,
  access: mayManageTags,
  run: async ({ tx, context, input }) => {
    const before = requireTag(await lockTag(tx, input.id));
    requireVersion(before, input.version);
    const records = recordsOf(before.object);
    const asking = await askRecords({ tx, context }, before.object);
    requireRule(asking, records, input.set.rule);
    const name = input.set.name === undefined ? before.name : cleanText(input.set.name);
    requireFreeName(await selectTags(tx, before.object), name, before.id);
    const after = {
      ...before,
      ...withoutUndefined(input.set),
      name,
      version: before.version + 1,
      updatedAt: now(),
    };
    await updateTagRow(tx, before.id, after);
    if (name !== before.name) {
      const scopes = records.scope ? [records.scope] : [];
      await withWholeScope(asking, scopes, () => replaceTag(tx, records, before.name, name));
    }
    return settingOutcome("tag.updated", "update", { before, after }, presentTag(after));
  },
});
