"use client";
import { useTranslations } from "next-intl";
import type { RecordField, SubList } from "#agents/artifacts/contract.ts";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import { ChangedCount } from "#components/chat/cards/changed-count.tsx";
import { ChangedMark } from "#components/chat/cards/changed-mark.tsx";
import { FoldButton } from "#components/chat/cards/fold-button.tsx";
import { LineList } from "#components/chat/cards/line-list.tsx";
import { Marks } from "#components/chat/cards/marks.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { TextLink } from "#components/chat/cards/text-link.tsx";
import { useFold } from "#components/chat/cards/use-fold.ts";
import { cn } from "#components/ui/cn.ts";

/** What was written just now is never folded away. */
const mostFields = 14;
/** Longer words have the whole width: half of a card holds some twenty Chinese letters a line. */
const longWords = 30;

function Field({ field, changed }: { field: RecordField; changed: string }) {
  return (
    <div
      className={cn(
        "col-span-2 grid grid-cols-subgrid items-baseline",
        field.value.length > longWords && "sm:col-span-4",
      )}
    >
      <dt className="max-w-28 text-sm text-ink-3">{field.label}</dt>
      <dd
        className={cn(
          "min-w-0 break-words whitespace-pre-line",
          field.value.length > longWords && "sm:col-span-3",
        )}
      >
        <TextLink href={field.href}>{field.value}</TextLink>
        {field.changed ? <ChangedMark label={changed} /> : null}
      </dd>
    </div>
  );
}

function Part({ list }: { list: SubList }) {
  const t = useTranslations("chat.cards");
  return (
    <section className="border-t border-line px-3 py-2.5">
      <h3 className="mb-1 flex items-baseline gap-2 text-sm font-semibold text-ink-2">
        {list.title}
        <span className="font-normal text-ink-3 tabular-nums">{list.total}</span>
        {list.href && list.total > list.items.length ? (
          <span className="ml-auto font-normal">
            <TextLink href={list.href}>{t("openAll")}</TextLink>
          </span>
        ) : null}
      </h3>
      <LineList lines={list.items} />
    </section>
  );
}

export function RecordCard({ data }: CardProps<"record">) {
  const t = useTranslations("chat.cards");
  const fields = [...data.fields].sort((a, b) => Number(b.changed) - Number(a.changed));
  const fold = useFold(
    fields.length > mostFields ? fields : data.fields,
    Math.max(mostFields, data.fields.filter((field) => field.changed).length),
  );
  return (
    <CardFrame
      title={<span className="break-words">{data.title}</span>}
      meta={
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {data.subtitle}
          <Marks marks={data.marks} />
          <ChangedCount count={data.fields.filter((field) => field.changed).length} />
        </span>
      }
      {...(data.href && { href: data.href, open: t("open") })}
    >
      {fold.shown.length > 0 ? (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 px-3 py-2.5 sm:grid-cols-[auto_minmax(0,1fr)_auto_minmax(0,1fr)]">
          {fold.shown.map((field) => (
            <Field key={field.key} field={field} changed={t("changed")} />
          ))}
        </dl>
      ) : null}
      <FoldButton rest={fold.rest} unfold={fold.unfold} />
      {data.lists.map((list) => (
        <Part key={list.key} list={list} />
      ))}
    </CardFrame>
  );
}
