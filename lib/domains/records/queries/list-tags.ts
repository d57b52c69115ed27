import { query } from "#lib/platform/query.ts";
import { listTagsInput, type TagDto } from "../contract.ts";
import { mayReadObject } from "../policy.ts";
import { selectTags } from "../tag-repository.ts";
import { presentTag } from "../tags/require-tag.ts";

/** The tags that the company knows for an object. */
export const listTags = query({
  name: "tag.list",
  input: listTagsInput,
  access: (context, { object }) => mayReadObject(context, object),
  run: async ({ tx, input }): Promise<{ items: TagDto[] }> => {
    const rows = await selectTags(tx, input.object);
    return { items: rows.filter((row) => input.inactive || row.active).map(presentTag) };
  },
});
