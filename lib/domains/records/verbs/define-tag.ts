import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { cleanText } from "#lib/platform/records/clean-text.ts";
import { defineTagInput } from "../contract.ts";
import { mayManageTags } from "../policy.ts";
import { recordsOf } from "../records-of.ts";
import { settingOutcome } from "../setting-outcome.ts";
import { insertTag, selectTags } from "../tag-repository.ts";
import { newTag } from "../tags/new-tag.ts";
import { presentTag, requireFreeName, requireRule } from "../tags/require-tag.ts";

/** Makes a tag known; with a rule it is put on and taken off by itself, each time with the reason. */
export const defineTag = command({
  name: "tag.define",
  input: defineTagInput,
  access: mayManageTags,
  run: async ({ tx, context, input }) => {
    const { object, color = null, rule = null, ruleText = null } = input;
    const name = cleanText(input.name);
    const asking = await askRecords({ tx, context }, object);
    requireRule(asking, recordsOf(object), rule);
    requireFreeName(await selectTags(tx, object), name);
    const row = newTag(context, { object, name, color, rule, ruleText });
    await insertTag(tx, row);
    return settingOutcome("tag.defined", "create", { after: row }, presentTag(row));
  },
});
