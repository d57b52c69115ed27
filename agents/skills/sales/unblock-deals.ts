import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { type StuckCause, stallCauses } from "#lib/domains/opportunities/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { saidScope } from "../said-scope.ts";
import { caseFor, caseLine, type Stall, stallSearches, talkOf, wayPast } from "./stall-advice.ts";

const input = z.object({
  scope: z.unknown(),
  words: z.enum(["mine", "team", "all"]),
  /** The colleague whose deals are asked about. */
  owner: z.string().nullable(),
  quietDays: z.number().nullable(),
  /** The company whose deals are asked about: as it was said, else the one that is talked about. */
  company: z.string().nullable(),
});
type Deal = RecordDto & {
  name: string;
  amount: number | null;
  stage: { name: string } | null;
  owner: { name: string } | null;
  stuck: StuckCause[];
};
type Output = {
  deals: Deal[];
  total: number;
  unknown: { name: string }[];
  evidence?: { customer: RecordDto | null; lastTalk: RecordDto | null }[];
};

const told = 5;
/** Of so many how others did it is looked for. */
const searched = 3;

/** The deal at a place of the list, with what is known of why it stands still. */
function stallAt({ deals, evidence }: Output, at: number): Stall {
  const { customer = null, lastTalk = null } = evidence?.[at] ?? {};
  return { stage: deals[at]?.stage?.name ?? "", customer, lastTalk };
}

/** What to do about a cause; the first one of a deal is its weightiest. */
const adviceFor = ({ cause }: StuckCause, turn: Turn): string => turn.t(`insight.stuck.${cause}`);

function dealText(output: Output, at: number, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const deal = output.deals[at];
  if (!deal) return "";
  const why = deal.stuck
    .map((cause) => t(`agents.stuck.${cause.cause}`, { ...cause }))
    .join(t("lead.clauseComma"));
  const first = deal.stuck[0];
  const facts = [
    deal.stage?.name,
    deal.amount === null ? undefined : formatMoney(deal.amount, t),
    deal.owner?.name,
  ];
  const head = `${at + 1}. **${deal.name}**（${facts.filter(Boolean).join(" · ")}）${t("insight.stuck.because", { why })}`;
  const stall = stallAt(output, at);
  const hit = at < searched ? caseFor(stall, done) : undefined;
  const lines = [
    stall.lastTalk ? talkOf(stall, turn) : "",
    `→ ${wayPast(stall, turn) || (first ? adviceFor(first, turn) : "")}`,
    hit ? caseLine(hit, turn) : "",
  ];
  return [head, ...lines.filter((line) => line.length > 2).map((line) => `   ${line}`)].join("\n");
}

function compose(given: z.output<typeof input>, turn: Turn, done: FinishedCall[]) {
  const { t } = turn;
  const output = resultOf(done, "stuck_deals")?.output as Output | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if (output.unknown.length > 0) {
    const names = output.unknown.map(({ name }) => name).join(t("lead.listComma"));
    return replyWith(turn, [], t("agents.search.unknown", { names }));
  }
  const scope = given.company ?? given.owner ?? t(`insight.scope.${given.words}`);
  if (output.total === 0 && given.company) {
    const chip = {
      label: t("agents.offer.next.label"),
      text: t("agents.offer.next.text", { label: given.company }),
    };
    return replyWith(turn, [], t("insight.stuck.noneOf", { scope }), { suggestions: [chip] });
  }
  if (output.total === 0) return replyWith(turn, [], t("insight.stuck.none", { scope }));
  const sum = output.deals.reduce((all, { amount }) => all + (amount ?? 0), 0);
  const text = [
    t("insight.stuck.head", {
      scope,
      count: output.total,
      amount: formatMoney(sum, t),
      shown: output.deals.length,
    }),
    output.deals
      .slice(0, told)
      .map((_deal, at) => dealText(output, at, turn, done))
      .join("\n"),
  ].join("\n\n");
  const cases = output.deals
    .slice(0, searched)
    .flatMap((_deal, at) => caseFor(stallAt(output, at), done) ?? []);
  const advised = cases.length > 0 ? text : [text, t("dealing.stall.noCase")].join("\n\n");
  const cited = new Set(cases.map(({ citation }) => citation.chunkId));
  const [top] = output.deals;
  const suggestions = top
    ? [{ label: t("insight.stuck.chip.label"), text: t("insight.stuck.chip.text", { name: top.name }) }]
    : [];
  const base = replyWith(turn, done, advised);
  const reply = { ...base, suggestions, citations: base.citations.filter(({ id }) => cited.has(id)) };
  // The first of several is not what is talked about.
  return top && output.total === 1
    ? about(reply, [{ type: "opportunity", id: top.id, label: top.name }])
    : reply;
}

const thisDeal = /[这那](?:个|一)?(?:单|商机|项目|客户|家)|它|卡在哪/u;

/** 沉石矿业那个商机, 这单: whose deals are meant; null where all are. */
function companyMeant({ understanding, clause, state }: Turn): string | null {
  const named = understanding.entities.find(({ type }) => type === "company");
  if (named?.type === "company") return named.value.name;
  const near = state.focus.find(({ type }) => type === "customer");
  return near && thisDeal.test(clause.text) ? near.label : null;
}

/** How others brought deals like the weightiest ones going again. */
function caseSearch(turn: Turn, done: FinishedCall[]): SkillCall[] {
  const output = resultOf(done, "stuck_deals")?.output as Output | undefined;
  if (!output || wasTried(done, "knowledge_search")) return [];
  return stallSearches(
    output.deals.slice(0, searched).map((_deal, at) => stallAt(output, at)),
    turn,
  );
}

export const unblockDealsSkill = defineSkill({
  name: "unblock_deals",
  agent: "sales",
  lead: inCharge,
  intents: ["opportunity.stuck"],
  shows: ["record_table"],
  input,
  read: (turn) => {
    const { filter, words } = saidScope(turn);
    const person = turn.understanding.entities.find((each) => each.type === "person");
    const length = turn.understanding.entities.find((each) => each.type === "duration");
    return {
      scope: filter,
      words,
      owner: person && filter === null ? person.value.name : null,
      quietDays: length ? Math.max(1, Math.round(length.value.days)) : null,
      company: companyMeant(turn),
    };
  },
  gather: ({ scope, owner, quietDays, company }, turn, done) => {
    if (done.length > 0) return caseSearch(turn, done);
    const theirs: Filter | null = owner ? { field: "owner", op: "eq", value: owner } : null;
    const whose = theirs ?? (scope as Filter | null);
    const at: Filter | null = company ? { field: "customer", op: "eq", value: company } : null;
    const parts = [whose, at].flatMap((each) => each ?? []);
    const filter = parts.length > 1 ? { all: parts } : parts[0];
    const names = [
      ...(owner ? [{ object: "user", name: owner }] : []),
      ...(company ? [{ object: "customer", name: company }] : []),
    ];
    const input = {
      ...(names.length > 0 && { names }),
      ...(filter && { filter }),
      ...(quietDays === null ? { causes: [...stallCauses] } : { quietDays, causes: ["quiet"] }),
      evidence: true,
      limit: 20,
    };
    return [{ tool: "stuck_deals", input }];
  },
  compose,
});
