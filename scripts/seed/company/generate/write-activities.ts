import { dayAt, isHoliday, momentOf, spokenDate, spokenFrom } from "../calendar.ts";
import { type Random, randomOf } from "../random.ts";
import { expand } from "../texts/expand.ts";
import { beats } from "../texts/index.ts";
import type { Activity, Contact } from "../types.ts";
import type { Draft } from "./drafts.ts";

const topics = [
  ["调研时间", "公司介绍", "行业案例", "参会人员名单"],
  ["调研清单", "演示时间", "基础数据", "接口清单", "现场照片"],
  ["方案修改稿", "报价明细", "试点范围", "投入产出测算", "上线计划"],
  ["付款条件", "折扣审批", "合同草案", "验收标准", "违约条款"],
  ["用印流程", "发票抬头", "首付款", "进场时间", "合同附件"],
] as const;
const after = [
  "下一步：{nextDay}{plan}。",
  "约好{nextDay}{plan}。",
  "计划{nextDay}{plan}。",
  "{nextDay}{plan}，已写进日程。",
] as const;
const minuteFrom = 9 * 60;
const minuteTo = 17 * 60 + 20;

function contactOf(draft: Draft): Contact | null {
  const wanted = beats[draft.beat].who;
  return draft.contacts.find(({ part }) => part === wanted) ?? draft.contacts[0] ?? null;
}

function factsOf(draft: Draft, random: Random): Record<string, string> {
  const stage = draft.deal?.visits.findLast(({ from }) => from <= draft.day)?.stage ?? 0;
  const pack = draft.customer?.pack;
  // Without a day agreed one says when to try again.
  let again = draft.next?.day ?? draft.day + random.between(1, 6);
  while (!draft.next && isHoliday(again)) again += 1;
  return {
    ...(pack && { place: random.pick(pack.places), volume: random.pick(pack.volumes) }),
    topic: random.pick(topics[stage] ?? topics[0]),
    nextDay: spokenFrom(draft.day, again),
    nextDate: spokenDate(again),
    ...draft.facts,
  };
}

function bodyOf(draft: Draft, random: Random): { subject: string; body: string } {
  const beat = beats[draft.beat];
  const facts = factsOf(draft, random);
  const text = expand(random.pick(beat.texts), facts, random);
  const planned =
    draft.next && random.chance(0.7)
      ? expand(
          random.pick(after),
          { ...facts, plan: expand(beats[draft.next.beat].plan, facts, random) },
          random,
        )
      : "";
  return { subject: expand(beat.subject, facts, random), body: text + planned };
}

/** A lead is called after it came in. */
function earliestOf({ lead, day }: Draft): number {
  if (!lead || dayAt(lead.created) !== day) return minuteFrom;
  return (lead.created.getTime() - momentOf(day, 0).getTime()) / 60_000 + 8;
}

/** Written down by who was there, no two in the same words. */
export function writeActivities(drafts: Draft[]): Activity[] {
  const seen = new Set<string>();
  const minutes = new Map<string, number>();
  return drafts.map((draft, at) => {
    const random = randomOf(
      "text",
      at,
      draft.beat,
      draft.deal?.key ?? draft.lead?.key ?? draft.customer?.key ?? "",
    );
    const written = newWords(draft, random, seen);
    const { kind, minutes: length } = beats[draft.beat];
    const ends = /^(won|lost|cancelled)_/.test(draft.beat);
    const key = `${draft.deal?.key ?? draft.lead?.key ?? draft.customer?.key}/${draft.day}`;
    const earliest = minutes.get(key) ?? earliestOf(draft);
    const minute = ends
      ? minuteTo
      : Math.min(minuteTo - 5, earliest + random.below(Math.max(1, Math.min(420, minuteTo - 10 - earliest))));
    minutes.set(key, minute + 3);
    return {
      key: `activity-${at}`,
      kind,
      ...written,
      at: momentOf(draft.day, minute),
      minutes: length ? random.between(...length) : null,
      owner: draft.owner,
      customer: draft.customer,
      contact: contactOf(draft),
      deal: draft.deal,
      lead: draft.lead,
      beat: draft.beat,
    };
  });
}

function newWords(draft: Draft, random: Random, seen: Set<string>): { subject: string; body: string } {
  for (let tries = 0; tries < 60; tries += 1) {
    const written = bodyOf(draft, random);
    if (seen.has(written.body)) continue;
    seen.add(written.body);
    return written;
  }
  throw new Error(`no new words left for ${draft.beat} of ${draft.customer?.name ?? draft.lead?.key}`);
}
