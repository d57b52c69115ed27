import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { leadUnclear, readLeadSubject } from "#agents/skills/lead-subject.ts";
import { nextSearch } from "#agents/skills/next-search.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { lookUp, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import type { LeadStatus } from "#lib/domains/leads/contract.ts";
import { knownRivals } from "./known-rivals.ts";
import { rivalFacts } from "./rival-facts.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  body: z.string(),
  kind: z.enum(["call", "wechat", "mail", "visit", "meeting", "note"]),
  inbound: z.boolean(),
  rivals: z.object({ count: z.number().nullable(), names: z.array(z.string()) }),
  /** They said no. */
  refuses: z.boolean(),
  /** Why it is given up, where that is said outright; the lead is lost then. */
  lost: z.string().nullable(),
});
type Input = z.output<typeof input>;

const kinds: [RegExp, Input["kind"]][] = [
  [/微信|wechat/iu, "wechat"],
  [/电话|来电|打给|call/iu, "call"],
  [/邮件|mail/iu, "mail"],
  [/拜访|上门|见面/iu, "visit"],
  [/会议|开会|演示/iu, "meeting"],
];
/** 回消息了, 电话回过来, 微信上说: they spoke to us. */
const answering =
  /回复|答复|反馈|回[了过电信话我]|回(?:个|条)?(?:消息|微信|邮件|电话)|(?:打|发|找|加)(?:过来|来|上门|了?我)|来(?:电|信|消息|邮件)|联系(?:了|上)?(?:我|咱)|主动|[说讲问提]|告诉|表示|replied|called back|wrote back|sa(?:id|ys)/iu;
/** 还没回, 打过去没人接, 我说: nothing came from them. */
const silent =
  /(?:还?没|未|不)(?:有)?(?:回|接|理|答|联系上)|没(?:人|打通)|打不通|(?:我|我们|咱)(?:跟|和|对|给|向)?[^，。；]{0,8}(?:说|讲|提|发|打)了/u;
const refusing = /没兴趣|不感兴趣|不需要了|不考虑了|选了别|已经买了|不买了|无效|空号|not interested/iu;
/** 标成无效，是学生做作业的; 这条线索无效了，客户不需要. */
const givenUp =
  /(?:标|标记|记|改|置|设|算|归)(?:成|为|作)?(?:一下)?(?:无效|垃圾|流失|废|死|丢失)(?:线索|的|掉|了)?|(?:线索|那条|这条|它)(?:作废|无效)|is lost|mark.{1,20}lost/iu;
const reasonWords = /^[，,。；;：:\s]*(?:因为|由于|原因是?|理由是?|是因为|他们?是?|是)?[：:，,\s]*/u;

/** What is said behind the order, or before it. */
function reasonOf(text: string): string | null {
  const found = givenUp.exec(text);
  if (!found) return null;
  const behind = text.slice(found.index + found[0].length).replace(reasonWords, "");
  const before = text
    .slice(0, found.index)
    .split(/[，,。；;]/u)
    .slice(0, -1)
    .join("，");
  const reason = behind.replace(/[。！!\s]+$/u, "") || before.trim();
  return reason.slice(0, 300);
}

const suppliers = /家|个供应商|个厂商|suppliers?|vendors?/iu;
/** Statuses that come before a lead has been spoken to. */
const early: LeadStatus[] = ["new", "qualified"];

/** What was said to the question whom they compare us with; null where it is no answer to it. */
function toldOfRivals({ text, t }: Turn): string | null {
  const [, ...told] = text.split(t("market.progress.whom"));
  return told.length > 0 ? told.join("").replace(/^[，,]/u, "") : null;
}

/** 比的是用友和鼎捷: whom they compare us with, in a list. */
const comparedList =
  /(?:[把拿](?:我们|咱们?)[和跟与同](?<beside>[^。；，]{2,20}?)(?:放|摆|搁)?(?:在)?(?:一起|一块)?(?:做)?(?:对|来)?比|(?:比的是|在比的?是?|对比的?是|对比的有|在看)(?<list>[^。；]{2,40}))/u;
/** 和另一家本地的: so many more whose names are not known. */
const others = /(?:另外?|还有|外加|加上|以及)(?:外|有)?(?<count>[一1两二2三3])家/u;
const counts: Record<string, number> = { 一: 1, 1: 1, 两: 2, 二: 2, 2: 2, 三: 3, 3: 3 };
const noName = /不清楚|不知道|没说|还有|另外|其[他它余]|[一二两三]家|哪|吧$/u;

/** 顺便建商机, 预算没想好: no name. */
const saysMore =
  /[我你他她它们想要没不了吗呢吧]|转成|建|预算|金额|商机|客户|线索|电话|微信|价格|报价|便宜|\d万|下周|明天|今天/u;

/** 有用友、金蝶，还有一家不清楚: the names in a bare list. */
const listedNames = (told: string): string[] =>
  told
    .split(/[、，,；;和跟与及\s]/u)
    .map((part) =>
      part.replace(
        /^(?:其中|他们|现在|目前){0,2}(?:[一二两三四五六]家)?(?:就是|分别是|包括|在对比|在比|是|叫|有)?/u,
        "",
      ),
    )
    .filter((part) => /^[\p{L}\p{N}]{2,10}$/u.test(part) && !noName.test(part) && !saysMore.test(part));

function rivalsOf(turn: Turn): Input["rivals"] {
  const { understanding } = turn;
  const told = toldOfRivals(turn);
  const count = understanding.entities.find(
    (each) => each.type === "quantity" && (suppliers.test(each.value.unit) || suppliers.test(each.text)),
  );
  const rivals = understanding.entities.filter((each) => each.type === "competitor");
  // 蓝峤 is 蓝峤软件, and no other one beside it.
  const isKnown = (part: string): boolean =>
    rivals.some(({ text, value }) => text === part || value.name.startsWith(part));
  const listedIn = (text: string): string[] => listedNames(text).filter((part) => !isKnown(part));
  const names = [...rivals.map(({ value }) => value.name), ...(told === null ? [] : listedIn(told))];
  // 还有一家不清楚 counts nobody anew.
  if (told !== null) return { count: null, names: [...new Set(names)] };
  const { list, beside } = comparedList.exec(turn.text)?.groups ?? {};
  const listed = list ?? beside;
  const named = [...new Set([...names, ...(listed ? listedIn(listed) : [])])];
  const more = counts[others.exec(turn.text)?.groups?.count ?? ""] ?? 0;
  const unnamed = named.length > 0 ? more : 0;
  const said = count?.type === "quantity" && !unnamed ? count.value.value : null;
  if (listed) return { count: Math.max(said ?? 0, named.length + unnamed), names: named };
  const known = names.length > 0 ? named.length + unnamed : null;
  return { count: said ?? known, names: [...new Set(names)] };
}

function read(turn: Turn): z.input<typeof input> {
  const text = toldOfRivals(turn) ?? turn.text;
  return {
    subject: readLeadSubject(turn),
    body: text.trim(),
    kind: kinds.find(([words]) => words.test(text))?.[1] ?? "note",
    inbound: answering.test(text) && !silent.test(text),
    rivals: rivalsOf(turn),
    refuses: refusing.test(text),
    lost: reasonOf(text),
  };
}

const leadBefore = (done: FinishedCall[]): { status: LeadStatus; need: string | null } | undefined =>
  (resultOf(done, "lead_get")?.output as { lead: { status: LeadStatus; need: string | null } } | undefined)
    ?.lead;

function writeOf(given: Input, lead: string, done: FinishedCall[]): SkillCall {
  const { body, kind, inbound, rivals, refuses, lost } = given;
  const status = leadBefore(done)?.status;
  return {
    tool: "lead_progress",
    input: {
      ...{ lead, body, kind },
      ...(inbound && { direction: "inbound" }),
      ...(lost !== null
        ? { status: "lost", ...(lost && { lostReason: lost }) }
        : status && early.includes(status) && !refuses && { status: "contacted" }),
      ...(rivals.count !== null && { competitorCount: rivals.count }),
      ...(rivals.names.length > 0 && { competitorNames: rivals.names }),
    },
  };
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(given.subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(given.subject, done);
  if (unclear || !refs.lead) return [];
  if (!wasTried(done, "lead_get")) return [{ tool: "lead_get", input: { leadId: refs.lead.id } }];
  if (!wasTried(done, "lead_progress")) return [writeOf(given, refs.lead.id, done)];
  const { count, names } = given.rivals;
  if (count === null && names.length === 0) return [];
  const known: SkillCall[] =
    names.length > 0 && !wasTried(done, "competitor_list") ? [{ tool: "competitor_list", input: {} }] : [];
  return [...known, ...nextSearch(done, questionsOf(given, turn, done), { limit: 4 })];
}

/** What documents are asked: on whom they name, on what they want, and on standing beside others at all. */
function questionsOf({ rivals: { names } }: Input, { t }: Turn, done: FinishedCall[]): (string | false)[] {
  const need = leadBefore(done)?.need;
  return [
    names.length > 0 && t("market.progress.query", { names: names.join(" ") }),
    Boolean(need) && t("market.progress.queryOfNeed", { need: need ?? "" }),
    t("market.progress.queryAtAll"),
    t("market.progress.queryRivals"),
  ];
}

function rivalText({ count, names }: Input["rivals"], turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  if (count === null && names.length === 0) return [];
  const quotes = quoteLines(done, 2, turn).map((line) => `- ${line}`);
  const known = knownRivals(names, done).map(
    (rival) => `- **${rival.name}**${t("lead.colon")}${rivalFacts(rival, turn).join(t("lead.clauseComma"))}`,
  );
  const found = [...known, ...quotes];
  const points =
    found.length > 0 ? `${t("market.progress.points")}\n${found.join("\n")}` : t("market.progress.noPoints");
  const whose =
    count === null
      ? t("market.progress.namedOnly", { names: names.join(t("lead.listComma")) })
      : names.length > 0
        ? t("market.progress.named", { count, names: names.join(t("lead.listComma")) })
        : t("market.progress.unnamed", { count });
  return [whose, points];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const found = subjectFound(given.subject, done);
  const unclear = leadUnclear(turn, done, found);
  if (unclear) return unclear;
  const written = resultOf(done, "lead_progress")?.output as WriteOutput | undefined;
  if (!written) return replyWith(turn, [], failureText(turn, done) ?? t("agents.nothing"));
  const moved = written.diff.find(({ field }) => field === "status");
  const text = [
    given.lost === null
      ? t(given.inbound ? "market.progress.inbound" : "market.progress.logged", { label: written.label })
      : t("market.progress.givenUp", { label: written.label }),
    moved ? t("market.progress.status", { before: moved.before ?? "", after: moved.after ?? "" }) : "",
    ...rivalText(given.rivals, turn, done),
    given.lost === "" ? t("market.progress.whyLost") : "",
    given.lost ? t("market.progress.lostWhy", { reason: given.lost }) : "",
    given.refuses && given.lost === null ? t("market.progress.refuses") : "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const artifacts = reply.artifacts.filter(({ kind }) => kind === "record" || kind === "passage");
  const suggestions =
    given.refuses && given.lost === null
      ? [{ label: t("market.progress.lost"), text: t("market.progress.lostText") }]
      : [];
  const { count, names } = given.rivals;
  const asks = count !== null && names.length === 0;
  const pending = {
    kind: "ask" as const,
    text: t("market.progress.whom"),
    missing: ["competitors"],
    chosen: turn.chosen,
  };
  const state = asks ? { ...reply.state, pending } : reply.state;
  return about({ ...reply, artifacts, suggestions, state }, [found.refs.lead]);
}

/** How a lead goes on: they replied, they compare suppliers; kept on its timeline with its new status, and what to say then. */
export const progressLeadSkill = defineSkill({
  name: "progress_lead",
  agent: "market",
  lead: ({ context }) => (context.principal.role.startsWith("sales") ? "sales" : "market"),
  intents: ["lead.progress"],
  shows: ["record", "passage", "choice", "slot_form"],
  input,
  read,
  gather,
  compose,
});
