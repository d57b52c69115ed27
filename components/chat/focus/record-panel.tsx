"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Focus } from "#components/chat/composer/composer.tsx";
import { touchedRecord } from "#components/chat/focus/touched-record.ts";
import type { ThreadState } from "#lib/realtime/thread-state.ts";

const RecordSummary = dynamic(
  () => import("#components/chat/focus/record-summary.tsx").then((module) => module.RecordSummary),
  { ssr: false },
);

/**
 * The record that the talk is about, beside it on a wide desk. It has its place from the first message on, so that an
 * answer that brings a record moves nothing.
 */
export function RecordPanel({ state, focus }: { state: ThreadState; focus: Focus | null }) {
  const t = useTranslations("chat.panel");
  const { messages } = state;
  const record = useMemo(() => touchedRecord(messages) ?? focus, [messages, focus]);
  if (messages.length === 0 && !focus) return null;
  return (
    <aside
      aria-label={t("label")}
      className="scroll-quiet hidden w-80 shrink-0 flex-col gap-4 overflow-y-auto border-l border-line p-4 min-[1400px]:flex"
    >
      {record ? (
        <RecordSummary key={record.id} record={record} />
      ) : (
        <p className="text-sm text-ink-3">{t("none")}</p>
      )}
    </aside>
  );
}
