import type { FilterWords } from "#components/shared/filters/filter-words.ts";
import type { FieldSpec, FilterValue, Period } from "#lib/platform/records/contract.ts";

const isPeriod = (value: object): value is Period => "unit" in value;

function describePeriod(period: Period, words: FilterWords): string {
  if ("last" in period) return words.text(`period.last.${period.unit}`, { count: period.last });
  if ("next" in period) return words.text(`period.next.${period.unit}`, { count: period.next });
  if ("olderThan" in period)
    return words.text(`period.olderThan.${period.unit}`, { count: period.olderThan });
  const { unit, offset } = period;
  if (offset >= -1 && offset <= 1)
    return words.text(`period.${unit}.${["last", "this", "next"][offset + 1]}`);
  const way = offset < 0 ? "ago" : "ahead";
  return words.text(`period.${way}.${unit}`, { count: Math.abs(offset) });
}

/** The value of a condition in words. */
export function describeValue(
  object: string,
  field: FieldSpec,
  value: FilterValue,
  words: FilterWords,
): string {
  if (Array.isArray(value)) {
    const parts = value.map((part) => describeValue(object, field, part, words));
    return parts.length > 3
      ? words.text("more", { names: parts.slice(0, 3).join(words.text("comma")), count: parts.length })
      : parts.join(words.text("comma"));
  }
  if (typeof value !== "object") return words.value(object, field, value);
  if (isPeriod(value)) return describePeriod(value, words);
  if ("me" in value) return words.text("me");
  return value.team === "mine"
    ? words.text("myTeam")
    : words.value(object, { ...field, type: "team" }, value.team);
}
