"use client";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { Input } from "#components/ui/input.tsx";

type FilterSearchProps = { text: string; setText: (text: string) => void; search: (text: string) => void };

export function FilterSearch({ text, setText, search }: FilterSearchProps) {
  const t = useTranslations("ui.leads");
  const soon = useDebounced(() => search(text.trim()), 300);
  return (
    <div className="relative max-sm:col-span-2 sm:w-64">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3"
      />
      <Input
        type="search"
        className="pl-8"
        aria-label={t("search")}
        placeholder={t("search")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          soon();
        }}
      />
    </div>
  );
}
