import { createTranslator } from "use-intl/core";
import enAgents from "#messages/en/agents.json" with { type: "json" };
import enErrors from "#messages/en/errors.json" with { type: "json" };
import enIdentity from "#messages/en/identity.json" with { type: "json" };
import enLead from "#messages/en/lead.json" with { type: "json" };
import zhAgents from "#messages/zh-CN/agents.json" with { type: "json" };
import zhErrors from "#messages/zh-CN/errors.json" with { type: "json" };
import zhIdentity from "#messages/zh-CN/identity.json" with { type: "json" };
import zhLead from "#messages/zh-CN/lead.json" with { type: "json" };
import type { Locale } from "./locale.ts";

const catalogues = {
  "zh-CN": { agents: zhAgents, errors: zhErrors, identity: zhIdentity, lead: zhLead },
  en: { agents: enAgents, errors: enErrors, identity: enIdentity, lead: enLead },
};

export type Params = Record<string, string | number | Date>;
export type Translate = { (key: string, params?: Params): string; has(key: string): boolean };

const translators = new Map<Locale, Translate>();

function build(locale: Locale): Translate {
  const translator = createTranslator({ locale, messages: catalogues[locale], timeZone: "Asia/Shanghai" });
  // Keys are checked by a test over the catalogues, not by types: reasons are data.
  const call = translator as unknown as { (key: string, params?: Params): string; has(key: string): boolean };
  return Object.assign((key: string, params?: Params) => call(key, params), {
    has: (key: string) => call.has(key),
  });
}

/** Returns the function that turns `namespace.key` into a sentence of the locale. */
export function translate(locale: Locale): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const made = build(locale);
  translators.set(locale, made);
  return made;
}
