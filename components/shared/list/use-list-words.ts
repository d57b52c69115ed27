"use client";
import { useTranslations } from "next-intl";
import type { ListScreenProps } from "#components/shared/list/list-screen.tsx";

/** What a list of a kind is called and says, from its own part of the messages. */
export function useListWords(namespace: string): ListScreenProps["words"] {
  const t = useTranslations(namespace);
  return {
    title: t("title"),
    search: t("search"),
    bin: t("bin"),
    empty: t("empty"),
    emptyText: t("emptyText"),
  };
}
