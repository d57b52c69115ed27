"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import { highlightParts } from "#components/chat/cards/highlight-parts.ts";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";

/** Longer passages are folded. */
const long = 320;

/** Words of a document as they stand there, with what answers the question marked. */
export function PassageCard({ data }: CardProps<"passage">) {
  const t = useTranslations("chat.cards");
  const [open, setOpen] = useState(false);
  const folded = !open && data.text.length > long;
  return (
    <CardFrame title={data.title} meta={data.where} href={data.href} open={t("openDocument")}>
      <blockquote
        className={cn(
          "px-3 py-2.5 break-words whitespace-pre-line text-ink-2",
          folded && "line-clamp-6 [mask-image:linear-gradient(black_60%,transparent)]",
        )}
      >
        {highlightParts(data.text, data.highlights).map((part) =>
          part.marked ? (
            <mark key={part.at} className="rounded-xs bg-warn-soft text-ink">
              {part.text}
            </mark>
          ) : (
            <span key={part.at}>{part.text}</span>
          ),
        )}
      </blockquote>
      {data.text.length > long ? (
        <div className="px-3 pb-2">
          <Button variant="link" size="bare" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "less" : "wholePassage")}
          </Button>
        </div>
      ) : null}
      {data.note ? <p className="border-t border-line px-3 py-1.5 text-sm text-warn">{data.note}</p> : null}
    </CardFrame>
  );
}
