import { calendar } from "../dates/calendar.ts";
import type { Clock } from "../dates/read-clock.ts";
import { findLoneTitle } from "../entities/find-lone-title.ts";
import type { Wechat } from "../entities/find-wechat.ts";
import type { EntityType } from "../model/entity.ts";
import type { LeadSlots } from "../model/lead.ts";
import type { Span, SpanOf } from "../model/span.ts";
import type { Field } from "./find-fields.ts";

const BUDGET_CUE = /(?:预算|budget|金额|价位|投入)[^,;。\n]{0,10}$/i;
const CHANGED_TO = /(?:[调改涨提降加变增升追][整加]?|增加|提高|压)(?:到|成|为|至)了? ?$/;
// 王总介绍的: the one who introduces is not the contact.
const INTRODUCER = /^(?:那边|这边)?(?:是?(?:介绍人|推荐人|中间人)|介绍|推荐|引荐|推过来|转过来|转介绍)/;
const NOT_PLANNED =
  /^(?:的?线索|的?展会|的?工博会|来的|进来|认识|碰到|遇到|打通|收到|打电话|聊|拜访|见|值得|有)/;

/** Returns the lead slots that the spans of one message fill. */
export function readLead(
  text: string,
  spans: readonly Span[],
  wechat: Wechat | undefined,
  fields: readonly Field[],
  clock: Clock,
): LeadSlots {
  const lead: LeadSlots = {};
  readPeople(text, spans, lead);
  if (lead.contactName === undefined && lead.contactTitle === undefined) {
    const lone = findLoneTitle(text);
    if (lone !== undefined) lead.contactTitle = lone;
  }
  const title = fields.find((field) => field.kind === "title");
  if (title !== undefined && lead.contactTitle === undefined) lead.contactTitle = title.text;
  readContact(spans, wechat, lead);
  const need = pick(spans, "need");
  if (need !== undefined) lead.need = need.value.name;
  const source = pick(spans, "source");
  if (source !== undefined) lead.source = source.value.source;
  const industry = pick(spans, "industry");
  if (industry !== undefined) lead.industry = industry.value.name;
  const region = pick(spans, "region");
  if (region !== undefined) lead.region = region.value.name;
  const sizes = all(spans, "size");
  const size = sizes.find((span) => span.value.employees !== undefined) ?? sizes[0];
  if (size !== undefined) {
    const { band, employees } = size.value;
    lead.companySize = employees === undefined ? { band } : { band, employees };
  }
  readBudget(text, spans, lead);
  readTimeline(text, spans, clock, lead);
  return lead;
}

function all<K extends EntityType>(spans: readonly Span[], type: K): SpanOf<K>[] {
  return spans.filter((span): span is SpanOf<K> => span.type === type);
}

function pick<K extends EntityType>(spans: readonly Span[], type: K): SpanOf<K> | undefined {
  return all(spans, type)[0];
}

function readPeople(text: string, spans: readonly Span[], lead: LeadSlots): void {
  const introduces = (span: Span) => INTRODUCER.test(text.slice(span.end, span.end + 6));
  const people = all(spans, "person");
  const person = people.find((span) => !introduces(span)) ?? (people.length > 1 ? people[1] : undefined);
  if (person !== undefined) {
    const { name, surname, title } = person.value;
    const latin = /^[A-Za-z]/.test(name);
    // 姓夏侯 tells a surname, not what to call the person; Amy's surname is unknown.
    if (latin || name !== surname) lead.contactName = name;
    if (!latin || title !== undefined) lead.contactSurname = surname;
    if (title !== undefined) lead.contactTitle = title;
  }
  const companies = all(spans, "company");
  const company = companies.find((span) => !introduces(span));
  if (company !== undefined) lead.companyName = company.value.name;
}

function readContact(spans: readonly Span[], wechat: Wechat | undefined, lead: LeadSlots): void {
  const phones = all(spans, "phone");
  const phone = phones.find((span) => span.value.kind === "mobile") ?? phones[0];
  if (phone !== undefined) lead.phone = phone.value.number;
  const email = pick(spans, "email");
  if (email !== undefined) lead.email = email.value.address;
  const id = wechat === undefined ? undefined : (wechat.id ?? lead.phone);
  if (id !== undefined) lead.wechat = id;
}

function readBudget(text: string, spans: readonly Span[], lead: LeadSlots): void {
  const amounts = all(spans, "money");
  const cued = amounts.find((span) => BUDGET_CUE.test(text.slice(Math.max(0, span.start - 14), span.start)));
  // 从50万调到80万: what it was changed to counts.
  const changed = amounts
    .filter((span) => CHANGED_TO.test(text.slice(Math.max(0, span.start - 4), span.start)))
    .at(-1);
  const money = changed ?? cued ?? amounts[0];
  if (money === undefined) return;
  const { amount, max, approximate, currency } = money.value;
  lead.budget = { amount, ...(max !== undefined && { max }), approximate, currency };
}

function readTimeline(text: string, spans: readonly Span[], clock: Clock, lead: LeadSlots): void {
  const today = calendar.format(clock.today);
  const dates = all(spans, "date").filter(({ value, end }) => {
    if (value.to < today || value.direction === "past") return false;
    if (NOT_PLANNED.test(text.slice(end, end + 4))) return false;
    const merelyToday = value.from === today && value.to === today && value.direction === undefined;
    return !merelyToday || /^要?(?:上线|启动|要上|签|定)/.test(text.slice(end, end + 4));
  });
  const date = dates.find((span) => span.value.urgent !== true) ?? dates[0];
  if (date === undefined) return;
  lead.timeline = { text: date.value.text, from: date.value.from, to: date.value.to };
}
