"use client";
import { useTranslations } from "next-intl";
import { useFieldText } from "#components/shared/fields/use-field-text.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import type { AggregateRow, ObjectSpec } from "#lib/platform/records/contract.ts";

type ListFootProps = {
  spec: ObjectSpec;
  total: number | null;
  totals: AggregateRow | null;
  sums: readonly string[];
};

/** How many there are, and what they add up to. */
export function ListFoot({ spec, total, totals, sums }: ListFootProps) {
  const t = useTranslations("records.table");
  const words = useRecordWords();
  const fieldText = useFieldText(spec.name);
  const count = total ?? (totals ? Number(totals.count) : null);
  return (
    <div
      role="status"
      className="flex h-8 shrink-0 items-center gap-4 overflow-hidden border-t border-line bg-surface px-4 text-sm whitespace-nowrap text-ink-2"
    >
      <span>{count === null ? "" : t("count", { count })}</span>
      {totals
        ? sums.map((name) => {
            const field = spec.fields.find((known) => known.name === name);
            return field ? (
              <span key={name}>
                <span className="text-ink-3">{t("sumOf", { field: words.field(spec.name, field) })} </span>
                <span className="font-medium text-ink">{fieldText(field, totals[`sum_${name}`] ?? 0)}</span>
              </span>
            ) : null;
          })
        : null}
    </div>
  );
}
