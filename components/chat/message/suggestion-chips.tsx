"use client";
import { useTranslations } from "next-intl";
import type { Suggestion } from "#agents/contract.ts";
import { Chip } from "#components/chat/message/chip.tsx";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";

export function SuggestionChips({ suggestions }: { suggestions: Suggestion[] }) {
  const t = useTranslations("chat");
  const { send } = useThreadActions();
  if (suggestions.length === 0) return null;
  return (
    <ul aria-label={t("suggestions")} className="flex flex-wrap gap-1.5">
      {suggestions.map((suggestion) => (
        <li key={suggestion.text}>
          <Chip onClick={() => send(suggestion.text)}>{suggestion.label}</Chip>
        </li>
      ))}
    </ul>
  );
}
