"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RelatedCondition } from "#components/shared/filters/filter-tree.ts";
import type { FilterWords } from "#components/shared/filters/filter-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Filter, ObjectSpec } from "#lib/platform/records/contract.ts";

type RelatedRowProps = {
  spec: ObjectSpec;
  node: RelatedCondition;
  change: (node: RelatedCondition) => void;
  remove: () => void;
  words: FilterWords;
  /** Draws the conditions on the related records themselves. */
  group: (spec: ObjectSpec, node: Filter, change: (node: Filter) => void) => ReactNode;
};
type Count = NonNullable<RelatedCondition["count"]>;

const counts: readonly Count["op"][] = ["gte", "lte", "gt", "lt", "eq"];

/** A condition on what hangs on a record: how many there are, and what holds of them. */
export function RelatedRow({ spec, node, change, remove, words, group }: RelatedRowProps) {
  const t = useTranslations("records.filter");
  const relation = spec.relations.find((known) => known.name === node.related);
  const inner = relation && words.specOf(relation.object);
  const count: Count = node.count ?? { op: "gte", value: 1 };
  const where: Filter = node.where ?? { all: [] };
  return (
    <li className="flex flex-wrap items-center gap-2">
      <Select
        aria-label={t("related")}
        value={node.related}
        onChange={(event) => change({ related: event.target.value, count })}
      >
        {spec.relations.map((known) => (
          <option key={known.name} value={known.name}>
            {words.relation(spec.name, known)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t("operator")}
        value={count.op}
        onChange={(event) => change({ ...node, count: { ...count, op: event.target.value as Count["op"] } })}
      >
        {counts.map((op) => (
          <option key={op} value={op}>
            {t(`counts.${op}`)}
          </option>
        ))}
      </Select>
      <Input
        type="number"
        min={0}
        className="w-20"
        aria-label={t("count")}
        value={count.value}
        onChange={(event) =>
          change({ ...node, count: { ...count, value: Math.max(0, Number(event.target.value)) } })
        }
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
      {inner ? (
        <div className="w-full">{group(inner, where, (next) => change({ ...node, where: next }))}</div>
      ) : null}
    </li>
  );
}
