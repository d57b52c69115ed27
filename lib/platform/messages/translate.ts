import { createTranslator } from "use-intl/core";
import enAgents from "#messages/en/agents.json" with { type: "json" };
import enChoices from "#messages/en/choices.json" with { type: "json" };
import enCustomer from "#messages/en/customer.json" with { type: "json" };
import enErrors from "#messages/en/errors.json" with { type: "json" };
import enFields from "#messages/en/fields.json" with { type: "json" };
import enIdentity from "#messages/en/identity.json" with { type: "json" };
import enImport from "#messages/en/import.json" with { type: "json" };
import enInsight from "#messages/en/insight.json" with { type: "json" };
import enKnowledge from "#messages/en/knowledge.json" with { type: "json" };
import enLead from "#messages/en/lead.json" with { type: "json" };
import enObjects from "#messages/en/objects.json" with { type: "json" };
import enOpportunity from "#messages/en/opportunity.json" with { type: "json" };
import enRelations from "#messages/en/relations.json" with { type: "json" };
import enSelling from "#messages/en/selling.json" with { type: "json" };
import enTag from "#messages/en/tag.json" with { type: "json" };
import zhAgents from "#messages/zh-CN/agents.json" with { type: "json" };
import zhChoices from "#messages/zh-CN/choices.json" with { type: "json" };
import zhCustomer from "#messages/zh-CN/customer.json" with { type: "json" };
import zhErrors from "#messages/zh-CN/errors.json" with { type: "json" };
import zhFields from "#messages/zh-CN/fields.json" with { type: "json" };
import zhIdentity from "#messages/zh-CN/identity.json" with { type: "json" };
import zhImport from "#messages/zh-CN/import.json" with { type: "json" };
import zhInsight from "#messages/zh-CN/insight.json" with { type: "json" };
import zhKnowledge from "#messages/zh-CN/knowledge.json" with { type: "json" };
import zhLead from "#messages/zh-CN/lead.json" with { type: "json" };
import zhObjects from "#messages/zh-CN/objects.json" with { type: "json" };
import zhOpportunity from "#messages/zh-CN/opportunity.json" with { type: "json" };
import zhRelations from "#messages/zh-CN/relations.json" with { type: "json" };
import zhSelling from "#messages/zh-CN/selling.json" with { type: "json" };
import zhTag from "#messages/zh-CN/tag.json" with { type: "json" };
import type { Locale } from "./locale.ts";
import { plainMessages } from "./plain-messages.ts";

const catalogues = {
  "zh-CN": {
    agents: zhAgents,
    choices: zhChoices,
    customer: zhCustomer,
    errors: zhErrors,
    fields: zhFields,
    identity: zhIdentity,
    import: zhImport,
    insight: zhInsight,
    knowledge: zhKnowledge,
    lead: zhLead,
    objects: zhObjects,
    opportunity: zhOpportunity,
    relations: zhRelations,
    selling: zhSelling,
    tag: zhTag,
  },
  en: {
    agents: enAgents,
    choices: enChoices,
    customer: enCustomer,
    errors: enErrors,
    fields: enFields,
    identity: enIdentity,
    import: enImport,
    insight: enInsight,
    knowledge: enKnowledge,
    lead: enLead,
    objects: enObjects,
    opportunity: enOpportunity,
    relations: enRelations,
    selling: enSelling,
    tag: enTag,
  },
};

export type Params = Record<string, string | number | Date>;
export type Translate = { (key: string, params?: Params): string; has(key: string): boolean };

const translators = new Map<Locale, Translate>();

function build(locale: Locale): Translate {
  const translator = createTranslator({ locale, messages: catalogues[locale], timeZone: "Asia/Shanghai" });
  // Keys are checked by a test over the catalogues, not by types: reasons are data.
  const call = translator as unknown as { (key: string, params?: Params): string; has(key: string): boolean };
  const fill = plainMessages(catalogues[locale]);
  return Object.assign((key: string, params?: Params) => fill(key, params) ?? call(key, params), {
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
