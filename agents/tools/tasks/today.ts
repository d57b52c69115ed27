import { z } from "zod";
import { todayParts } from "#lib/domains/activities/contract.ts";
import { today } from "#lib/domains/activities/index.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { hrefOf, isNamed, labelOf } from "../records/record-words.ts";
import { defineTool, noResult } from "../tool.ts";

const input = z.object({
  person: z.string().max(64).optional().describe("Whose day; one's own when absent"),
});

function lineOf(task: RecordDto, t: Translate) {
  const when = task.startsAt ?? task.dueAt;
  const about = isNamed(task.customer) ? task.customer.name : "";
  const detail = [typeof when === "string" ? formatMoment(when, t) : "", about].filter(Boolean).join(" · ");
  const href = hrefOf("task", task);
  return { text: labelOf("task", task), ...(detail && { detail }), ...(href && { href }) };
}

export const taskToday = defineTool({
  name: "task_today",
  description:
    "Somebody's day: what is overdue, due today, planned today, coming in the next seven days, and newly given to them.",
  risk: "read",
  right: "task.read",
  input,
  card: "report",
  async run(given, { context, t }) {
    const day = await today(context, given);
    const parts = todayParts.filter((part) => day[part].total > 0);
    const sections = parts.map((part) => ({
      title: t(`agents.today.${part}`),
      lines: day[part].items.map((task) => lineOf(task, t)),
    }));
    const figures = parts.map((part) => ({
      label: t(`agents.today.${part}`),
      value: String(day[part].total),
    }));
    return {
      ...noResult,
      output: day,
      records: parts.flatMap((part) =>
        day[part].items.map(({ id }) => ({ type: "task", id, op: "read" as const })),
      ),
      artifacts:
        parts.length === 0
          ? []
          : [{ kind: "report", data: { title: t("agents.today.title"), figures, sections } }],
      untrusted: parts.length > 0,
    };
  },
});
