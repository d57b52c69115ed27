import type { Catalogues } from "./read-catalogues.ts";
import { readIcu } from "./read-icu.ts";

/** Where the locales differ in their keys or in what a message takes, and where a message is empty. */
export function compareCatalogues(catalogues: Catalogues): string[] {
  const locales = [...catalogues.keys()];
  const keys = new Set([...catalogues.values()].flatMap((messages) => [...messages.keys()]));
  return [...keys].sort().flatMap((key) => {
    const missing = locales.filter((locale) => !catalogues.get(locale)?.has(key));
    if (missing.length > 0) return [`${key}: missing in ${missing.join(", ")}`];
    const texts = locales.map((locale) => [locale, catalogues.get(locale)?.get(key) ?? ""] as const);
    const empty = texts
      .filter(([, text]) => text.trim() === "")
      .map(([locale]) => `${key}: empty in ${locale}`);
    const takes = texts.map(([locale, text]) => `${locale} takes ${readIcu(text).join(" ") || "nothing"}`);
    const same = new Set(texts.map(([, text]) => readIcu(text).map(withoutPlural).join(" "))).size === 1;
    return same ? empty : [...empty, `${key}: ${takes.join(", ")}`];
  });
}

/** Chinese has no plural, so a plain `{count}` there stands beside a plural elsewhere. */
function withoutPlural(argument: string): string {
  return argument.replace(/:(plural|selectordinal|number)$/, "");
}
