"use client";
import { useTranslations } from "next-intl";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import { FoldButton } from "#components/chat/cards/fold-button.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { useFold } from "#components/chat/cards/use-fold.ts";
import { DiffTable } from "#components/shared/diff-table.tsx";

/** What changed: before and after. */
export function FieldDiffCard({ data }: CardProps<"field_diff">) {
  const t = useTranslations("chat.cards");
  const fold = useFold(data.changes, 12);
  return (
    <CardFrame
      title={data.title}
      meta={<span className="tabular-nums">{t("changedCount", { count: data.changes.length })}</span>}
      {...(data.href && { href: data.href, open: t("open") })}
    >
      <div className="px-3 py-2.5">
        <DiffTable diff={[...fold.shown]} />
      </div>
      <FoldButton rest={fold.rest} unfold={fold.unfold} />
    </CardFrame>
  );
}
