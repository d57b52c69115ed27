"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import type { TimelineLine } from "#agents/artifacts/contract.ts";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import { FoldButton } from "#components/chat/cards/fold-button.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { TextLink } from "#components/chat/cards/text-link.tsx";
import { useFold } from "#components/chat/cards/use-fold.ts";
import { formatDate } from "#components/shared/format-date.ts";

function Entry({ entry }: { entry: TimelineLine }) {
  const locale = useLocale();
  const now = useNow();
  return (
    <li className="relative pb-3 pl-4 before:absolute before:top-2 before:bottom-[-8px] before:left-[3px] before:w-px before:bg-line last:pb-0 last:before:hidden">
      <span aria-hidden className="absolute top-[7px] left-0 size-[7px] rounded-full bg-line-strong" />
      <p className="flex flex-wrap gap-x-2 text-sm text-ink-3">
        <time dateTime={entry.at}>{formatDate(entry.at, locale, now, { time: entry.at.length > 10 })}</time>
        <span>{entry.kind}</span>
        {entry.by ? <span>{entry.by}</span> : null}
      </p>
      <p className="break-words">
        <TextLink href={entry.href}>{entry.title}</TextLink>
      </p>
      {entry.detail ? <p className="line-clamp-3 break-words text-ink-2">{entry.detail}</p> : null}
    </li>
  );
}

/** What happened, newest first. */
export function TimelineCard({ data }: CardProps<"timeline">) {
  const t = useTranslations("chat.cards");
  const fold = useFold(data.entries, 6);
  return (
    <CardFrame
      title={data.title}
      meta={t("total", { count: data.entries.length + data.more })}
      {...(data.href && { href: data.href, open: t("open") })}
    >
      <ol className="px-3 py-2.5">
        {fold.shown.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      <FoldButton rest={fold.rest} unfold={fold.unfold} />
    </CardFrame>
  );
}
