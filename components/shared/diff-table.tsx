import { useTranslations } from "next-intl";
import { Table, Td, Th } from "#components/ui/table.tsx";

export type DiffRow = { field: string; label: string; before: unknown; after: unknown };

export function DiffTable({ diff }: { diff: DiffRow[] }) {
  const t = useTranslations("ui.diff");
  const show = (value: unknown) => {
    if (value === null || value === undefined || value === "")
      return <span className="text-ink-3">{t("empty")}</span>;
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  if (diff.length === 0) return null;
  return (
    <div className="overflow-x-auto rounded-md border border-line">
      <Table>
        <thead>
          <tr>
            <Th>{t("field")}</Th>
            <Th>{t("before")}</Th>
            <Th>{t("after")}</Th>
          </tr>
        </thead>
        <tbody>
          {diff.map((row) => (
            <tr key={row.field} className="last:[&>*]:border-b-0">
              <Td className="whitespace-nowrap text-ink-2">{row.label}</Td>
              <Td className="break-words text-ink-2">
                <del className="decoration-ink-3">{show(row.before)}</del>
              </Td>
              <Td className="font-medium break-words">{show(row.after)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
