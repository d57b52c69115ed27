"use client";
import { useTranslations } from "next-intl";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { Chip } from "#components/chat/message/chip.tsx";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";

export function DuplicateChoiceCard({ data, latest }: CardProps<"duplicate_choice">) {
  const t = useTranslations("chat.cards");
  const { send } = useThreadActions();
  const { existing } = data;
  return (
    <CardFrame title={existing.label} meta={t("existing")} href={existing.href} open={t("openLead")}>
      <p className="px-3 py-2 text-ink-2">{existing.summary}</p>
      <div className="flex flex-wrap gap-1.5 border-t border-line px-3 py-2.5">
        {data.chips.map((chip) => (
          <Chip key={chip.text} disabled={!latest} onClick={() => send(chip.text)}>
            {chip.label}
          </Chip>
        ))}
      </div>
    </CardFrame>
  );
}
