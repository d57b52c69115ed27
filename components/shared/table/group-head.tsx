"use client";
import { ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useFieldText } from "#components/shared/fields/use-field-text.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { numberFormat } from "#components/shared/intl-formats.ts";
import type { Line } from "#components/shared/table/list-types.ts";
import { cn } from "#components/ui/cn.ts";
import type { AggregateRow, ObjectSpec } from "#lib/platform/records/contract.ts";

type GroupHeadProps = {
  spec: ObjectSpec;
  groupBy: string;
  line: Extract<Line, { kind: "group" }>;
  sums: readonly string[];
  toggle: (row: AggregateRow) => void;
};

/** A group: its value, how many, and what they add up to. */
export function GroupHead({ spec, groupBy, line, sums, toggle }: GroupHeadProps) {
  const t = useTranslations("records.table");
  const locale = useLocale();
  const words = useRecordWords();
  const fieldText = useFieldText(spec.name);
  const field = spec.fields.find((known) => known.name === groupBy);
  const text = line.name ?? (field && fieldText(field, line.value));
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-expanded={line.open}
      onClick={() => toggle(line.row)}
      className="flex h-full w-full items-center gap-2 px-3 text-left"
    >
      <ChevronRight
        aria-hidden
        className={cn("size-4 shrink-0 text-ink-3 transition-transform", line.open && "rotate-90")}
      />
      <span className="truncate font-medium">{text ?? t("noValue")}</span>
      <span className="shrink-0 text-ink-3">{numberFormat(locale).format(Number(line.row.count ?? 0))}</span>
      {sums.map((name) => {
        const summed = spec.fields.find((known) => known.name === name);
        const sum = summed && fieldText(summed, line.row[`sum_${name}`] ?? 0);
        return summed ? (
          <span key={name} className="shrink-0 text-ink-2 max-sm:ml-auto">
            <span className="max-sm:sr-only">{words.field(spec.name, summed)} </span>
            {sum}
          </span>
        ) : null;
      })}
    </button>
  );
}
