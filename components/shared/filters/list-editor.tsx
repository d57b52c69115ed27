"use client";
import { useTranslations } from "next-intl";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import { useFindRefs } from "#components/shared/fields/use-find-refs.ts";
import type { FilterWords } from "#components/shared/filters/filter-words.ts";
import type { FieldSpec, FilterValue, Operator } from "#lib/platform/records/contract.ts";

type ListEditorProps = {
  object: string;
  field: FieldSpec;
  op: Operator;
  label: string;
  value: FilterValue | undefined;
  change: (value: FilterValue) => void;
  words: FilterWords;
};
type Item = Exclude<FilterValue, unknown[]>;

const meKey = "\u0000me";
const mineKey = "\u0000mine";

const keyOf = (item: Item) => {
  if (typeof item !== "object") return String(item);
  if ("me" in item) return meKey;
  return "team" in item ? (item.team === "mine" ? mineKey : item.team) : "";
};

/** Several values of a field: people (with 我 and 我的团队), teams, tags, choices, records. */
export function ListEditor({ object, field, op, label, value, change, words }: ListEditorProps) {
  const t = useTranslations("records.filter");
  const find = useFindRefs(object, op === "in_team" ? { ...field, type: "team" } : field);
  const single = op === "eq" || op === "ne" || op === "in_team";
  const items = (Array.isArray(value) ? value : value === undefined || value === "" ? [] : [value]) as Item[];
  const special: Ref[] = [
    ...(field.type === "user" && op !== "in_team" ? [{ id: meKey, name: t("me") }] : []),
    ...(op === "in_team" || field.type === "team" ? [{ id: mineKey, name: t("myTeam") }] : []),
  ];
  const nameOf = (item: Item) => special.find((ref) => ref.id === keyOf(item))?.name;
  const refs = items.map((item) => ({
    id: keyOf(item),
    name:
      nameOf(item) ?? words.value(object, op === "in_team" ? { ...field, type: "team" } : field, keyOf(item)),
  }));
  const read = ({ id }: Ref): Item => {
    if (id === meKey) return { me: true };
    if (op === "in_team" || id === mineKey) return { team: id === mineKey ? "mine" : id };
    return id;
  };
  return (
    <RefPicker
      label={label}
      className="w-auto min-w-36 flex-1"
      multiple={!single}
      value={refs}
      find={async (q) => [...special.filter((ref) => ref.name.includes(q)), ...(await find(q))]}
      change={(next) => {
        const picked = next.map(read);
        change(single ? (picked[0] ?? "") : (picked as FilterValue));
      }}
    />
  );
}
