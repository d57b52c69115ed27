import { z } from "zod";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { defineTool, noResult } from "../tool.ts";
import { recordCard } from "./record-card.ts";
import { fieldsNamed } from "./record-fields.ts";
import { kindOf } from "./record-kinds.ts";
import { labelOf } from "./record-words.ts";
import { requireSeen } from "./require-seen.ts";

export const recordGet = defineTool({
  name: "record_get",
  description: "Read one record of any kind whole: its fields and the lists that stand inside it.",
  risk: "read",
  right: "conversation.use",
  input: z.object({ object: z.enum(recordObjects), id: z.string().max(64) }),
  card: "record",
  async run({ object, id }, { context, t }) {
    const record = await requireSeen(context, object, id);
    const fields = await fieldsNamed(context, object, kindOf(object).fields);
    return {
      ...noResult,
      output: { object, record },
      records: [{ type: object, id, op: "read" }],
      artifacts: [{ kind: "record", data: recordCard(object, record, t, { fields }) }],
      focus: { type: object, id, label: labelOf(object, record) },
      untrusted: true,
    };
  },
});
