import { z } from "zod";
import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { around } from "#agents/skills/around.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { leadUnclear, readLeadSubject } from "#agents/skills/lead-subject.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { lookUp, noSubject, type Refs, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { LeadDto, WeighedOwner, WeighedOwners } from "#lib/domains/leads/contract.ts";
import { asksBack, type Entity } from "#lib/language/index.ts";
import { inFigures } from "./in-figures.ts";
import { readAssignee } from "./read-assignee.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  /** Whether it is to be done, or only asked who would be best. */
  act: z.boolean(),
  /** Only these are weighed, where several are named to choose from. */
  among: z.array(z.string()),
  /** Why, in the person's words; the sentence itself where they gave a reason in it. */
  reason: z.string().nullable(),
});
type Input = z.output<typeof input>;
type Weighed = WeighedOwners & { lead: string };
type Assigned = WriteOutput & { from: { id: string; name: string } | null };

const asking =
  /谁|(?:是不是|要不要|该不该|应不应该|能不能|可不可以|行不行)|吗[。]?$|为什么|为啥|怎么不|怎么分|哪(?:个|位)|推荐|建议|合适吗|好不好|[?？]|\bwho\b|should/iu;
const ordering = /(?:派|分|交|转|指派|分配)(?:给|到|一下|下去)|重新分配|^assign|改派/iu;
const because =
  /[，,](?:他|她)\p{Script=Han}{2,}|因为|由于|毕竟|适合|合适|熟|懂|有经验|做过|认识|忙不过来|休假|离职|because|knows/iu;
/** After the advice: 那就按建议的分, 那就给他; or with the question: 分给谁合适，直接分掉. */
const agrees =
  /[，,。？?\s](?:(?:那|行|好){0,2}(?:就)?(?:(?:分|派|交)?给(?:他|她|这位|这个人)(?:跟|吧|了)?[。！!]?$|(?:按|照|听)(?:照)?(?:你|这个?)?(?:的|说的)?(?:建议|推荐|来|办|分)|(?:按|照|听)(?:照)?你(?:说)?的(?:吧)?[。！!]?$|(?:好|行|可以|同意|确认|就这样|就?这(?:么|样)(?:办|定|分|派|来|安排))(?:的|吧|了)?[。！!]?$)|(?:你|就|帮我|给我|然后|再|顺手|马上|直接){1,3}(?:把它)?(?:分|派|指派|分配)(?:掉|了|下去|出去|过去|好|给(?:他|她|最?合适的?|第一名?|分(?:数)?最?高的?)(?:那个|那位|人|的人)?)?(?:吧|就行|就好|得了)?[。！!]?$)/u;
/** 分给最合适的人: who that is, is for the figures. */
const toBest =
  /(?:分|派|转|交|指派|分配)(?:配)?(?:给|到)?(?:目前|现在)?最?(?:合适|适合|匹配|对口|懂行|空闲?|闲)的(?!是谁|是哪)|谁[^，。？?]{1,10}就?(?:分|派|交)?给谁|(?:选|挑|定)(?:一个|个)[^，。？?]{0,6}(?:分|派|交|给)|(?:里|之间|中间?)(?:面)?(?:选|挑|定)一?个/u;
/** 先别分: only the advice is wanted. */
const leaves = /(?:先|暂时)?(?:别|不要|不用|不)(?:急着)?(?:分|派|给|动)/u;
/** 宁博还是成蕾, 在宁博和成蕾之间: between those who are named. */
const either = /^\s{0,2}(?:还是|或者?|or)\s{0,2}$/iu;
const and = /^\s{0,2}(?:和|跟|与|、|，|,)\s{0,2}$/u;
const between = /之间|中间|里(?:面)?[选挑]|二选一|[选挑]一?个|谁|哪/u;
const longestReason = 200;

/** The last part of a sentence in which a person is named. */
function lastOf(text: string, { known, mentions }: Subject): string {
  const name = mentions[0]?.text ?? known.assignee?.label ?? "";
  return text.split(/[，。；！？!?,]/).findLast((part) => part.includes(name)) ?? text;
}

/** The parts of the words that say why, 郑霖更合适，他懂化工; a question among them says nothing. */
function reasonIn(text: string): string | null {
  const parts = text.split(/[，,。；！？!?\n]/u).filter((part) => part.trim() !== "" && !asking.test(part));
  const why = parts.filter((part) => because.test(`，${part.trim()}`)).map((part) => part.trim());
  return why.length > 0 ? why.join("，").slice(0, longestReason) : null;
}

/** The colleagues among whom one is to be chosen; none where a single one is named. */
function readAmong(turn: Turn): Entity[] {
  const people = turn.understanding.entities.filter(
    (each) => each.type === "person" && each.value.title === undefined,
  );
  const gaps = people.slice(1).map((next, at) => {
    const { before } = around(turn, next);
    return before.slice(before.length - Math.max(0, next.start - (people[at]?.end ?? 0)));
  });
  const choice = (gap: string) => either.test(gap) || (and.test(gap) && between.test(turn.text));
  return gaps.length > 0 && gaps.every(choice) ? people : [];
}

const nameOf = ({ type, value }: Entity): string[] => (type === "person" ? [value.name] : []);

function read(turn: Turn): z.input<typeof input> {
  const { text } = turn.understanding;
  const among = readAmong(turn);
  const { subject: assignee, entity } =
    among.length > 0 ? { subject: noSubject, entity: undefined } : readAssignee(turn);
  const lead = readLeadSubject(turn, entity ? [entity] : among);
  const named = Object.keys(assignee.known).length + assignee.mentions.length > 0;
  return {
    subject: {
      ...noSubject,
      known: { ...lead.known, ...assignee.known },
      mentions: [...lead.mentions, ...assignee.mentions],
    },
    // Whom else a lead should go to is nobody's to guess: without a name a hand-over is advised on, not done. After
    // 给谁跟好？ comes 就给林小满吧: what is said last of the person counts.
    act:
      agrees.test(turn.text) ||
      (!named && toBest.test(text) && !leaves.test(text)) ||
      (!asksBack(turn.clause.text) &&
        !asking.test(named ? lastOf(text, assignee) : text) &&
        (named || (turn.clause.intent === "lead.assign" && ordering.test(text)))),
    among: among.flatMap(nameOf),
    reason: named ? reasonIn(text) : null,
  };
}

/** Everybody who was weighed, or those of them who are named. */
function weighedIn(done: FinishedCall[], { among }: Input): Weighed | undefined {
  const weighed = resultOf(done, "owner_weigh")?.output as Weighed | undefined;
  const owners = weighed?.owners.filter(({ user }) => among.includes(user.name)) ?? [];
  return weighed && owners.length > 1 ? { ...weighed, owners } : weighed;
}

const figuresOf = (owner: WeighedOwner | undefined, weights: WeighedOwners["weights"], turn: Turn): string =>
  owner ? inFigures(owner.factors, weights, turn) : "";

/** The one that is named, else the best of those that were weighed. */
function chosenOne(refs: Refs, weighed: Weighed | undefined): { id: string; label: string } | undefined {
  if (refs.assignee) return refs.assignee;
  const [best] = weighed?.owners ?? [];
  return best && { id: best.user.id, label: best.user.name };
}

function calls(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const { subject, act, reason } = given;
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(subject, done);
  if (unclear || !refs.lead) return [];
  const lead = refs.lead.id;
  if (asksBack(turn.clause.text) && !wasTried(done, "lead_get"))
    return [{ tool: "lead_get", input: { leadId: lead } }];
  if (!wasTried(done, "owner_weigh")) return [{ tool: "owner_weigh", input: { lead } }];
  const weighed = weighedIn(done, given);
  const to = chosenOne(refs, weighed);
  if (!act || !to || wasTried(done, "lead_assign")) return [];
  const owner = weighed?.owners.find(({ user }) => user.id === to.id);
  const figures = weighed ? figuresOf(owner, weighed.weights, turn) : "";
  const why =
    reason ?? (figures && turn.t("management.assign.reason", { total: owner?.total ?? 0, figures }));
  return [{ tool: "lead_assign", input: { lead, to: to.id, ...(why && { reason: why }) } }];
}

/** The table, with the one that was taken marked. */
function tableFor(done: FinishedCall[], to: string): Artifact[] {
  return (resultOf(done, "owner_weigh")?.artifacts ?? []).map((artifact) =>
    artifact.kind === "factor_table"
      ? {
          ...artifact,
          data: {
            ...artifact.data,
            rows: artifact.data.rows.map((row) => ({ ...row, chosen: row.id === to })),
          },
        }
      : artifact,
  );
}

/** Where the figures would have taken somebody else, that is said: it may be an oversight. */
function dissent(weighed: Weighed | undefined, to: string, turn: Turn): string {
  const [best] = weighed?.owners ?? [];
  const taken = weighed?.owners.find(({ user }) => user.id === to);
  if (!best || best.user.id === to || best.total === taken?.total) return "";
  const params = { best: best.user.name, total: best.total, taken: taken?.total ?? 0 };
  return turn.t(taken ? "management.assign.better" : "management.assign.outside", params);
}

function assignedReply(given: Input, refs: Refs, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const weighed = weighedIn(done, given);
  const to = chosenOne(refs, weighed);
  const written = resultOf(done, "lead_assign")?.output as Assigned | undefined;
  if (!written || !to) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const owner = weighed?.owners.find(({ user }) => user.id === to.id);
  const figures = weighed ? figuresOf(owner, weighed.weights, turn) : "";
  const from = written.from && written.from.id !== to.id ? written.from.name : null;
  const already = written.from?.id === to.id;
  const how = already ? "already" : from ? "moved" : "done";
  const text = [
    t(`management.assign.${how}`, {
      label: written.label,
      from: from ?? "",
      to: to.label,
    }),
    given.reason
      ? t("management.assign.because", { reason: given.reason })
      : figures && t("management.assign.byFigures", { total: owner?.total ?? 0, figures }),
    dissent(weighed, to.id, turn),
    weighed?.industry && from
      ? t("management.assign.learns", { industry: weighed.industry, to: to.label })
      : "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const cards = reply.artifacts.filter(({ kind }) => kind === "record");
  return { ...reply, artifacts: [...cards, ...tableFor(done, to.id)] };
}

/** 为什么是他: who has the lead now, in figures. */
function ownedText(weighed: Weighed, done: FinishedCall[], turn: Turn): string {
  const { t } = turn;
  const lead = (resultOf(done, "lead_get")?.output as { lead: LeadDto } | undefined)?.lead;
  const owner = weighed.owners.find(({ user }) => user.id === lead?.owner?.id);
  if (!owner) return "";
  const figures = figuresOf(owner, weighed.weights, turn) || t("management.assign.nothingYet");
  const best = owner.user.id === weighed.owners[0]?.user.id;
  const params = { name: owner.user.name, total: owner.total, figures };
  return t(best ? "management.assign.ownedBest" : "management.assign.owned", params);
}

/** 为什么不是林珊: the one that is named beside the best, each in figures. */
function versus(weighed: Weighed, name: FocusRecord | undefined, turn: Turn): string {
  const [best] = weighed.owners;
  if (!name || !best || best.user.id === name.id) return "";
  const other = weighed.owners.find(({ user }) => user.id === name.id);
  if (!other) return dissent(weighed, name.id, turn);
  const gap = best.total - other.total;
  return turn.t(gap > 0 ? "management.assign.versus" : "management.assign.tied", {
    name: other.user.name,
    total: other.total,
    figures: figuresOf(other, weighed.weights, turn) || turn.t("management.assign.nothingYet"),
    gap,
    best: best.user.name,
  });
}

const isNew = ({ factors }: Weighed["owners"][number]): boolean => {
  const { won = 0, lost = 0 } = factors.find(({ key }) => key === "win_rate")?.fact ?? {};
  return Number(won) + Number(lost) === 0;
};

/** Whoever has closed no deal yet is low by experience alone: that is said, so that it can be weighed. */
function newcomersText({ owners }: Weighed, { t }: Turn): string {
  const names = owners.filter(isNew).map(({ user }) => user.name);
  return names.length === 0 || names.length === owners.length
    ? ""
    : t("management.assign.newcomers", { names: names.slice(0, 5).join(t("lead.listComma")) });
}

function adviceReply(given: Input, refs: Refs, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const weighed = weighedIn(done, given);
  const [best, second] = weighed?.owners ?? [];
  if (!weighed || !best) {
    const failed = failureText(turn, done);
    return replyWith(turn, done, failed ?? t("management.assign.nobody"));
  }
  const lines = [
    ownedText(weighed, done, turn),
    t("management.assign.advice", {
      label: refs.lead?.label ?? "",
      name: best.user.name,
      total: best.total,
      figures: figuresOf(best, weighed.weights, turn) || t("management.assign.noFigures"),
    }),
    second ? t("management.assign.second", { name: second.user.name, total: second.total }) : "",
    versus(weighed, refs.assignee, turn),
    newcomersText(weighed, turn),
  ];
  const suggestions = weighed.owners.slice(0, 3).map(({ user }) => ({
    label: t("management.assign.chip", { name: user.name }),
    text: t("management.assign.chipText", { name: user.name }),
  }));
  const base = replyWith(turn, done, lines.filter(Boolean).join("\n\n"));
  const chosen = { ...turn.chosen, ...(refs.lead && { lead: refs.lead }) };
  // A name completes the order, not the question.
  const text = t("management.assign.order");
  const pending = { kind: "ask" as const, text, missing: ["assignee"], chosen };
  return { ...base, suggestions, state: { ...base.state, pending } };
}

/** Gives a lead to somebody, or says who would be best: by what they won in its industry, their load, their rate, their ties. */
export const assignLeadSkill = defineSkill({
  name: "assign_lead",
  agent: "sales_management",
  intents: ["lead.assign", "lead.reassign"],
  shows: ["record", "factor_table", "choice", "slot_form"],
  input,
  read,
  gather: calls,
  compose: (given, turn, done) => {
    const found = subjectFound(given.subject, done);
    const unclear = leadUnclear(turn, done, found);
    if (unclear) return unclear;
    const { refs } = found;
    const reply = wasTried(done, "lead_assign")
      ? assignedReply(given, refs, turn, done)
      : adviceReply(given, refs, turn, done);
    return about(reply, [refs.lead]);
  },
});
