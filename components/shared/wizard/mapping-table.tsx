"use client";
import { useTranslations } from "next-intl";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Select } from "#components/ui/select.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

export type MappedColumn = {
  /** The place of the column in the file. */
  index: number;
  header: string;
  samples: readonly string[];
  /** The field it goes into; null when it is left out. */
  field: string | null;
  /** Chosen by rule, not by a person. */
  guessed: boolean;
};
type MappingTableProps = {
  spec: ObjectSpec;
  columns: readonly MappedColumn[];
  change: (index: number, field: string | null) => void;
};

function MappedRow({ column, columns, spec, change }: MappingTableProps & { column: MappedColumn }) {
  const t = useTranslations("records.wizard");
  const words = useRecordWords();
  const twice = column.field !== null && columns.filter((other) => other.field === column.field).length > 1;
  return (
    <tr>
      <Td className="font-medium break-words">
        {column.header || t("noHeader", { number: column.index + 1 })}
      </Td>
      <Td className="text-ink-2 max-sm:hidden">
        <span className="line-clamp-2 break-all">{column.samples.join(t("comma")) || "—"}</span>
      </Td>
      <Td>
        <div className="flex flex-wrap items-center gap-2">
          <Select
            className="w-44 max-w-full"
            aria-label={t("fieldFor", { header: column.header })}
            value={column.field ?? ""}
            onChange={(event) => change(column.index, event.target.value || null)}
          >
            <option value="">{t("leaveOut")}</option>
            {spec.fields
              .filter((field) => !field.readOnly)
              .map((field) => (
                <option key={field.name} value={field.name}>
                  {words.field(spec.name, field)}
                </option>
              ))}
          </Select>
          {column.field && column.guessed ? <Badge>{t("guessed")}</Badge> : null}
          {twice ? <Badge tone="warn">{t("twice")}</Badge> : null}
        </div>
      </Td>
    </tr>
  );
}

/** Which column of a file goes into which field. */
export function MappingTable(props: MappingTableProps) {
  const { spec, columns } = props;
  const t = useTranslations("records.wizard");
  const words = useRecordWords();
  const missing = spec.fields.filter(
    (field) => field.required && !field.readOnly && !columns.some((column) => column.field === field.name),
  );
  return (
    <>
      {missing.length > 0 ? (
        <p role="status" className="mb-3 rounded-md bg-warn-soft px-3 py-2 text-warn">
          {t("missing", { fields: missing.map((field) => words.field(spec.name, field)).join(t("comma")) })}
        </p>
      ) : null}
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        <Table className="table-fixed">
          <thead>
            <tr>
              <Th className="w-[30%]">{t("column")}</Th>
              <Th className="max-sm:hidden">{t("samples")}</Th>
              <Th className="w-[40%] max-sm:w-auto">{t("field")}</Th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <MappedRow key={column.index} {...props} column={column} />
            ))}
          </tbody>
        </Table>
      </div>
    </>
  );
}
