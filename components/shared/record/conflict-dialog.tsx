"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";

export type ConflictRow = {
  field: string;
  label: string;
  /** What stood there when one began to edit; null when it was empty. */
  before: string | null;
  /** What it is now; null when it is empty. */
  theirs: string | null;
  /** What one wants; undefined when one did not touch the field. */
  mine?: string | null | undefined;
};
type ConflictDialogProps = {
  message: string;
  rows: readonly ConflictRow[];
  /** Writes one's own values of these fields; the others stay as they are. */
  keepMine: (fields: string[]) => void;
  close: () => void;
};
type Keep = "theirs" | "mine";

function Side({
  row,
  side,
  keep,
  choose,
}: {
  row: ConflictRow;
  side: Keep;
  keep: Keep;
  choose: (side: Keep) => void;
}) {
  const t = useTranslations("records.conflict");
  const text = side === "mine" ? row.mine : row.theirs;
  return (
    <label className="flex cursor-pointer items-start gap-1.5">
      <input
        type="radio"
        name={`keep-${row.field}`}
        className="mt-1 accent-accent"
        checked={keep === side}
        aria-label={t(`keep.${side}`, { field: row.label, value: text ?? t("empty") })}
        onChange={() => choose(side)}
      />
      <span className="min-w-0 break-words">{text ?? <span className="text-ink-3">{t("empty")}</span>}</span>
    </label>
  );
}

function ConflictLine({ row, keep, choose }: { row: ConflictRow; keep: Keep; choose: (side: Keep) => void }) {
  const t = useTranslations("records.conflict");
  const mine = row.mine !== undefined;
  return (
    <tr className="last:[&>*]:border-b-0">
      <Td className="whitespace-nowrap text-ink-2">{row.label}</Td>
      <Td>
        {mine ? <Side row={row} side="theirs" keep={keep} choose={choose} /> : (row.theirs ?? t("empty"))}
        {row.before === row.theirs ? null : (
          <del className="block text-xs text-ink-3">{row.before ?? t("empty")}</del>
        )}
      </Td>
      <Td>{mine ? <Side row={row} side="mine" keep={keep} choose={choose} /> : null}</Td>
    </tr>
  );
}

/** Someone else was faster: field by field, theirs or mine. */
export function ConflictDialog({ message, rows, keepMine, close }: ConflictDialogProps) {
  const t = useTranslations("records.conflict");
  const touched = rows.filter((row) => row.mine !== undefined).map((row) => row.field);
  const [mine, setMine] = useState<readonly string[]>(touched);
  const choose = (field: string, side: Keep) =>
    setMine((known) => [...known.filter((name) => name !== field), ...(side === "mine" ? [field] : [])]);
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("title")}
        description={message}
        footer={
          <>
            <Button onClick={close}>{t("keepTheirs")}</Button>
            <Button variant="primary" disabled={mine.length === 0} onClick={() => keepMine([...mine])}>
              {t("useMine")}
            </Button>
          </>
        }
      >
        <div className="overflow-x-auto rounded-md border border-line">
          <Table>
            <thead>
              <tr>
                <Th>{t("field")}</Th>
                <Th>{t("theirs")}</Th>
                <Th>{t("mine")}</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ConflictLine
                  key={row.field}
                  row={row}
                  keep={mine.includes(row.field) ? "mine" : "theirs"}
                  choose={(side) => choose(row.field, side)}
                />
              ))}
            </tbody>
          </Table>
        </div>
      </DialogContent>
    </Dialog>
  );
}
