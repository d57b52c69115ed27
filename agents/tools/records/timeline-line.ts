import type { TimelineLine } from "#agents/artifacts/contract.ts";
import type { TimelineEntry } from "#lib/domains/activities/contract.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

type Said = Pick<TimelineLine, "title" | "detail">;
const text = (value: unknown): string => (typeof value === "string" ? value : "");

function said(entry: TimelineEntry, t: Translate): Said {
  switch (entry.kind) {
    case "task":
      return { title: text(entry.task.title), detail: text(entry.task.result) };
    case "stage":
      return {
        title: t("agents.timeline.moved", {
          from: entry.move.from?.name ?? t("agents.timeline.start"),
          to: entry.move.to.name,
        }),
        detail: entry.move.overrideReason ?? "",
      };
    case "change":
      return { title: t("agents.timeline.changed", { count: entry.changes.length }) };
    case "agent":
      return { title: t("agents.timeline.agent", { agent: t(`agents.name.${entry.agent}`) }) };
    default:
      return { title: text(entry.activity.subject), detail: text(entry.activity.body) };
  }
}

function kindText(entry: TimelineEntry, t: Translate): string {
  const key = `choices.activity.kind.${entry.kind}`;
  return t.has(key) ? t(key) : t(`agents.timeline.kind.${entry.kind}`);
}

/** One thing that happened, in a line and its details. */
export function timelineLine(entry: TimelineEntry, t: Translate): TimelineLine {
  const { title, detail } = said(entry, t);
  return {
    id: entry.id,
    at: entry.at,
    kind: kindText(entry, t),
    title,
    ...(detail && detail !== title && { detail }),
    ...(entry.by && { by: entry.by.name }),
  };
}
