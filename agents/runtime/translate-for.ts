import type { Preferences } from "#lib/domains/identity/contract.ts";
import type { Locale } from "#lib/platform/messages/locale.ts";
import { type Translate, translate } from "#lib/platform/messages/translate.ts";

const styleKey = "lead.moneyStyle";

/** The sentences of a locale, with amounts in the unit that the person wants. */
export function translateFor(locale: Locale, { moneyUnit }: Partial<Preferences>): Translate {
  const t = translate(locale);
  if (moneyUnit === undefined || moneyUnit === "auto") return t;
  const own: Translate = Object.assign(
    (...[key, params]: Parameters<Translate>) => (key === styleKey ? moneyUnit : t(key, params)),
    { has: (key: string) => t.has(key) },
  );
  return own;
}
