import { z } from "zod";
import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, wasTried } from "#agents/skills/evidence.ts";
import { quoted } from "#agents/skills/quotes.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";

const audiences = ["technical", "economic", "executive", "user", "procurement"] as const;
type Audience = (typeof audiences)[number];
const input = z.object({ audience: z.enum(audiences), product: z.string() });
type Input = z.output<typeof input>;

const words: [RegExp, Audience][] = [
  [/技术|IT|信息(?:部|化|中心)|CTO|CIO|架构师|开发|运维|technical/iu, "technical"],
  [/财务|CFO|成本|预算负责/iu, "economic"],
  [/采购|招标|procurement/iu, "procurement"],
  [/老板|总经理|董事长|CEO|高管|老总|决策|executive/iu, "executive"],
  [/业务|使用|一线|车间|仓库|店长|操作|user/iu, "user"],
];
/** What each kind of buyer asks about, in this order. */
const topics: Record<Audience, string[]> = {
  technical: ["architecture", "api", "security", "performance"],
  economic: ["return", "cost", "payment"],
  executive: ["return", "cases", "risk"],
  user: ["ease", "workflow", "support"],
  procurement: ["price", "terms", "supplier"],
};

function read({ clause, text }: Turn): z.input<typeof input> {
  const audience = words.find(([said]) => said.test(text))?.[1] ?? "executive";
  return { audience, product: clause.slots.product?.name ?? "" };
}

/** The passage for each topic, in the order in which they were asked; a document is quoted for one of them only. */
function passagesFor(
  { audience }: Input,
  done: FinishedCall[],
): { topic: string; hit: SearchHit | undefined }[] {
  const [, ...searches] = done.filter(({ tool }) => tool === "knowledge_search");
  const used = new Set<string>();
  return topics[audience].map((topic, at) => {
    const outcome = searches[at]?.outcome;
    const hits = outcome?.status === "done" ? (outcome.result.output as { hits: SearchHit[] }).hits : [];
    const hit = hits.find(({ citation }) => !used.has(citation.chunkId));
    if (hit) used.add(hit.citation.chunkId);
    return { topic, hit };
  });
}

/** What a document says of this kind of listener. */
const ofListener = (done: FinishedCall[]): SearchHit | undefined => {
  const outcome = done.find(({ tool }) => tool === "knowledge_search")?.outcome;
  return outcome?.status === "done" ? (outcome.result.output as { hits: SearchHit[] }).hits[0] : undefined;
};

function trackOf(given: Input, turn: Turn, done: FinishedCall[]): Artifact {
  const { t } = turn;
  const sections = passagesFor(given, done).map(({ topic, hit }) => ({
    title: t(`product.pitch.topic.${topic}`),
    text: hit
      ? t("market.quote", { title: hit.title, text: quoted(hit.passage) })
      : t("product.pitch.noDocument"),
  }));
  return {
    kind: "talk_track",
    data: {
      title: t("product.pitch.title"),
      audience: t(`product.pitch.audience.${given.audience}`),
      sections: [
        { title: t("product.pitch.opening"), text: t(`product.pitch.open.${given.audience}`) },
        ...sections,
      ],
      options: [],
    },
  };
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const failed = done.every(({ outcome }) => outcome.status !== "done") ? failureText(turn, done) : undefined;
  if (failed) return replyWith(turn, done, failed);
  const passages = passagesFor(given, done);
  const lines = passages.map(({ topic, hit }) => {
    const title = t(`product.pitch.topic.${topic}`);
    const text = hit
      ? t("market.quote", { title: hit.title, text: quoted(hit.passage) })
      : t("product.pitch.noDocument");
    return `- ${t("product.pitch.line", { title, text })}`;
  });
  const bare = passages.filter(({ hit }) => !hit).map(({ topic }) => t(`product.pitch.topic.${topic}`));
  const listener = ofListener(done);
  const text = [
    t("product.pitch.head", { audience: t(`product.pitch.audience.${given.audience}`) }),
    t(`product.pitch.open.${given.audience}`),
    listener ? t("market.quote", { title: listener.title, text: quoted(listener.passage) }) : "",
    lines.join("\n"),
    bare.length > 0
      ? t("product.pitch.missing", { topics: bare.join(t("lead.listComma")) })
      : t("product.pitch.close"),
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const kept = new Set(
    [...passages.map(({ hit }) => hit), listener].flatMap((hit) => hit?.citation.chunkId ?? []),
  );
  return {
    ...reply,
    artifacts: [trackOf(given, turn, done)],
    citations: reply.citations.filter(
      ({ id }, at, all) => kept.has(id) && all.findIndex((each) => each.id === id) === at,
    ),
  };
}

/** How to present the product to a kind of buyer: what they ask about, each point in the words of a document. */
export const makePitchSkill = defineSkill({
  name: "make_pitch",
  agent: "product",
  intents: ["pitch.make"],
  shows: ["talk_track"],
  input,
  read,
  gather: ({ audience, product }, turn, done) =>
    wasTried(done, "knowledge_search")
      ? []
      : [`listener.${audience}`, ...topics[audience]].map((topic) => ({
          tool: "knowledge_search" as const,
          input: { query: turn.t(`product.pitch.query.${topic}`, { product }), limit: 3 },
        })),
  compose,
});
