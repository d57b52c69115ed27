import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { CompetitorDto } from "#lib/domains/opportunities/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow, Filter } from "#lib/platform/records/contract.ts";
import { rivalFacts } from "./rival-facts.ts";

const input = z.object({ names: z.array(z.string()), words: z.string() });
type Input = z.output<typeof input>;

const most = 3;

const asked =
  /(?:^|[，。！？,?\s])(?:那|请问|说说|讲讲|分析一下)?(?<name>[\p{Script=Han}A-Za-z]{2,10}?)(?:软件|公司|家)?(?:那边|这家)?(?:的|都|到底|还|又|主要|最大的?){0,3}(?:有什么|有哪些|有啥)?(?:的)?(?:弱点|缺点|短板|软肋|劣势|优势|强项|长处|优缺点|毛病)/u;
const against =
  /(?:跟|和|与|对比|相比|比起|vs)\s?(?<name>[\p{Script=Han}A-Za-z]{2,10}?)(?:的?相?比|怎么比|对比|有什么区别|差在哪|强在哪|好在哪|谁)/iu;
const nobody =
  /^(?:我们|咱们|他们|她们|对手|竞品|友商|同行|竞争对手|这家|那家|别人|人家|对方|客户|产品|价格|方案|什么|哪)/u;

/** 金蝶有什么弱点: a name that no record holds, by where it stands. */
function calledIn(text: string): string[] {
  const name = (asked.exec(text) ?? against.exec(text))?.groups?.name;
  return name && !nobody.test(name) && !/[那这]边|那家|在[跟比看]|谁/u.test(name) ? [name] : [];
}

/** 竞品用友怎么打: who is called a rival, though no record holds them. */
function vendorsIn(text: string): string[] {
  const name =
    /(?:竞品|对手|友商)(?<name>[\p{Script=Han}A-Za-z]{2,8}?)(?:怎么|咋|如何|的|有|强|弱|打|$)/iu.exec(text)
      ?.groups?.name ??
    /(?:怎么|如何)(?:打|赢|应对|对付)(?<name>[\p{Script=Han}A-Za-z]{2,8})/iu.exec(text)?.groups?.name;
  return name && !nobody.test(name) ? [name] : [];
}

/** Those that are known as competitors, else companies that are named. */
function read({ understanding }: Turn): z.input<typeof input> {
  const names = understanding.entities.flatMap((each) => (each.type === "competitor" ? each.value.name : []));
  const companies = understanding.entities.flatMap((each) =>
    each.type === "company" && !("known" in each.value && each.value.known) ? each.value.name : [],
  );
  if (names.length === 0) names.push(...companies, ...vendorsIn(understanding.text));
  if (names.length === 0) names.push(...calledIn(understanding.normalized));
  return { names: [...new Set(names)].slice(0, most), words: understanding.text.trim() };
}

const rivalsIn = (done: FinishedCall[]): CompetitorDto[] =>
  (resultOf(done, "competitor_list")?.output as { competitors: CompetitorDto[] } | undefined)?.competitors ??
  [];

const same = (rival: CompetitorDto, name: string): boolean =>
  [rival.name, ...rival.aliases].some((known) => known.includes(name) || name.includes(known));

/** Those that are named, else all that are kept. */
const meant = ({ names }: Input, done: FinishedCall[]): CompetitorDto[] =>
  names.length === 0
    ? rivalsIn(done).slice(0, most)
    : names.flatMap((name) => rivalsIn(done).find((rival) => same(rival, name)) ?? []);

/** How deals ended in which a competitor stood. */
function endsAgainst({ id }: CompetitorDto): SkillCall {
  const filter: Filter = {
    all: [
      { field: "outcome", op: "in", value: ["won", "lost"] },
      {
        any: [
          { field: "competitor", op: "eq", value: id },
          { related: "competitors", where: { field: "competitor", op: "eq", value: id } },
        ],
      },
    ],
  };
  const measures = [
    { fn: "count", as: "count" },
    { fn: "sum", field: "amount", as: "sum" },
  ];
  return {
    tool: "record_aggregate",
    input: { object: "opportunity", filter, groupBy: [{ field: "outcome" }], measures },
  };
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!wasTried(done, "competitor_list")) {
    const query = turn.t("market.rival.query", { names: given.names.join(" "), words: given.words });
    return [
      { tool: "competitor_list", input: {} },
      { tool: "knowledge_search", input: { query, limit: 4 } },
    ];
  }
  return wasTried(done, "record_aggregate") ? [] : meant(given, done).map(endsAgainst);
}

function record(rows: AggregateRow[], turn: Turn): string {
  const { t } = turn;
  const of = (outcome: string) => rows.find((row) => row.outcome === outcome);
  const [won, lost] = [of("won"), of("lost")];
  if (!won && !lost) return t("market.rival.neverMet");
  return t("market.rival.met", {
    won: Number(won?.count ?? 0),
    lost: Number(lost?.count ?? 0),
    lostSum: formatMoney(Number(lost?.sum ?? 0), t),
  });
}

function section(rival: CompetitorDto, rows: AggregateRow[], turn: Turn): string {
  const lines = [...rivalFacts(rival, turn), record(rows, turn)];
  return [`**${rival.name}**`, ...lines.map((line) => `- ${line}`)].join("\n");
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (!resultOf(done, "competitor_list"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const rivals = meant(given, done);
  const unknown = given.names.filter((name) => !rivals.some((rival) => same(rival, name)));
  const ends = done
    .filter(({ tool }) => tool === "record_aggregate")
    .map(({ outcome }) =>
      outcome.status === "done" ? (outcome.result.output as { rows: AggregateRow[] }).rows : [],
    );
  const quotes = quoteLines(done, 3, turn);
  const text = [
    ...rivals.map((rival, at) => section(rival, ends[at] ?? [], turn)),
    unknown.length > 0 ? t("market.rival.unknown", { names: unknown.join(t("lead.listComma")) }) : "",
    rivals.length === 0 && unknown.length === 0 ? t("market.rival.none") : "",
    quotes.length > 0
      ? `${t("market.rival.documents")}\n${quotes.map((line) => `- ${line}`).join("\n")}`
      : t("market.rival.noDocuments"),
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  return { ...reply, artifacts: reply.artifacts.filter(({ kind }) => kind === "passage") };
}

/** How we stand against a competitor: what is kept of them, how deals against them ended, what documents say. */
export const compareCompetitorSkill = defineSkill({
  name: "compare_competitor",
  agent: "market",
  intents: ["competitor.compare"],
  shows: ["passage"],
  input,
  read,
  gather,
  compose,
});
