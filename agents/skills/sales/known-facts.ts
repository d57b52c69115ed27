import type { Turn } from "#agents/runtime/turn.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

const words = (record: RecordDto | null, field: string): string =>
  typeof record?.[field] === "string" ? record[field] : "";

/** 制造业 · 苏州 · 中型 · A 级：what is stored of a company, and nothing else. */
function companyLine(brief: RecordBrief, { t }: Turn): string {
  const { customer } = brief;
  if (!customer) return "";
  const choice = (field: string) =>
    words(customer, field) && t(`choices.customer.${field}.${words(customer, field)}`);
  return [
    words(customer, "industry"),
    words(customer, "city") || words(customer, "region"),
    customer.employees ? t("lead.people", { count: Number(customer.employees) }) : choice("size"),
    choice("level"),
    choice("status"),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** 宏远机械WMS（需求确认 · 50万 · 预计12月20日成交）. */
export function dealLine(deal: BriefDeal, { t }: Turn): string {
  const facts = [
    isNamed(deal.stage) ? deal.stage.name : "",
    typeof deal.amount === "number" ? formatMoney(deal.amount, t) : t("selling.known.noAmount"),
    words(deal, "expectedCloseOn")
      ? t("selling.known.closes", { day: formatShortDay(words(deal, "expectedCloseOn"), t) })
      : "",
  ];
  return t("selling.known.deal", { name: words(deal, "name"), facts: facts.filter(Boolean).join(" · ") });
}

/** 11月3日（周二）拜访：聊了盘点. */
export function talkLine(activity: RecordDto, { t }: Turn): string {
  return t("selling.known.talk", {
    day: formatShortDay(dayOf(new Date(words(activity, "at"))), t),
    kind: t(`choices.activity.kind.${words(activity, "kind")}`),
    words: words(activity, "subject").slice(0, 60),
  });
}

/** Talks with people; what rules and agents wrote is none. */
export const talksIn = (brief: RecordBrief | null): RecordDto[] =>
  (brief?.activities ?? []).filter(
    ({ kind }) => kind !== "stage_move" && kind !== "system" && kind !== "agent",
  );

/** Talks that the customer remembers as well: a note is one's own. */
export const metIn = (brief: RecordBrief | null): RecordDto[] =>
  talksIn(brief).filter(({ kind }) => kind !== "note");

/** A person of the brief, as a record. */
export function personIn(brief: RecordBrief | null, id: string | undefined): RecordDto | undefined {
  return brief?.object === "contact" && brief.record.id === id
    ? brief.record
    : brief?.contacts.find((each) => each.id === id);
}

/** 王建国（总经理）. */
export function personName(person: RecordDto | undefined, said: string | undefined): string {
  if (!person) return said ?? "";
  const title = words(person, "title");
  return title ? `${words(person, "name")}（${title}）` : words(person, "name");
}

/** What is known before one goes there: the company, the deals, what was talked about last. */
export function knownLines(brief: RecordBrief, open: readonly BriefDeal[], turn: Turn): string[] {
  const { t } = turn;
  const company = companyLine(brief, turn);
  const [last] = talksIn(brief);
  return [
    company && t("selling.known.company", { facts: company }),
    ...open.slice(0, 2).map((deal) => t("selling.known.deals", { deal: dealLine(deal, turn) })),
    last ? t("selling.known.last", { talk: talkLine(last, turn) }) : t("selling.known.noTalk"),
  ].filter((line) => line !== "");
}
