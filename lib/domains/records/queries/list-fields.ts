import { query } from "#lib/platform/query.ts";
import { type CustomFieldDto, listFieldsInput } from "../contract.ts";
import { selectFields } from "../field-repository.ts";
import { presentField } from "../fields/field-shape.ts";
import { mayReadObject } from "../policy.ts";

/** The fields that the company has added to an object, in their order. */
export const listFields = query({
  name: "field.list",
  input: listFieldsInput,
  access: (context, { object }) => mayReadObject(context, object),
  run: async ({ tx, input }): Promise<{ items: CustomFieldDto[] }> => {
    const rows = await selectFields(tx, input.object);
    return { items: rows.filter((row) => input.archived || !row.archivedAt).map(presentField) };
  },
});
