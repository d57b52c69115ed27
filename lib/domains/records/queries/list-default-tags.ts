import { translate } from "#lib/platform/messages/translate.ts";
import { query } from "#lib/platform/query.ts";
import { type DefaultTagDto, defaultTagsInput } from "../contract.ts";
import { mayManageTags } from "../policy.ts";
import { selectTags } from "../tag-repository.ts";
import { defaultTags } from "../tags/default-tags.ts";

/** The ready-made smart tags of an object, and which of them the company has. */
export const listDefaultTags = query({
  name: "tag.list_defaults",
  input: defaultTagsInput,
  access: mayManageTags,
  run: async ({ tx, context, input: { object } }): Promise<{ items: DefaultTagDto[] }> => {
    const t = translate(context.principal.locale);
    const known = new Set((await selectTags(tx, object)).map(({ name }) => name));
    const items = defaultTags
      .filter((each) => each.object === object)
      .map(({ key, color, rule }) => {
        const name = t(`tag.defaults.${key}.name`);
        return {
          key,
          object,
          name,
          reason: t(`tag.defaults.${key}.reason`),
          color,
          rule,
          known: known.has(name),
        };
      });
    return { items };
  },
});
