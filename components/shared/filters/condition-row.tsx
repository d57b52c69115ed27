"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Condition } from "#components/shared/filters/filter-tree.ts";
import type { FilterWords } from "#components/shared/filters/filter-words.ts";
import { operatorKey } from "#components/shared/filters/operator-key.ts";
import { startCondition, startValue } from "#components/shared/filters/start-condition.ts";
import { ValueEditor } from "#components/shared/filters/value-editor.tsx";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { type ObjectSpec, type Operator, operatorsOf } from "#lib/platform/records/contract.ts";

type ConditionRowProps = {
  spec: ObjectSpec;
  condition: Condition;
  change: (condition: Condition) => void;
  remove: () => void;
  words: FilterWords;
};

/** One condition: field, what is asked of it, value. */
export function ConditionRow({ spec, condition, change, remove, words }: ConditionRowProps) {
  const t = useTranslations("records.filter");
  const field = spec.fields.find((known) => known.name === condition.field);
  if (!field) return null;
  const operators: Operator[] = [...operatorsOf[field.type], "is_empty", "is_not_empty"];
  function chooseField(name: string) {
    const next = spec.fields.find((known) => known.name === name);
    if (next) change(startCondition(next));
  }
  const { op } = condition;
  return (
    <li className="flex flex-wrap items-start gap-2">
      <Select
        aria-label={t("field")}
        value={field.name}
        onChange={(event) => chooseField(event.target.value)}
      >
        {spec.fields.map((known) => (
          <option key={known.name} value={known.name}>
            {words.field(spec.name, known)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t("operator")}
        value={op}
        onChange={(event) => {
          const next = event.target.value as Operator;
          change({ field: field.name, op: next, value: startValue(field, next, condition.value) });
        }}
      >
        {operators.map((known) => (
          <option key={known} value={known}>
            {t(`operators.${operatorKey(field.type, known)}`)}
          </option>
        ))}
      </Select>
      <ValueEditor
        key={`${field.name} ${op}`}
        object={spec.name}
        field={field}
        condition={condition}
        change={(value) => change({ ...condition, value })}
        words={words}
      />
      <Button
        variant="ghost"
        size="icon"
        className="ml-auto"
        aria-label={t("removeCondition")}
        onClick={remove}
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}
