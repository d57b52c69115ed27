import { z } from "zod";
import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { linesAbout } from "#agents/skills/lines-about.ts";
import { allPassagesIn } from "#agents/skills/passages.ts";
import { quoted } from "#agents/skills/quotes.ts";
import { dealLine, personIn, personName } from "#agents/skills/sales/known-facts.ts";
import { openDeals, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { noSubject, readSubject, type Subject } from "#agents/skills/subject.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { type Audience, audienceIn, matters, topicsFor } from "./pitch-topics.ts";
import { namesToSearch, productCalled, withoutOthers } from "./product-called.ts";

const input = z.object({ subject: z.custom<Subject>(), words: z.string(), product: z.string() });
type Input = z.output<typeof input>;
/** Who listens, what they ask about, and what is presented. */
type Plan = { audience: Audience; topics: string[]; product: RecordDto | undefined; listed: RecordDto[] };

const mostAlone = 3;

/** Who listens: as it was said, else by the title of the person who is spoken of. */
function planOf({ subject, words, product }: Input, done: FinishedCall[]): Plan {
  const { brief, refs } = settle(subject, done);
  const title = String(personIn(brief, refs.contact?.id)?.title ?? "");
  const audience = audienceIn(words) ?? audienceIn(title) ?? "executive";
  const listed =
    (resultOf(done, "product_list")?.output as { products: RecordDto[] } | undefined)?.products ?? [];
  const deal = openDeals(brief)[0];
  const items = (deal?.items ?? []) as { product?: { id: string } | null }[];
  const own =
    productCalled(listed, `${words} ${product}`) ??
    listed.find(({ id }) => items.some((item) => item.product?.id === id)) ??
    productCalled(listed, [deal?.name, deal?.need].filter(Boolean).join(" "));
  return { audience, topics: topicsFor(audience, `${words} ${title}`), product: own, listed };
}

const ask = (query: string) => ({ tool: "knowledge_search" as const, input: { query, limit: 4 } });

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const { calls } = settle(given.subject, done);
  if (calls.length > 0) return calls;
  if (!wasTried(done, "product_list")) return [{ tool: "product_list", input: { limit: 50 } }];
  const plan = planOf(given, done);
  const { audience, topics, product } = plan;
  const queryOf = (topic: string) =>
    turn
      .t(`product.pitch.query.${topic}`, { product: product ? String(product.name) : given.product })
      .trim();
  if (!wasTried(done, "knowledge_search"))
    return [queryOf(`listener.${audience}`), ...namesToSearch(product), ...topics.map(queryOf)].map(ask);
  // Each word of a matter alone, where all of them together stand nowhere.
  const asked = new Set(done.map(({ input }) => String(input.query ?? "")));
  const bare = topics.filter((topic) => !lineFor(topic, plan, done));
  const words = bare.flatMap((topic) =>
    turn.t(`product.pitch.query.${topic}`, { product: "" }).trim().split(" ").slice(0, mostAlone),
  );
  return [...new Set(words)].filter((word) => !asked.has(word)).map(ask);
}

type Told = { hit: SearchHit; text: string };

/** What a document says of a matter: of the product first, and never of another of ours. */
function lineFor(topic: string, { product, listed }: Plan, done: FinishedCall[]): Told | undefined {
  const matter = matters[topic];
  if (!matter) return undefined;
  const [, ...searches] = done.filter(({ tool }) => tool === "knowledge_search");
  const hits = withoutOthers(allPassagesIn(searches), listed, product);
  const told = hits.flatMap((hit) => {
    const text = linesAbout(hit.passage, matter);
    return text === "" ? [] : [{ hit, text }];
  });
  const calls = ({ hit }: Told) =>
    product !== undefined && productCalled([product], `${hit.title} ${hit.passage}`) !== undefined;
  return told.find((each) => calls(each) && each.hit.type !== "case_study") ?? told.find(calls) ?? told[0];
}

/** What a document says of this kind of listener. */
const ofListener = (done: FinishedCall[]): SearchHit | undefined => {
  const outcome = done.find(({ tool }) => tool === "knowledge_search")?.outcome;
  return outcome?.status === "done" ? (outcome.result.output as { hits: SearchHit[] }).hits[0] : undefined;
};

function trackOf(plan: Plan, told: (Told | undefined)[], { t }: Turn): Artifact {
  const sections = plan.topics.map((topic, at) => {
    const found = told[at];
    return {
      title: t(`product.pitch.topic.${topic}`),
      text: found
        ? t("market.quote", { title: found.hit.title, text: found.text })
        : t("product.pitch.noDocument"),
    };
  });
  return {
    kind: "talk_track",
    data: {
      title: t("product.pitch.title"),
      audience: t(`product.pitch.audience.${plan.audience}`),
      sections: [
        { title: t("product.pitch.opening"), text: t(`product.pitch.open.${plan.audience}`) },
        ...sections,
      ],
      options: [],
    },
  };
}

/** 给海昌证券 · 乐晓峰（首席架构师）这样介绍云枢平台. */
function headOf({ subject }: Input, { audience, product }: Plan, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  const { brief, refs } = settle(subject, done);
  const person = personName(personIn(brief, refs.contact?.id), refs.contact?.label);
  const who = [refs.customer?.label, person].filter(Boolean).join(" · ");
  const listener = t(`product.pitch.audience.${audience}`);
  const values = { who: who || listener, what: product ? String(product.name) : "" };
  const [deal] = openDeals(brief);
  return [
    t(product ? "product.pitch.headOf" : "product.pitch.head", { ...values, audience: who || listener }),
    deal ? t("selling.known.deals", { deal: dealLine(deal, turn) }) : "",
  ];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const failed = done.every(({ outcome }) => outcome.status !== "done") ? failureText(turn, done) : undefined;
  if (failed) return replyWith(turn, done, failed);
  const plan = planOf(given, done);
  const told = plan.topics.map((topic) => lineFor(topic, plan, done));
  const nameOf = (topic: string) => t(`product.pitch.topic.${topic}`);
  const lines = plan.topics.flatMap((topic, at) => {
    const found = told[at];
    if (!found) return [];
    const text = t("market.quote", { title: found.hit.title, text: found.text });
    return [`- ${t("product.pitch.line", { title: nameOf(topic), text })}`];
  });
  const bare = plan.topics.filter((_topic, at) => !told[at]).map(nameOf);
  const listener = ofListener(done);
  const text = [
    ...headOf(given, plan, turn, done),
    t(`product.pitch.open.${plan.audience}`),
    listener ? t("market.quote", { title: listener.title, text: quoted(listener.passage) }) : "",
    lines.join("\n"),
    bare.length > 0
      ? t("product.pitch.missing", { topics: bare.join(t("lead.listComma")) })
      : t("product.pitch.close"),
  ];
  const { refs } = settle(given.subject, done);
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const kept = new Set(
    [...told.map((each) => each?.hit), listener].flatMap((hit) => hit?.citation.chunkId ?? []),
  );
  const citations = reply.citations.filter(
    ({ id }, at, all) => kept.has(id) && all.findIndex((each) => each.id === id) === at,
  );
  return about({ ...reply, artifacts: [trackOf(plan, told, turn)], citations }, [
    refs.customer,
    refs.contact,
  ]);
}

/** How to present the product to a kind of buyer: what they ask about, each point in the words of a document. */
export const makePitchSkill = defineSkill({
  name: "make_pitch",
  agent: "product",
  intents: ["pitch.make"],
  shows: ["talk_track"],
  input,
  read: (turn) => ({
    subject: named(turn) ? readSubject(turn, ["customer", "contact"]) : noSubject,
    words: turn.text,
    product: turn.clause.slots.product?.name ?? "",
  }),
  gather,
  compose,
});

/** 如何向技术型客户介绍 speaks of nobody: who was talked about before does not listen. */
const named = ({ text, understanding: { entities } }: Turn): boolean =>
  entities.some(({ type }) => type === "company" || type === "person") || /他|她|对方|对面|人家/u.test(text);
