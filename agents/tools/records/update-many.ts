import { z } from "zod";
import { updateTasks } from "#lib/domains/activities/index.ts";
import { updateContacts, updateCustomers } from "#lib/domains/customers/index.ts";
import { updateLeads } from "#lib/domains/leads/index.ts";
import { updateOpportunities } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { defineTool } from "../tool.ts";
import { afterText } from "./after-text.ts";
import { asksWhenMany, proposeMany, recordRefs, writtenMany } from "./many.ts";
import { fieldsNamed } from "./record-fields.ts";
import { fieldLabel, fieldText, fieldValue } from "./record-words.ts";

const verbs = {
  customer: updateCustomers,
  contact: updateContacts,
  lead: updateLeads,
  opportunity: updateOpportunities,
  task: updateTasks,
};
const input = z.object({
  object: z.enum(["customer", "contact", "lead", "opportunity", "task"]),
  records: recordRefs,
  set: z.record(z.string().max(80), z.unknown()).describe("The same facts for all of them"),
});

export const recordsUpdate = defineTool({
  name: "records_update",
  description: "Write the same facts into several records of a kind at once.",
  risk: "write",
  right: "conversation.use",
  input,
  card: "record_table",
  asks: asksWhenMany,
  async run({ object, records, set }, env) {
    // Each verb checks the facts against its own object.
    const verb = verbs[object] as (context: Context, given: unknown) => Promise<unknown>;
    await env.once((context) => verb(context, { records, set }));
    const ids = records.map(({ id }) => id);
    return writtenMany(env, { object, ids, op: "update", output: { changed: Object.keys(set) } });
  },
  async propose(given, env) {
    const { context, t } = env;
    const { object, records, set } = given;
    const fields = await fieldsNamed(context, object, Object.keys(set));
    const afters = await Promise.all(
      fields.map(async (field) => {
        const text = await afterText(context, object, field, set[field.name] ?? null, t);
        return `${fieldLabel(object, field, t)} ${text ?? t("agents.history.empty")}`;
      }),
    );
    const comma = t("lead.clauseComma");
    return proposeMany(env, given, {
      object,
      records,
      title: "many",
      line: (record) => ({
        before: fields
          .map(
            (field) =>
              fieldText(object, field, fieldValue(record, field.name), t) ?? t("agents.history.empty"),
          )
          .join(comma),
        after: afters.join(comma),
      }),
    });
  },
});
