import { z } from "zod";
import type { Suggestion } from "#agents/contract.ts";
import type { Turn } from "#agents/runtime/turn.ts";
import { replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { IntentName } from "#lib/language/index.ts";

/** What it has words for; it also stands in for intents that no skill serves yet. */
const spoken: IntentName[] = ["greeting", "thanks", "help", "none", "confirm", "deny"];
/** What people begin with in their work. */
const daily: Record<string, readonly string[]> = {
  sales_rep: ["today", "deals", "stuck", "month"],
  sales_manager: ["target", "team", "stuck", "unowned"],
  sales_director: ["forecast", "team", "anomalies", "stuck"],
  marketing: ["leadsToday", "hot", "channels", "unowned"],
  customer_success: ["health", "renewals", "expansion", "today"],
  product: ["products", "compete"],
  admin: ["audit", "accounts"],
};
const anybodys = ["today", "deals", "leadsToday"] as const;

const offers = ["next", "visit", "risks", "report"] as const;

const thanked = /谢谢|谢啦|多谢|感谢|辛苦/u;

/** What can be done with what is talked about, else what people begin with in their work. */
function offersFor({ state, t, context }: Turn): Suggestion[] {
  const near = state.focus.find(({ type }) => type === "customer" || type === "opportunity");
  if (near)
    return offers.map((key) => ({
      label: t(`agents.offer.${key}.label`),
      text: t(`agents.offer.${key}.text`, { label: near.label }),
    }));
  return (daily[context.principal.role] ?? anybodys).map((key) => ({
    label: t(`dialogue.chip.${key}.label`),
    text: t(`dialogue.chip.${key}.text`),
  }));
}

/** Talk that no sales work comes from, each answered in its own way. */
const small: readonly (readonly [RegExp, string])[] = [
  [/天气|下雨|下雪|气温|多少度|冷不冷|热不热|weather/iu, "weather"],
  [
    /心情|不开心|沮丧|泄气|烦|累|郁闷|崩溃|压力|心累|不想干|难受|伤心|生气|气死|倒霉|骂|tired|upset|frustrat/iu,
    "mood",
  ],
  [/笑话|唱歌|吃什么|吃啥|电影|股票|彩票|星座|聊聊天|陪我|你多大|男朋友|女朋友|joke|song/iu, "chat"],
];

function textFor(intent: IntentName, { t, text, context, preferences }: Turn): string {
  const name = preferences?.name ?? context.principal.name;
  const { role } = context.principal;
  if (intent === "greeting" || intent === "help") {
    const whose = daily[role] ? role : "other";
    return t(`dialogue.orient.${intent}.${whose}`, { name });
  }
  if (intent !== "none") return t(`agents.orient.${intent}`, { name });
  const kind = small.find(([words]) => words.test(text))?.[1];
  return t(`dialogue.orient.${kind ?? "none"}`);
}

/** Greets, says what can be done here, and is honest about what cannot. */
export const orientSkill = defineSkill({
  name: "orient",
  agent: "crm_expert",
  intents: spoken,
  shows: [],
  input: z.object({ intent: z.custom<IntentName>((name) => typeof name === "string") }),
  read: ({ clause }) => {
    const known = spoken.includes(clause.intent) ? clause.intent : "none";
    return { intent: known === "none" && thanked.test(clause.text) ? "thanks" : known };
  },
  gather: () => [],
  compose: ({ intent }, turn, done) => {
    const confidence = intent === "none" ? 0.3 : 1;
    return replyWith(turn, done, textFor(intent, turn), { suggestions: offersFor(turn), confidence });
  },
});
