"use client";
import { useTranslations } from "next-intl";
import { useFieldText } from "#components/shared/fields/use-field-text.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { type MergeRow, mergedValue } from "#components/shared/merge/merge-rows.ts";
import { Td } from "#components/ui/table.tsx";

type MergeLineProps = { object: string; row: MergeRow; taken: boolean; take: (taken: boolean) => void };

/** A field in which two records differ: one of both values, and what will stand there. */
export function MergeLine({ object, row, taken, take }: MergeLineProps) {
  const t = useTranslations("records-ui.merge");
  const label = useRecordWords().field(object, row.field);
  const fieldText = useFieldText(object);
  const text = (value: unknown) => fieldText(row.field, value) ?? t("empty");
  const side = (mine: boolean, value: unknown) =>
    row.way === "choose" ? (
      <label className="flex cursor-pointer items-start gap-1.5 coarse:min-h-10">
        <input
          type="radio"
          name={`take ${row.field.name}`}
          className="mt-1 accent-accent"
          checked={taken !== mine}
          aria-label={t(mine ? "keepOwn" : "takeOther", { field: label, value: text(value) })}
          onChange={() => take(!mine)}
        />
        <span className="min-w-0 break-words">{text(value)}</span>
      </label>
    ) : (
      <span className="break-words text-ink-2">{text(value)}</span>
    );
  return (
    <tr className="last:[&>*]:border-b-0">
      <Td className="whitespace-nowrap text-ink-2">{label}</Td>
      <Td>{side(true, row.kept)}</Td>
      <Td>{side(false, row.other)}</Td>
      <Td className="font-medium break-words">{text(mergedValue(row, taken))}</Td>
    </tr>
  );
}
