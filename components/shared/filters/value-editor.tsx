"use client";
import { useTranslations } from "next-intl";
import { AmountInput } from "#components/shared/filters/amount-input.tsx";
import type { Condition } from "#components/shared/filters/filter-tree.ts";
import type { FilterWords } from "#components/shared/filters/filter-words.ts";
import { ListEditor } from "#components/shared/filters/list-editor.tsx";
import { PeriodEditor } from "#components/shared/filters/period-editor.tsx";
import { WordsInput } from "#components/shared/filters/words-input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { FieldSpec, FilterValue, Period } from "#lib/platform/records/contract.ts";

type ValueEditorProps = {
  object: string;
  field: FieldSpec;
  condition: Condition;
  change: (value: FilterValue) => void;
  words: FilterWords;
};

const picked = new Set<FieldSpec["type"]>(["user", "team", "record", "tags", "choice", "choices"]);

function Between({ field, condition, change, words, object }: ValueEditorProps) {
  const t = useTranslations("records.filter");
  const label = words.field(object, field);
  const [from = "", to = ""] = (Array.isArray(condition.value) ? condition.value : []) as (string | number)[];
  return (
    <>
      <AmountInput
        label={t("from", { field: label })}
        field={field}
        value={from}
        change={(next) => change([next, to])}
      />
      <AmountInput
        label={t("to", { field: label })}
        field={field}
        value={to}
        change={(next) => change([from, next])}
      />
    </>
  );
}

/** The control for the value of a condition, by the type of the field and what is asked of it. */
export function ValueEditor(props: ValueEditorProps) {
  const { object, field, condition, change, words } = props;
  const t = useTranslations("records");
  const { op, value } = condition;
  const label = t("filter.valueOf", { field: words.field(object, field) });
  if (op === "is_empty" || op === "is_not_empty") return null;
  if (op === "within") return <PeriodEditor label={label} value={value as Period} change={change} />;
  if (op === "between") return <Between {...props} />;
  if (picked.has(field.type))
    return (
      <ListEditor
        object={object}
        field={field}
        op={op}
        label={label}
        value={value}
        change={change}
        words={words}
      />
    );
  if (field.type === "boolean")
    return (
      <Select
        aria-label={label}
        value={String(value)}
        onChange={(event) => change(event.target.value === "true")}
      >
        <option value="true">{t("yes")}</option>
        <option value="false">{t("no")}</option>
      </Select>
    );
  if (op === "in" || op === "not_in")
    return (
      <WordsInput label={label} field={field} value={Array.isArray(value) ? value : []} change={change} />
    );
  return <AmountInput label={label} field={field} value={value} change={change} />;
}
