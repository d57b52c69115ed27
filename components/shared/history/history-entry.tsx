"use client";
import { Bot, Settings2, UserRound } from "lucide-react";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import type { HistoryItem } from "#components/shared/history/history-types.ts";
import { useChangeText } from "#components/shared/history/use-change-text.ts";
import { Button } from "#components/ui/button.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

const icons = { user: UserRound, agent: Bot, system: Settings2 } as const;

function FieldChange({ spec, item }: { spec: ObjectSpec; item: HistoryItem }) {
  const t = useTranslations("records");
  const told = useChangeText(spec)(item);
  return (
    <div className="flex flex-wrap gap-x-2 text-sm">
      <dt className="text-ink-3">{told.label}</dt>
      <dd className="flex min-w-0 flex-wrap gap-x-1.5">
        {told.before === null ? null : (
          <>
            <del className="break-all text-ink-3">{told.before}</del>
            <span aria-hidden className="text-ink-3">
              →
            </span>
          </>
        )}
        <span className="min-w-0 break-words">{told.after ?? t("empty")}</span>
      </dd>
    </div>
  );
}

function useWriter({ by }: HistoryItem): string {
  const t = useTranslations("records-ui.history");
  const agents = useTranslations("agents.name");
  if (by.type !== "agent" || !agents.has(by.id)) return by.name || t(`by.${by.type}`);
  return t("onBehalf", { agent: agents(by.id), name: by.name });
}

type HistoryEntryProps = {
  spec: ObjectSpec;
  items: [HistoryItem, ...HistoryItem[]];
  undoMerge?: ((mergeId: string) => void) | undefined;
};

/** What one person or agent wrote at one moment, and the words it came from. */
export function HistoryEntry({ spec, items, undoMerge }: HistoryEntryProps) {
  const t = useTranslations("records-ui.history");
  const locale = useLocale();
  const now = useNow();
  const [first] = items;
  const { by, at, op, source } = first;
  const writer = useWriter(first);
  const Icon = icons[by.type];
  // A new record is told by what it was given, not by what it was not.
  const mergeId = items.find(({ field }) => field === "mergedFrom")?.after;
  const told = items.filter(
    (item) => item.field !== "mergedFrom" && (op !== "create" || (item.after !== null && item.after !== "")),
  );
  return (
    <li className="flex gap-3">
      <span
        aria-hidden
        className="mt-0.5 inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken text-ink-2"
      >
        <Icon className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{writer}</span>
          <span className="text-sm text-ink-2">{t(`op.${op}`)}</span>
          <time dateTime={at} className="text-xs text-ink-3">
            {formatDate(at, locale, now, { time: true })}
          </time>
          {t.has(`source.${source.kind}`) ? (
            <span className="text-xs text-ink-3">{t(`source.${source.kind}`)}</span>
          ) : null}
        </p>
        {source.text ? (
          <blockquote className="mt-1 border-l-2 border-line-strong pl-2 text-sm break-words whitespace-pre-wrap text-ink-2">
            {source.text}
          </blockquote>
        ) : null}
        <dl className="mt-1 flex flex-col gap-0.5">
          {told.map((item) => (
            <FieldChange key={item.field} spec={spec} item={item} />
          ))}
        </dl>
        {typeof mergeId === "string" && undoMerge ? (
          <Button size="sm" className="mt-1" onClick={() => undoMerge(mergeId)}>
            {t("undoMerge")}
          </Button>
        ) : null}
        {source.conversationId ? (
          <Link
            href={`/chat/${source.conversationId}`}
            className="mt-1 inline-block text-sm text-accent-text underline-offset-2 hover:underline"
          >
            {t("openConversation")}
          </Link>
        ) : null}
      </div>
    </li>
  );
}
