import { createTranslator } from "use-intl/core";
import enAgents from "#messages/en/agents.json" with { type: "json" };
import enChoices from "#messages/en/choices.json" with { type: "json" };
import enCustomer from "#messages/en/customer.json" with { type: "json" };
import enDealing from "#messages/en/dealing.json" with { type: "json" };
import enDialogue from "#messages/en/dialogue.json" with { type: "json" };
import enErrors from "#messages/en/errors.json" with { type: "json" };
import enExpert from "#messages/en/expert.json" with { type: "json" };
import enFields from "#messages/en/fields.json" with { type: "json" };
import enFigures from "#messages/en/figures.json" with { type: "json" };
import enIdentity from "#messages/en/identity.json" with { type: "json" };
import enImport from "#messages/en/import.json" with { type: "json" };
import enInsight from "#messages/en/insight.json" with { type: "json" };
import enKnowledge from "#messages/en/knowledge.json" with { type: "json" };
import enLead from "#messages/en/lead.json" with { type: "json" };
import enManagement from "#messages/en/management.json" with { type: "json" };
import enMarket from "#messages/en/market.json" with { type: "json" };
import enObjects from "#messages/en/objects.json" with { type: "json" };
import enOpportunity from "#messages/en/opportunity.json" with { type: "json" };
import enProduct from "#messages/en/product.json" with { type: "json" };
import enRecords from "#messages/en/records.json" with { type: "json" };
import enRelations from "#messages/en/relations.json" with { type: "json" };
import enSelling from "#messages/en/selling.json" with { type: "json" };
import enSuccess from "#messages/en/success.json" with { type: "json" };
import enSystem from "#messages/en/system.json" with { type: "json" };
import enTag from "#messages/en/tag.json" with { type: "json" };
import enWatches from "#messages/en/watches.json" with { type: "json" };
import zhAgents from "#messages/zh-CN/agents.json" with { type: "json" };
import zhChoices from "#messages/zh-CN/choices.json" with { type: "json" };
import zhCustomer from "#messages/zh-CN/customer.json" with { type: "json" };
import zhDealing from "#messages/zh-CN/dealing.json" with { type: "json" };
import zhDialogue from "#messages/zh-CN/dialogue.json" with { type: "json" };
import zhErrors from "#messages/zh-CN/errors.json" with { type: "json" };
import zhExpert from "#messages/zh-CN/expert.json" with { type: "json" };
import zhFields from "#messages/zh-CN/fields.json" with { type: "json" };
import zhFigures from "#messages/zh-CN/figures.json" with { type: "json" };
import zhIdentity from "#messages/zh-CN/identity.json" with { type: "json" };
import zhImport from "#messages/zh-CN/import.json" with { type: "json" };
import zhInsight from "#messages/zh-CN/insight.json" with { type: "json" };
import zhKnowledge from "#messages/zh-CN/knowledge.json" with { type: "json" };
import zhLead from "#messages/zh-CN/lead.json" with { type: "json" };
import zhManagement from "#messages/zh-CN/management.json" with { type: "json" };
import zhMarket from "#messages/zh-CN/market.json" with { type: "json" };
import zhObjects from "#messages/zh-CN/objects.json" with { type: "json" };
import zhOpportunity from "#messages/zh-CN/opportunity.json" with { type: "json" };
import zhProduct from "#messages/zh-CN/product.json" with { type: "json" };
import zhRecords from "#messages/zh-CN/records.json" with { type: "json" };
import zhRelations from "#messages/zh-CN/relations.json" with { type: "json" };
import zhSelling from "#messages/zh-CN/selling.json" with { type: "json" };
import zhSuccess from "#messages/zh-CN/success.json" with { type: "json" };
import zhSystem from "#messages/zh-CN/system.json" with { type: "json" };
import zhTag from "#messages/zh-CN/tag.json" with { type: "json" };
import zhWatches from "#messages/zh-CN/watches.json" with { type: "json" };
import type { Locale } from "./locale.ts";
import { plainMessages } from "./plain-messages.ts";

const catalogues = {
  "zh-CN": {
    agents: zhAgents,
    choices: zhChoices,
    customer: zhCustomer,
    dealing: zhDealing,
    dialogue: zhDialogue,
    errors: zhErrors,
    expert: zhExpert,
    fields: zhFields,
    figures: zhFigures,
    identity: zhIdentity,
    import: zhImport,
    insight: zhInsight,
    knowledge: zhKnowledge,
    lead: zhLead,
    management: zhManagement,
    market: zhMarket,
    objects: zhObjects,
    opportunity: zhOpportunity,
    product: zhProduct,
    records: zhRecords,
    relations: zhRelations,
    selling: zhSelling,
    success: zhSuccess,
    system: zhSystem,
    tag: zhTag,
    watches: zhWatches,
  },
  en: {
    agents: enAgents,
    choices: enChoices,
    customer: enCustomer,
    dealing: enDealing,
    dialogue: enDialogue,
    errors: enErrors,
    expert: enExpert,
    fields: enFields,
    figures: enFigures,
    identity: enIdentity,
    import: enImport,
    insight: enInsight,
    knowledge: enKnowledge,
    lead: enLead,
    management: enManagement,
    market: enMarket,
    objects: enObjects,
    opportunity: enOpportunity,
    product: enProduct,
    records: enRecords,
    relations: enRelations,
    selling: enSelling,
    success: enSuccess,
    system: enSystem,
    tag: enTag,
    watches: enWatches,
  },
};

export type Params = Record<string, string | number | Date>;
export type Translate = { (key: string, params?: Params): string; has(key: string): boolean };

const translators = new Map<Locale, Translate>();

function build(locale: Locale): Translate {
  const translator = createTranslator({ locale, messages: catalogues[locale], timeZone: "Asia/Shanghai" });
  // Keys are checked by a test over the catalogues, not by types: reasons are data.
  const call = translator as unknown as Translate & { raw(key: string): unknown };
  const fill = plainMessages(catalogues[locale]);
  return Object.assign((key: string, params?: Params) => fill(key, params) ?? call(key, params), {
    // A folder of messages is no sentence.
    has: (key: string) => call.has(key) && typeof call.raw(key) === "string",
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
