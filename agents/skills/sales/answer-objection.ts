import { z } from "zod";
import type { ArtifactMap } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { fittingPassages } from "#agents/skills/fitting-passages.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { nextSearch } from "#agents/skills/next-search.ts";
import { breathOf } from "#agents/skills/passages.ts";
import { saidIn, withoutNames } from "#agents/skills/segments.ts";
import { industryOf, openDeals, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { readSubject } from "#agents/skills/subject.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import type { CompetitorDto } from "#lib/domains/opportunities/contract.ts";
import { dealLine } from "./known-facts.ts";

const kinds = [
  "budget",
  "price",
  "delay",
  "competitor",
  "implementation_risk",
  "no_authority",
  "other",
] as const;
/** The ways to answer each worry that every salesperson knows; documents of the company go first. */
const ways = ["first", "second", "third"] as const;
const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  kind: z.enum(kinds),
  words: z.string(),
  /** Whom they compare us with. */
  rival: z.string().nullable(),
});
type Input = z.output<typeof input>;

/** A passage far behind the best one answers something else. */
const near = 0.75;
const typesOf = ["best_practice", "case_study", "template", "faq", "document"];
const quoted = /[“"「](?<words>[^”"」]{2,60})[”"」]/;
const asking =
  /[，,]?\s*(?:我|咱们?)?(?:现在|当场)?(?:该|要|应该)?(?:怎么|咋|如何)(?:办|回|接|说|应对|回应|处理|回答)[^，。]{0,6}[？?]?$|[，,]?\s*how (?:do|should) i.{0,40}$/i;

function read(turn: Turn): z.input<typeof input> {
  const { text } = turn.clause;
  const objection = turn.understanding.entities.find(({ type }) => type === "objection");
  const rival = turn.understanding.entities.find(({ type }) => type === "competitor");
  const kind = objection?.type === "objection" ? objection.value.kind : rival ? "competitor" : "other";
  const names = turn.understanding.entities.flatMap((entity) =>
    entity.type === "company" || entity.type === "person" ? [entity.text] : [],
  );
  const words = quoted.exec(text)?.groups?.words ?? saidIn(withoutNames(text.replace(asking, ""), names));
  return {
    subject: readSubject(turn, ["customer", "contact"]),
    kind,
    words: words.slice(0, 60),
    rival: rival?.type === "competitor" ? rival.value.name : null,
  };
}

function gather({ subject, kind, words, rival }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(subject, done);
  if (settled.calls.length > 0) return settled.calls;
  if (rival && !wasTried(done, "competitor_list")) return [{ tool: "competitor_list", input: { q: rival } }];
  const industry = industryOf(settled.brief);
  const topic = turn.t(`selling.objection.${kind}.search`);
  const questions = [industry && [industry, words, topic].join(" "), `${words} ${topic}`, topic];
  return nextSearch(done, questions, { types: typesOf, limit: 4 });
}

/** Where the other one is known, that is said first: what to hold against it, from what is kept of it. */
function rivalOption({ rival }: Input, turn: Turn, done: FinishedCall[]) {
  if (!rival) return [];
  const { t } = turn;
  const output = resultOf(done, "competitor_list")?.output as { competitors: CompetitorDto[] } | undefined;
  const known = output?.competitors[0];
  const weak = known?.weaknesses.join(t("lead.listComma"));
  const text = [
    t("selling.objection.rival.say", { rival }),
    weak ? t("selling.objection.rival.weak", { rival, weak }) : "",
  ];
  return [
    {
      id: "rival",
      title: t("selling.objection.rival.title", { rival }),
      text: text.join(""),
      use: t("selling.objection.rival.use", { rival }),
      source: t("selling.objection.source.usual"),
    },
  ];
}

/** Different ways to answer: those of documents, each with where it stands, then the usual ones. */
function optionsOf(
  given: Input,
  cases: SearchHit[],
  turn: Turn,
  done: FinishedCall[],
): ArtifactMap["talk_track"]["options"] {
  const { t } = turn;
  const { kind } = given;
  const [best] = cases;
  const own = cases
    .filter(({ score }) => best && score >= best.score * near)
    .slice(0, 2)
    .map((hit) => ({
      id: hit.citation.chunkId,
      title: hit.headingPath.at(-1) ?? hit.title,
      text: breathOf(hit.passage, 160),
      source: t(`selling.objection.source.${hit.type === "case_study" ? "case" : "document"}`, {
        title: hit.title,
      }),
    }));
  const usual = ways.map((way) => ({
    id: `${kind}-${way}`,
    title: t(`selling.objection.${kind}.${way}.title`),
    text: t(`selling.objection.${kind}.${way}.say`),
    use: t(`selling.objection.${kind}.${way}.use`),
    source: t("selling.objection.source.usual"),
  }));
  return [...own, ...rivalOption(given, turn, done), ...usual];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  const cases = fittingPassages(done, [given.kind], industryOf(settled.brief) || null);
  const options = optionsOf(given, cases, turn, done);
  const deal = openDeals(settled.brief)[0];
  const company = settled.refs.customer?.label;
  const lines = options.map(({ title, text, ...option }, at) => {
    const use =
      "use" in option && option.use
        ? t("selling.objection.use", { when: String(option.use) })
        : t("selling.objection.from", { source: option.source ?? "" });
    return `${at + 1}. **${title}**：${text}${use}`;
  });
  const text = [
    t(`selling.objection.${given.kind}.reading`, { words: given.words }),
    company && deal ? t("selling.objection.about", { deal: dealLine(deal, turn) }) : "",
    lines.join("\n"),
    cases.length === 0 ? t("selling.objection.noCase") : "",
    t(`selling.objection.${given.kind}.next`),
  ];
  const track = {
    kind: "talk_track" as const,
    data: {
      title: t("selling.objection.title", { words: given.words }),
      ...(company && { audience: company }),
      sections: [],
      options,
    },
  };
  const chips = company
    ? [
        {
          label: t("selling.objection.chip.label"),
          text: t("selling.objection.chip.text", { company, words: given.words }),
        },
      ]
    : [];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"), { suggestions: chips });
  const told = new Set(options.map(({ id }) => id));
  const citations = reply.citations.filter(({ id }) => told.has(id));
  return about({ ...reply, artifacts: [track], citations }, [settled.refs.customer, settled.refs.contact]);
}

/** How to answer what a customer worries about: at least three different ways, from documents where there are some. */
export const answerObjectionSkill = defineSkill({
  name: "answer_objection",
  agent: "sales",
  lead: inCharge,
  intents: ["objection.handle"],
  shows: ["talk_track"],
  input,
  read,
  gather,
  compose,
});
