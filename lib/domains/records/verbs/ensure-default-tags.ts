import { command } from "#lib/platform/command.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import { ensureDefaultTagsInput, type TagDto } from "../contract.ts";
import { mayManageTags } from "../policy.ts";
import { settingOutcome } from "../setting-outcome.ts";
import { insertTag, selectTags, type TagRow } from "../tag-repository.ts";
import { defaultTags } from "../tags/default-tags.ts";
import { newTag } from "../tags/new-tag.ts";
import { presentTag } from "../tags/require-tag.ts";

/** Switches ready-made smart tags on: those that the company has not got yet, in the words of who does it. */
export const ensureDefaultTags = command({
  name: "tag.ensure_defaults",
  input: ensureDefaultTagsInput,
  access: mayManageTags,
  run: async ({ tx, context, input }) => {
    const t = translate(context.principal.locale);
    const made: TagRow[] = [];
    for (const { key, object, color, rule } of defaultTags) {
      if (input.keys && !input.keys.includes(key)) continue;
      const name = t(`tag.defaults.${key}.name`);
      const known = await selectTags(tx, object);
      if (known.some((row) => row.name === name)) continue;
      const ruleText = t(`tag.defaults.${key}.reason`);
      made.push(newTag(context, { object, name, color, rule, ruleText }));
      await insertTag(tx, made.at(-1) as TagRow);
    }
    const id = context.principal.tenantId;
    const outcome = settingOutcome("tag.defined", "create", { after: { id, object: null } }, { id });
    const changes = made.flatMap(
      (after) => settingOutcome("tag.defined", "create", { after }, after).changes,
    );
    return { ...outcome, changes, result: { items: made.map(presentTag) as TagDto[] } };
  },
});
