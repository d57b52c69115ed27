import { hasRight } from "#lib/platform/access.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { type DescribedObject, describeObjectInput } from "../contract.ts";
import { mayReadObject } from "../policy.ts";
import { recordsOf } from "../records-of.ts";

/** All fields of an object, the company's own among them, and the lists that hang on it which the person may read. */
export const describeObject = query({
  name: "record.describe",
  input: describeObjectInput,
  access: (context, { object }) => mayReadObject(context, object),
  run: async ({ tx, context, input }): Promise<DescribedObject> => {
    const { custom = [] } = await askRecords({ tx, context }, input.object);
    const { name, fields, relations } = recordsOf(input.object).spec;
    const readable = relations.filter((relation) => hasRight(context, `${relation.object}.read`));
    return { name, fields: [...fields, ...custom], relations: readable };
  },
});
