"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { useChangeText } from "#components/shared/history/use-change-text.ts";
import { recordHref } from "#components/shared/shell/record-href.ts";
import type { TimelineEntry as Shown } from "#components/shared/timeline/timeline-types.ts";
import type { TimelineEntry } from "#lib/domains/activities/contract.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

const links = ["customer", "contact", "opportunity", "lead"] as const;
type Named = { id: string; name: string };
type Diff = { field: string; before: unknown; after: unknown };

/** The other records that an activity is about, and what came of it. */
function About({ record, self }: { record: RecordDto; self: string }) {
  const words = useRecordWords();
  const outcome = record.outcome as string | null | undefined;
  return (
    <span className="inline-flex flex-wrap gap-x-2 text-sm">
      {links.map((object) => {
        const other = record[object] as Named | null | undefined;
        const href = other && other.id !== self ? recordHref(object, other.id) : null;
        return other && href ? (
          <Link key={object} href={href} className="text-accent-text underline-offset-2 hover:underline">
            {other.name}
          </Link>
        ) : null;
      })}
      {outcome ? (
        <span className="text-ink-3">{words.choice("activity", { name: "outcome" }, outcome)}</span>
      ) : null}
    </span>
  );
}

function Changes({ spec, changes }: { spec: ObjectSpec; changes: Diff[] }) {
  const t = useTranslations("records");
  const u = useTranslations("records-ui.timeline");
  const changeText = useChangeText(spec);
  return changes.map((change) => {
    const { label, before, after } = changeText(change);
    return (
      <span key={change.field} className="block text-sm">
        {before === null
          ? u("set", { field: label, after: after ?? t("empty") })
          : u("change", { field: label, before, after: after ?? t("empty") })}
      </span>
    );
  });
}

/** Turns what the server tells of a record's past into lines of its timeline. */
export function useEntry(spec: ObjectSpec, id: string): (entry: TimelineEntry) => Shown {
  const t = useTranslations("records-ui.timeline");
  const agents = useTranslations("agents.name");
  const words = useRecordWords();
  return useCallback(
    (entry) => {
      const base = { id: entry.id, at: entry.at, ...(entry.by && { by: entry.by.name }) };
      switch (entry.kind) {
        case "task":
          return {
            ...base,
            kind: "task",
            title: String(entry.task.title ?? ""),
            body: String(entry.task.result ?? entry.task.body ?? ""),
            meta: <About record={entry.task} self={id} />,
          };
        case "stage": {
          const { opportunity, from, to, overrideReason } = entry.move;
          const title = from
            ? t("stage", { from: from.name, to: to.name })
            : t("stageStart", { to: to.name });
          return { ...base, kind: "stage", title, body: overrideReason ?? "", meta: opportunity.name };
        }
        case "change":
          return {
            ...base,
            kind: "change",
            title: t("changed"),
            body: <Changes spec={spec} changes={entry.changes} />,
          };
        case "agent": {
          const agent = agents.has(entry.agent) ? agents(entry.agent) : entry.agent;
          const fields = entry.fields.map((name) =>
            words.field(spec.name, spec.fields.find((field) => field.name === name) ?? { name }),
          );
          return {
            ...base,
            kind: "agent",
            title: t(entry.created ? "agentCreated" : "agentWrote", { agent }),
            body: fields.join(t("comma")),
          };
        }
        default:
          return {
            ...base,
            kind: entry.kind === "system" ? "change" : entry.kind,
            title: String(entry.activity.subject ?? ""),
            body: entry.activity.body === entry.activity.subject ? "" : String(entry.activity.body ?? ""),
            meta: <About record={entry.activity} self={id} />,
          };
      }
    },
    [t, agents, words, spec, id],
  );
}
