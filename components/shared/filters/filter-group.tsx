"use client";
import { FolderPlus, Link2, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConditionRow } from "#components/shared/filters/condition-row.tsx";
import {
  addNode,
  asGroup,
  fromGroup,
  type GroupMode,
  replaceNode,
} from "#components/shared/filters/filter-tree.ts";
import type { FilterWords } from "#components/shared/filters/filter-words.ts";
import { RelatedRow } from "#components/shared/filters/related-row.tsx";
import { startCondition } from "#components/shared/filters/start-condition.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Select } from "#components/ui/select.tsx";
import type { Filter, ObjectSpec } from "#lib/platform/records/contract.ts";

type FilterGroupProps = {
  spec: ObjectSpec;
  node: Filter;
  change: (node: Filter) => void;
  remove?: () => void;
  words: FilterWords;
  depth: number;
};
const modes: readonly GroupMode[] = ["all", "any", "none"];
const deepest = 4;

function Node(props: FilterGroupProps & { remove: () => void }) {
  const { spec, node, change, remove, words, depth } = props;
  if (asGroup(node))
    return (
      <li>
        <FilterGroup {...props} depth={depth + 1} />
      </li>
    );
  if ("related" in node)
    return (
      <RelatedRow
        spec={spec}
        node={node}
        change={change}
        remove={remove}
        words={words}
        group={(inner, where, set) => (
          <FilterGroup spec={inner} node={where} change={set} words={words} depth={depth + 1} />
        )}
      />
    );
  if (!("field" in node)) return null;
  return <ConditionRow spec={spec} condition={node} change={change} remove={remove} words={words} />;
}

function AddButtons({ spec, depth, add }: { spec: ObjectSpec; depth: number; add: (node: Filter) => void }) {
  const t = useTranslations("records.filter");
  const [first] = spec.fields;
  const [relation] = spec.relations;
  if (!first) return null;
  return (
    <div className="flex flex-wrap gap-1">
      <Button variant="ghost" size="sm" onClick={() => add(startCondition(first))}>
        <Plus aria-hidden />
        {t("addCondition")}
      </Button>
      {depth < deepest ? (
        <Button variant="ghost" size="sm" onClick={() => add({ any: [startCondition(first)] })}>
          <FolderPlus aria-hidden />
          {t("addGroup")}
        </Button>
      ) : null}
      {relation && depth < deepest ? (
        <Button
          variant="ghost"
          size="sm"
          onClick={() => add({ related: relation.name, count: { op: "gte", value: 1 } })}
        >
          <Link2 aria-hidden />
          {t("addRelated")}
        </Button>
      ) : null}
    </div>
  );
}

/** Conditions of which all, any or none must hold; groups stand inside groups. */
export function FilterGroup({ spec, node, change, remove, words, depth }: FilterGroupProps) {
  const t = useTranslations("records.filter");
  const group = asGroup(node) ?? { mode: "all" as const, items: [node] };
  const root = fromGroup(group);
  // A condition has no name of its own: its place among so many is what it is.
  const places = group.items.map((_, at) => `${at} of ${group.items.length}`);
  return (
    <div
      className={cn(
        "flex flex-col gap-2",
        depth > 0 && "rounded-md border-l-2 border-line-strong bg-sunken/60 p-2",
      )}
    >
      <div className="flex items-center gap-2">
        <Select
          aria-label={t("mode")}
          value={group.mode}
          onChange={(event) => change(fromGroup({ ...group, mode: event.target.value as GroupMode }))}
        >
          {modes.map((mode) => (
            <option key={mode} value={mode}>
              {t(`modes.${mode}`)}
            </option>
          ))}
        </Select>
        {remove ? (
          <Button
            variant="ghost"
            size="icon"
            className="ml-auto"
            aria-label={t("removeGroup")}
            onClick={remove}
          >
            <X aria-hidden />
          </Button>
        ) : null}
      </div>
      <ul className="flex flex-col gap-2">
        {group.items.map((item, index) => (
          <Node
            key={places[index]}
            spec={spec}
            node={item}
            change={(next) => change(replaceNode(root, [index], next))}
            remove={() => change(replaceNode(root, [index], null))}
            words={words}
            depth={depth}
          />
        ))}
      </ul>
      <AddButtons spec={spec} depth={depth} add={(next) => change(addNode(root, [], next))} />
    </div>
  );
}
