"use client";
import { useTranslations } from "next-intl";
import type { useLibrary } from "#components/knowledge/use-library.ts";
import { SearchBox } from "#components/shared/list/search-box.tsx";
import { CheckboxLine } from "#components/ui/checkbox.tsx";
import { Select } from "#components/ui/select.tsx";
import { documentStatuses, documentTypes } from "#lib/domains/knowledge/contract.ts";

type LibraryFiltersProps = Pick<ReturnType<typeof useLibrary>, "asked" | "ask">;

/** What the library is narrowed by. */
export function LibraryFilters({ asked, ask }: LibraryFiltersProps) {
  const t = useTranslations("library");
  const types = useTranslations("library.types");
  const statuses = useTranslations("library.status");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchBox
        className="min-w-40 flex-1 sm:max-w-72"
        label={t("find")}
        value={asked.q ?? ""}
        search={(q) => ask({ q: q === "" ? undefined : q })}
      />
      <Select
        aria-label={t("type")}
        value={String(asked.type ?? "")}
        onChange={({ target }) => ask({ type: documentTypes.find((type) => type === target.value) })}
      >
        <option value="">{t("allTypes")}</option>
        {documentTypes.map((type) => (
          <option key={type} value={type}>
            {types(type)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t("state")}
        value={asked.status ?? ""}
        onChange={({ target }) => ask({ status: documentStatuses.find((status) => status === target.value) })}
      >
        <option value="">{t("allStates")}</option>
        {documentStatuses.map((status) => (
          <option key={status} value={status}>
            {statuses(status)}
          </option>
        ))}
      </Select>
      <CheckboxLine
        checked={asked.needsWork ?? false}
        onChange={({ target }) => ask({ needsWork: target.checked ? true : undefined })}
      >
        {t("needsWork")}
      </CheckboxLine>
    </div>
  );
}
