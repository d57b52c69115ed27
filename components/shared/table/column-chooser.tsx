"use client";
import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { type Column, columnOf, moveColumn } from "#components/shared/table/columns.ts";
import { buttonVariants } from "#components/ui/button.tsx";
import { CheckboxLine } from "#components/ui/checkbox.tsx";
import { Input } from "#components/ui/input.tsx";
import { Popover } from "#components/ui/popover.tsx";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

type ColumnChooserProps = {
  spec: ObjectSpec;
  columns: readonly Column[];
  change: (columns: Column[]) => void;
};

function MoveButtons({ label, move }: { label: string; move: (by: number) => void }) {
  const t = useTranslations("records.table");
  const arrow =
    "inline-flex size-7 items-center justify-center rounded-md text-ink-3 hover:bg-hover coarse:size-10";
  return (
    <>
      <button
        type="button"
        aria-label={t("moveUp", { column: label })}
        className={arrow}
        onClick={() => move(-1)}
      >
        <ArrowUp aria-hidden className="size-3.5" />
      </button>
      <button
        type="button"
        aria-label={t("moveDown", { column: label })}
        className={arrow}
        onClick={() => move(1)}
      >
        <ArrowDown aria-hidden className="size-3.5" />
      </button>
    </>
  );
}

function Chooser({ spec, columns, change }: ColumnChooserProps) {
  const t = useTranslations("records.table");
  const words = useRecordWords();
  const [q, setQ] = useState("");
  const shown = columns.flatMap((column) => spec.fields.filter((field) => field.name === column.field));
  const hidden = spec.fields.filter((field) => !shown.includes(field));
  const matches = (field: FieldSpec) => words.field(spec.name, field).toLowerCase().includes(q.toLowerCase());
  function toggle(field: FieldSpec, on: boolean) {
    change(on ? [...columns, columnOf(field)] : columns.filter((column) => column.field !== field.name));
  }
  return (
    <>
      <Input
        aria-label={t("findColumn")}
        placeholder={t("findColumn")}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <ul className="mt-1">
        {[...shown, ...hidden].filter(matches).map((field) => {
          const at = shown.indexOf(field);
          const label = words.field(spec.name, field);
          return (
            <li
              key={field.name}
              className="flex min-h-8 items-center gap-1 rounded-md pl-1 hover:bg-hover coarse:min-h-11"
            >
              <CheckboxLine
                lineClassName="flex-1"
                checked={at >= 0}
                disabled={at === 0}
                onChange={(event) => toggle(field, event.target.checked)}
              >
                <span className="truncate">{label}</span>
              </CheckboxLine>
              {at > 0 ? (
                <MoveButtons label={label} move={(by) => change(moveColumn(columns, field.name, by))} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Which columns, in which order. */
export function ColumnChooser(props: ColumnChooserProps) {
  const t = useTranslations("records.table");
  return (
    <Popover
      label={t("columns")}
      triggerLabel={t("columns")}
      align="end"
      width={300}
      triggerClassName={buttonVariants({ size: "icon" })}
      trigger={<Columns3 aria-hidden />}
    >
      {() => <Chooser {...props} />}
    </Popover>
  );
}
