"use client";
import { useTranslations } from "next-intl";

/** What a document is about: the areas that ship have a word, one that the company made up is its own word. */
export function useDomainWord(): (domain: string | null) => string | null {
  const t = useTranslations("library.domains");
  return (domain) => (domain && t.has(domain) ? t(domain) : domain);
}
