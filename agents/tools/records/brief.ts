import { z } from "zod";
import { subjectObjects } from "#lib/domains/activities/contract.ts";
import { defineTool, noResult } from "../tool.ts";
import { briefLists } from "./brief-lists.ts";
import { readBrief } from "./read-brief.ts";
import { recordCard } from "./record-card.ts";
import { fieldsNamed } from "./record-fields.ts";
import { kindOf } from "./record-kinds.ts";
import { labelOf } from "./record-words.ts";

export const recordBrief = defineTool({
  name: "record_brief",
  description:
    "All that is known around a customer, contact, opportunity or lead in one read: the company, its people, open and closed deals with decision makers, competitors and risks, the last activities, open tasks.",
  risk: "read",
  right: "conversation.use",
  input: z.object({ object: z.enum(subjectObjects), id: z.string().max(64) }),
  card: "record",
  async run({ object, id }, { context, t }) {
    const brief = await readBrief(context, object, id);
    const fields = await fieldsNamed(context, object, kindOf(object).fields);
    const card = recordCard(object, brief.record, t, { fields, lists: briefLists(brief, t) });
    return {
      ...noResult,
      output: brief,
      records: [{ type: object, id, op: "read" }],
      artifacts: [{ kind: "record", data: card }],
      focus: { type: object, id, label: labelOf(object, brief.record) },
      untrusted: true,
    };
  },
});
