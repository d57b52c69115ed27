"use client";
import { useTranslations } from "next-intl";
import { MergeLine } from "#components/shared/merge/merge-line.tsx";
import type { MergeRow } from "#components/shared/merge/merge-rows.ts";
import { Table, Th } from "#components/ui/table.tsx";

type MergeTableProps = {
  object: string;
  rows: readonly MergeRow[];
  /** The fields taken from the record that goes. */
  take: readonly string[];
  change: (take: readonly string[]) => void;
};

/** The fields in which two records differ, one line each. */
export function MergeTable({ object, rows, take, change }: MergeTableProps) {
  const t = useTranslations("records-ui.merge");
  function choose(name: string, taken: boolean) {
    const rest = take.filter((known) => known !== name);
    change(taken ? [...rest, name] : rest);
  }
  return (
    <div className="overflow-x-auto rounded-md border border-line">
      <Table>
        <thead>
          <tr>
            <Th>{t("field")}</Th>
            <Th>{t("kept")}</Th>
            <Th>{t("other")}</Th>
            <Th>{t("result")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MergeLine
              key={row.field.name}
              object={object}
              row={row}
              taken={take.includes(row.field.name)}
              take={(taken) => choose(row.field.name, taken)}
            />
          ))}
        </tbody>
      </Table>
      {rows.length === 0 ? <p className="p-3 text-sm text-ink-3">{t("same")}</p> : null}
    </div>
  );
}
