"use client";
import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "#components/shared/format-money.ts";

type Parts = Record<string, unknown>;

function period(parts: Parts): string | null {
  const { from, to } = parts;
  if (typeof from !== "string" || typeof to !== "string") return null;
  return from === to ? from : `${from} – ${to}`;
}

/** A key of the program, not a word for people. */
const isKey = (part: string | number) => typeof part === "string" && /^[a-z]+(?:[_.][a-z]+)*$/i.test(part);

/**
 * A normalised value on one line: the reading engine's own shapes in words, anything else as its parts.
 * A key that has no word here is left out: what was said stands beside it.
 */
export function useValueText(): (value: unknown) => string {
  const locale = useLocale();
  const words = useTranslations("lead");
  const objects = useTranslations("objects");
  const named = (group: string, key: unknown) =>
    typeof key === "string" && words.has(`${group}.${key}`) ? words(`${group}.${key}`) : null;
  const partsText = (parts: Parts) => {
    if (typeof parts.amount === "number") return formatMoney(parts.amount, locale);
    if (typeof parts.object === "string") return objects.has(parts.object) ? objects(parts.object) : "";
    const known = named("source", parts.source) ?? named("size", parts.band) ?? period(parts);
    if (known) return known;
    const plain = Object.values(parts).filter((part) => typeof part === "string" || typeof part === "number");
    return plain.filter((part) => !isKey(part)).join(" · ");
  };
  const valueText = (value: unknown): string => {
    if (value === null || value === undefined) return "";
    if (Array.isArray(value)) return value.map(valueText).join(", ");
    return typeof value === "object" ? partsText(value as Parts) : isKey(String(value)) ? "" : String(value);
  };
  return valueText;
}
