import { z } from "zod";
import { deleteActivity, deleteTask } from "#lib/domains/activities/index.ts";
import { deleteContact, deleteCustomer } from "#lib/domains/customers/index.ts";
import { deleteLead } from "#lib/domains/leads/index.ts";
import { deleteOpportunity } from "#lib/domains/opportunities/index.ts";
import { deleteProduct } from "#lib/domains/products/index.ts";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { defineTool } from "../tool.ts";
import { proposeMany, recordRefs, seenMany, writtenMany } from "./many.ts";
import { labelOf } from "./record-words.ts";

const verbs = {
  customer: deleteCustomer,
  contact: deleteContact,
  lead: deleteLead,
  opportunity: deleteOpportunity,
  product: deleteProduct,
  activity: deleteActivity,
  task: deleteTask,
};

export const recordDelete = defineTool({
  name: "record_delete",
  description: "Put records away; they can be brought back. Always asks the person first.",
  risk: "danger",
  right: "conversation.use",
  input: z.object({ object: z.enum(recordObjects), records: recordRefs }),
  card: "proposal",
  asks: () => "delete",
  async run({ object, records }, env) {
    const { labels } = await env.once(async (context) => {
      const seen = await seenMany({ ...env, context }, object, records);
      for (const { id, version } of records)
        await verbs[object](context, { id, ...(version && { version }) });
      return { labels: seen.map((record) => labelOf(object, record)) };
    });
    const ids = records.map(({ id }) => id);
    return writtenMany(env, { object, ids, op: "delete", output: { object, labels } });
  },
  propose: (given, env) =>
    proposeMany(env, given, {
      ...given,
      title: "delete",
      line: (record) => ({ before: labelOf(given.object, record), after: null }),
      sideEffects: [env.t("agents.propose.restorable")],
    }),
});
