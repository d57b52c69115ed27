import { z } from "zod";
import { subjectObjects, type TimelineEntry, timelineKinds } from "#lib/domains/activities/contract.ts";
import { timeline } from "#lib/domains/activities/index.ts";
import { defineTool, noResult } from "../tool.ts";
import { kindOf } from "./record-kinds.ts";
import { timelineLine } from "./timeline-line.ts";

const input = z.object({
  object: z.enum(subjectObjects),
  id: z.string().max(64),
  kinds: z.array(z.enum(timelineKinds)).min(1).max(timelineKinds.length).optional(),
  limit: z.number().int().min(1).max(50).optional(),
});

export const recordTimeline = defineTool({
  name: "record_timeline",
  description:
    "What happened with a customer, contact, opportunity or lead, newest first: visits, calls, notes, finished tasks, stage moves, changes.",
  risk: "read",
  right: "activity.read",
  input,
  card: "timeline",
  async run({ limit = 20, ...asked }, { context, t }) {
    const page = await timeline(context, { ...asked, limit });
    const href = kindOf(asked.object).path?.(asked.id);
    const entries = page.items.map((entry: TimelineEntry) => timelineLine(entry, t));
    return {
      ...noResult,
      output: { entries: page.items, more: page.nextCursor !== null },
      records: [{ type: asked.object, id: asked.id, op: "read" }],
      artifacts:
        entries.length === 0
          ? []
          : [
              {
                kind: "timeline",
                data: { title: t("agents.timeline.title"), ...(href && { href }), entries, more: 0 },
              },
            ],
      untrusted: entries.length > 0,
    };
  },
});
