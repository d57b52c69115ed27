import type { Turn } from "#agents/runtime/turn.ts";
import type { Refs } from "#agents/skills/subject.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import { isNamed, labelOf } from "#agents/tools/records/record-words.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { personIn, personName, talkLine, talksIn } from "./known-facts.ts";

/** What a fact is told from: the record with what stands around it, and which of them is meant. */
type Known = { brief: RecordBrief; refs: Refs; turn: Turn };
type Fact = { words: RegExp; tell(known: Known): string | null };

const dayMs = 86_400_000;
const mostPeople = 5;
const text = (record: RecordDto | undefined, field: string): string =>
  typeof record?.[field] === "string" ? record[field] : "";
const nameOf = ({ brief }: Known): string => labelOf(brief.object, brief.record);

/** The deal that is meant: the record itself, the one in focus, or the only open one. */
function dealOf({ brief, refs }: Known): BriefDeal | undefined {
  const id = brief.object === "opportunity" ? brief.record.id : refs.opportunity?.id;
  const named = brief.deals.find((deal) => deal.id === id);
  const open = brief.deals.filter(({ outcome }) => outcome === "open");
  return named ?? (open.length === 1 ? open[0] : undefined);
}

/** 王总：138…、微信 abc: how people of the company are reached. */
function reach({ brief, refs, turn }: Known): string {
  const { t } = turn;
  if (brief.object === "lead") {
    const person = text(brief.record, "contactName") || labelOf("lead", brief.record);
    const value = text(brief.record, "contactPhone");
    return value ? t("dialogue.fact.phone", { person, value }) : t("dialogue.fact.noPhone", { person });
  }
  const one = personIn(brief, refs.contact?.id);
  if (one) {
    const value = text(one, "phone") || text(one, "landline");
    const person = personName(one, undefined);
    return value ? t("dialogue.fact.phone", { person, value }) : t("dialogue.fact.noPhone", { person });
  }
  const company = text(brief.customer ?? undefined, "phone");
  const lines = brief.contacts.slice(0, mostPeople).map((each) => {
    const value = text(each, "phone") || text(each, "landline") || text(each, "wechat");
    const person = personName(each, undefined);
    return value ? t("dialogue.fact.reach", { person, value }) : t("dialogue.fact.noPhone", { person });
  });
  if (company)
    lines.push(
      t("dialogue.fact.reach", { person: text(brief.customer ?? undefined, "name"), value: company }),
    );
  return lines.length > 0
    ? lines.join("\n\n")
    : t("dialogue.fact.noPeople", { of: nameOf({ brief, refs, turn }) });
}

function email({ brief, refs, turn: { t } }: Known): string | null {
  const one =
    personIn(brief, refs.contact?.id) ?? (brief.contacts.length === 1 ? brief.contacts[0] : undefined);
  const value = brief.object === "lead" ? text(brief.record, "contactEmail") : text(one, "email");
  const person = brief.object === "lead" ? labelOf("lead", brief.record) : personName(one, undefined);
  if (person === "") return null;
  return value ? t("dialogue.fact.email", { person, value }) : t("dialogue.fact.noEmail", { person });
}

function owner(known: Known): string {
  const { t } = known.turn;
  const { owner: value } = known.brief.record;
  const of = nameOf(known);
  return isNamed(value)
    ? t("dialogue.fact.owner", { of, value: value.name })
    : t("dialogue.fact.noOwner", { of });
}

function stage(known: Known): string | null {
  const deal = dealOf(known);
  if (!deal || !isNamed(deal.stage)) return null;
  const days = typeof deal.daysInStage === "number" ? deal.daysInStage : 0;
  const told = { of: text(deal, "name"), value: deal.stage.name, days };
  return known.turn.t("dialogue.fact.stage", told);
}

/** 还在谈（商务谈判）, 已赢单: how a deal stands. */
function standing(known: Known): string | null {
  const deal = dealOf(known);
  if (!deal) return null;
  const of = text(deal, "name");
  const { t } = known.turn;
  return deal.outcome === "open" ? `${t("dialogue.fact.open", { of })}${stage(known) ?? ""}` : closes(known);
}

/** What the customer has put forward: worries, and risks of the deals that are not settled. */
function concerns(known: Known): string {
  const { brief, turn } = known;
  const profile = (brief.customer?.profile ?? {}) as { painPoints?: unknown };
  const pains = Array.isArray(profile.painPoints) ? profile.painPoints.map(String) : [];
  const risks = brief.deals.flatMap((deal) =>
    deal.outcome === "open"
      ? deal.risks.filter(({ status }) => status === "open").map(({ title }) => title)
      : [],
  );
  const all = [...new Set([...pains, ...risks])].slice(0, mostPeople);
  const of = nameOf(known);
  return all.length > 0
    ? `${turn.t("dialogue.fact.concerns", { of })}\n${all.map((each) => `- ${each}`).join("\n")}`
    : turn.t("dialogue.fact.noConcerns", { of });
}

function closes(known: Known): string | null {
  const { t, now } = known.turn;
  const deal = dealOf(known);
  if (!deal) return null;
  const of = text(deal, "name");
  if (deal.outcome !== "open" && text(deal, "closedAt")) {
    const day = formatShortDay(dayOf(new Date(text(deal, "closedAt"))), t);
    return t("dialogue.fact.closed", { of, day, outcome: t(`choices.opportunity.outcome.${deal.outcome}`) });
  }
  const on = text(deal, "expectedCloseOn");
  if (!on) return t("dialogue.fact.noClose", { of });
  const away = Math.round((Date.parse(on) - Date.parse(dayOf(now))) / dayMs);
  const day = formatShortDay(on, t);
  return away < 0
    ? t("dialogue.fact.closesPast", { of, day, days: -away })
    : t("dialogue.fact.closes", { of, day, away });
}

function amount(known: Known): string | null {
  const { t } = known.turn;
  const deal = dealOf(known);
  if (!deal) return null;
  const of = text(deal, "name");
  return typeof deal.amount === "number"
    ? t("dialogue.fact.amount", { of, value: formatMoney(deal.amount, t) })
    : t("dialogue.fact.noAmount", { of });
}

function decides(known: Known): string {
  const { brief, turn } = known;
  const deals = dealOf(known) ? [dealOf(known)] : brief.deals;
  const people = deals.flatMap((deal) => deal?.stakeholders ?? []);
  const deciders = people
    .filter(({ role }) => role === "decision_maker")
    .flatMap(({ contact }) => contact ?? []);
  const names = [...new Set(deciders.map(({ id, name }) => personName(personIn(brief, id), name)))];
  const of = nameOf(known);
  const comma = turn.t("lead.listComma");
  if (names.length > 0) return turn.t("dialogue.fact.decides", { of, value: names.join(comma) });
  const others = brief.contacts.slice(0, mostPeople).map((each) => personName(each, undefined));
  return others.length > 0
    ? turn.t("dialogue.fact.noDecider", { of, names: others.join(comma) })
    : turn.t("dialogue.fact.nobodyKnown", { of });
}

const kindsSaid: readonly (readonly [RegExp, string])[] = [
  [/拜访|上门|visit/iu, "visit"],
  [/电话|打给|call/iu, "call"],
  [/微信/u, "wechat"],
  [/开会|会议|meeting/iu, "meeting"],
];

function lastTalk(known: Known): string {
  const { turn } = known;
  const kind = kindsSaid.find(([words]) => words.test(turn.clause.text))?.[1];
  const last = talksIn(known.brief).find((each) => !kind || each.kind === kind);
  const of = nameOf(known);
  return last
    ? turn.t("dialogue.fact.lastTalk", { of, talk: talkLine(last, turn) })
    : turn.t("dialogue.fact.noTalk", { of });
}

const whereabouts =
  /^(?:那|那么)?(?:他们|她们|这家|那家|这个客户)?(?:公司|总部|厂子?)?(?:是|在)?(?:哪(?:儿|里|个?城市|个?省|个?地方)|什么地方)(?:的|啊|呢|呀)?[?？]?$/u;

/** 在哪个城市, 总部在哪: where it is, and nothing that happens there. */
export const asksPlace = (text: string): boolean => whereabouts.test(text.trim());

function place({ brief, refs, turn }: Known): string {
  const { t } = turn;
  const company = brief.object === "lead" ? brief.record : (brief.customer ?? brief.record);
  const [city, address] = [text(company, "city") || text(company, "region"), text(company, "address")];
  const of = brief.object === "lead" ? nameOf({ brief, refs, turn }) : text(company, "name");
  const value = [city, address].filter(Boolean).join(" ");
  return value ? t("dialogue.fact.place", { of, value }) : t("dialogue.fact.noPlace", { of });
}

function size({ brief, refs, turn }: Known): string {
  const { t } = turn;
  const company = brief.customer ?? brief.record;
  const of = nameOf({ brief, refs, turn });
  const choice = text(company, brief.object === "lead" ? "companySize" : "size");
  if (typeof company.employees === "number")
    return t("dialogue.fact.size", { of, value: t("lead.people", { count: company.employees }) });
  return choice
    ? t("dialogue.fact.size", { of, value: t(`choices.customer.size.${choice}`) })
    : t("dialogue.fact.noSize", { of });
}

const facts: readonly Fact[] = [
  {
    words:
      /(?:电话|手机|号码|联系方式|怎么联系|座机).{0,6}(?:多少|几|是|呢|有|在|吗|什么|发|给|来着)|(?:多少|几|什么|有没有|查).{0,6}(?:电话|手机|号码)|(?:电话|手机|手机号|号码|联系方式)$|phone|(?:her|his|their) number/iu,
    tell: reach,
  },
  {
    words: /(?:邮箱|邮件地址).{0,4}(?:多少|是|呢|有|吗|什么)|(?:什么|有没有).{0,4}邮箱|邮箱$|\be-?mail\b/iu,
    tell: email,
  },
  {
    words:
      /谁(?:在|来|去)?(?:跟|负责|管|对接)|(?:归|是|由)谁(?:跟|管|负责|的单|的客户|的线索)|负责人(?:是谁|呢)|在谁(?:手|名)|谁(?:名下|手上)|归谁|who(?:'s| is)? (?:own|handl|responsible|on it)/iu,
    tell: owner,
  },
  {
    words:
      /(?:什么|哪个?|哪一?个?)(?:销售)?阶段|阶段(?:是|呢|到)|(?:到|走到|推到|进展到)哪(?:一步|步|了|个阶段|里)|what stage|which stage/iu,
    tell: stage,
  },
  {
    words:
      /(?:什么时候|啥时候|哪天|几号|何时|多久)(?:能|可以|要|才|会)?(?:签|成交|关单|落单|到期)|(?:预计|大概)?(?:成交|签约|关单)(?:日期|时间)?.{0,3}(?:什么时候|哪天|几号)|when.{0,20}(?:close|sign)|close date|clos(?:es|ing) (?:first|earliest|soonest|next)|最早(?:签|成交)/iu,
    tell: closes,
  },
  {
    words:
      /(?:金额|合同额).{0,4}(?:多少|是|呢)|(?:多少|多大)(?:金额|钱|的单)|(?:单子|项目|商机|这单|那单|单).{0,4}(?:多少钱|多大)|多少钱$|how much|what amount/iu,
    tell: amount,
  },
  {
    words:
      /谁(?:是|能|来|说了|在)?(?:拍板|决策|算|做主|话事|签字)|(?:拍板|决策|做主)(?:的|人)+(?:是|叫)?谁|决策人(?:是谁|呢)|who decides|decision maker/iu,
    tell: decides,
  },
  {
    words:
      /(?:上次|最近|上回|最后)(?:一次)?.{0,6}(?:联系|跟进|聊|拜访|沟通|谈|见|找).{0,8}(?:什么|哪天|时候|多久|啥|没|吗)|多久没(?:联系|跟进)|last (?:contact|talk|call|visit)/iu,
    tell: lastTalk,
  },
  {
    words: /(?:赢单?|签约?|签单|成交|丢单?|输单?|拿下|中标|关单)(?:了|下来)?(?:没有?|吗|么)[?？]?$/u,
    tell: standing,
  },
  {
    words:
      /(?:顾虑|担心|痛点|异议|意见).{0,6}(?:哪些|什么|啥|多少|有没有)|(?:哪些|什么|啥).{0,4}(?:顾虑|担心|痛点|异议)/u,
    tell: concerns,
  },
  { words: whereabouts, tell: place },
  { words: /(?:规模|多大|多少人|几个人|人数)/u, tell: size },
];

/** The facts that a question asks of one record, in their words; null where it asks for none of them in particular. */
export function askedFacts(known: Known): string | null {
  const words = known.turn.clause.text;
  const told = facts.flatMap((fact) => (fact.words.test(words) ? (fact.tell(known) ?? []) : []));
  return told.length > 0 ? told.join("\n\n") : null;
}
