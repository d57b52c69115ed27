"use client";
import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";
import { Card } from "#components/ui/card.tsx";

/** Several records fit: one press says which one is meant. */
export function ChoiceCard({ data, latest }: CardProps<"choice">) {
  const t = useTranslations("chat.cards");
  const { send } = useThreadActions();
  const hidden = data.total - data.options.length;
  return (
    <Card className="animate-appear overflow-hidden">
      <p className="border-b border-line px-3 py-2 font-medium break-words">{data.question}</p>
      <ol>
        {data.options.map((option, index) => (
          <li key={option.id} className="flex border-b border-line last:border-b-0">
            <button
              type="button"
              disabled={!latest}
              onClick={() => send(option.text)}
              className="flex min-h-10 min-w-0 flex-1 items-baseline gap-2 px-3 py-2 text-left hover:bg-hover disabled:pointer-events-none coarse:min-h-11"
            >
              <span aria-hidden className="w-4 shrink-0 text-sm text-ink-3 tabular-nums">
                {index + 1}
              </span>
              <span className="min-w-0">
                <span className="block font-medium break-words">{option.label}</span>
                {option.detail ? (
                  <span className="block text-sm break-words text-ink-3">{option.detail}</span>
                ) : null}
              </span>
            </button>
            {option.href ? (
              <Link
                href={option.href}
                aria-label={t("openNamed", { name: option.label })}
                className="flex w-10 shrink-0 items-center justify-center text-ink-3 hover:bg-hover hover:text-ink"
              >
                <ArrowUpRight aria-hidden className="size-4" />
              </Link>
            ) : null}
          </li>
        ))}
      </ol>
      {hidden > 0 ? (
        <p className="border-t border-line px-3 py-1.5 text-sm text-ink-3">
          {t("moreFit", { count: hidden })}
        </p>
      ) : null}
    </Card>
  );
}
