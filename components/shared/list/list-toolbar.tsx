"use client";
import { useTranslations } from "next-intl";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { FilterBuilder } from "#components/shared/filters/filter-builder.tsx";
import { FilterChips } from "#components/shared/filters/filter-chips.tsx";
import { QuickFilters } from "#components/shared/filters/quick-filters.tsx";
import type { ListState } from "#components/shared/list/list-state.ts";
import type { RecordListProps } from "#components/shared/list/record-list.tsx";
import { SearchBox } from "#components/shared/list/search-box.tsx";
import { ColumnChooser } from "#components/shared/table/column-chooser.tsx";
import { Select } from "#components/ui/select.tsx";

type ListToolbarProps = Pick<RecordListProps, "spec" | "searchLabel" | "quick" | "toolbar" | "aggregate"> & {
  state: ListState;
  change: (next: Partial<ListState>) => void;
};

function GroupSelect({ spec, state, change }: ListToolbarProps) {
  const t = useTranslations("records.table");
  const words = useRecordWords();
  const fields = spec.fields.filter((field) => field.groupable);
  if (fields.length === 0) return null;
  return (
    <Select
      className="shrink-0"
      aria-label={t("groupBy")}
      value={state.groupBy ?? ""}
      onChange={(event) => change({ groupBy: event.target.value || null })}
    >
      <option value="">{t("noGroups")}</option>
      {fields.map((field) => (
        <option key={field.name} value={field.name}>
          {t("by", { field: words.field(spec.name, field) })}
        </option>
      ))}
    </Select>
  );
}

/** Search, filters, groups and columns above a list. */
export function ListToolbar(props: ListToolbarProps) {
  const { spec, searchLabel, quick = [], toolbar, aggregate, state, change } = props;
  const t = useTranslations("records.table");
  const setFilter = (filter: ListState["filter"]) => change({ filter });
  return (
    <search aria-label={t("narrow")} className="flex shrink-0 flex-col gap-2 border-b border-line px-4 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox
          label={searchLabel}
          value={state.q}
          search={(q) => change({ q })}
          className="min-w-0 flex-1 sm:w-64 sm:flex-none"
        />
        <div className="-m-0.5 flex min-w-0 items-center gap-2 overflow-x-auto p-0.5 [scrollbar-width:none] max-sm:order-last max-sm:w-full">
          <FilterBuilder spec={spec} filter={state.filter} change={setFilter} />
          {aggregate ? <GroupSelect {...props} /> : null}
          <QuickFilters quick={quick} filter={state.filter} change={setFilter} />
        </div>
        <div className="ml-auto flex items-center gap-2">
          {toolbar}
          <div className="max-md:hidden">
            <ColumnChooser spec={spec} columns={state.columns} change={(columns) => change({ columns })} />
          </div>
        </div>
      </div>
      <FilterChips spec={spec} filter={state.filter} change={setFilter} />
    </search>
  );
}
