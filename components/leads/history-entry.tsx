"use client";
import { Bot, Settings2, UserRound } from "lucide-react";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useFactText } from "#components/leads/use-fact-text.ts";
import { formatDate } from "#components/shared/format-date.ts";
import type { LeadHistoryItem } from "#lib/domains/leads/contract.ts";

const icons = { user: UserRound, agent: Bot, system: Settings2 } as const;

function FieldChange({ item }: { item: LeadHistoryItem }) {
  const t = useTranslations("ui.lead");
  const words = useTranslations("lead");
  const factText = useFactText();
  const label = words.has(`field.${item.field}`) ? words(`field.${item.field}`) : item.field;
  const before = factText(item.field, item.before);
  return (
    <div className="flex flex-wrap gap-x-2 text-sm">
      <dt className="text-ink-3">{label}</dt>
      <dd className="flex min-w-0 flex-wrap gap-x-1.5">
        {before === null ? null : (
          <>
            <del className="break-all text-ink-3">{before}</del>
            <span aria-hidden className="text-ink-3">
              →
            </span>
          </>
        )}
        <span className="min-w-0 break-words">{factText(item.field, item.after) ?? t("none")}</span>
      </dd>
    </div>
  );
}

export function HistoryEntry({ items }: { items: LeadHistoryItem[] }) {
  const t = useTranslations("ui.lead");
  const agents = useTranslations("agents.name");
  const locale = useLocale();
  const now = useNow();
  const [first] = items;
  if (!first) return null;
  const { by, at, op, source } = first;
  const Icon = icons[by.type];
  const agent = by.type === "agent" && agents.has(by.id) ? agents(by.id) : null;
  const writer = agent ? t("onBehalf", { agent, name: by.name }) : by.name || t(`by.${by.type}`);
  // A new record is told by what it was given, not by what it was not.
  const told = items.filter((item) => item.field !== "score" && (op !== "create" || item.after !== null));
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
        </p>
        {source.text ? (
          <blockquote className="mt-1 border-l-2 border-line-strong pl-2 text-sm break-words whitespace-pre-wrap text-ink-2">
            {source.text}
          </blockquote>
        ) : null}
        <dl className="mt-1 flex flex-col gap-0.5">
          {told.map((item) => (
            <FieldChange key={item.field} item={item} />
          ))}
        </dl>
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
