import { type Day, dayAt, workday } from "../calendar.ts";
import { rivals } from "../products.ts";
import { type Random, randomOf } from "../random.ts";
import type { BeatName } from "../texts/index.ts";
import type { Lead } from "../types.ts";
import { industryPacks } from "../words/industries.ts";
import type { Draft } from "./drafts.ts";
import { type Facts, spokenAmount } from "./facts.ts";

const sourceNames: Record<Lead["source"], string> = {
  website: "官网",
  social_media: "公众号",
  email_campaign: "邮件推广",
  referral: "老客户转介绍",
  cold_call: "电话开发",
  trade_show: "展会",
  partner: "渠道伙伴",
  advertisement: "搜索广告",
  other: "其他渠道",
};
const lineOf = (need: string): "finance" | "crm" | "wms" =>
  /仓|批次|库/.test(need) ? "wms" : /CRM|客户|销售|营销/.test(need) ? "crm" : "finance";

function factsOf(lead: Lead, reference: string, random: Random): Facts {
  const { facts } = lead;
  const pack = industryPacks.find(({ industry }) => industry === facts.industry) ?? industryPacks[0];
  const who = facts.contactName ?? "对方";
  return {
    who,
    company: facts.companyName ?? "",
    business: who,
    industry: facts.industry ?? "",
    need: facts.need ?? "",
    employees: String(facts.employees ?? ""),
    timeline: facts.timelineText ?? "时间没定",
    budget: facts.budgetAmount ? spokenAmount(facts.budgetAmount) : "没说",
    city: facts.region ?? "",
    source: sourceNames[lead.source],
    pain: random.pick(pack?.pains[lineOf(facts.need ?? "")] ?? [""]),
    wish: random.pick(pack?.wishes ?? [""]),
    rivalGuess: random.pick(rivals).name,
    case: reference,
  };
}

const lostBeats: Record<string, BeatName> = {
  not_fit: "lead_lost_fit",
  unreachable: "lead_lost_silent",
  bought_elsewhere: "lead_lost_bought",
};

function beatsOf(lead: Lead, random: Random): BeatName[] {
  const missed: BeatName[] = random.chance(0.4) ? ["lead_no_answer"] : [];
  if (lead.unworked) return [];
  if (lead.status === "new") return lead.pooled || random.chance(0.3) ? ["lead_no_answer"] : [];
  if (lead.status === "lost") {
    const last = lostBeats[lead.lost?.code ?? ""] ?? "lead_lost_silent";
    return last === "lead_lost_silent"
      ? ["lead_no_answer", "lead_no_answer", last]
      : [...missed, "lead_talk", last];
  }
  const talked: BeatName[] = [
    ...missed,
    "lead_talk",
    ...(random.chance(0.45) ? (["lead_wechat"] as const) : []),
  ];
  return lead.status === "contacted" ? talked : [...talked, "lead_qualified"];
}

/** What is noted on a lead, from the first call to where it stands. */
export function leadDrafts(lead: Lead, reference: string, today: Day): Draft[] {
  const random = randomOf("lead-story", lead.key);
  const told = beatsOf(lead, random);
  const facts = factsOf(lead, reference, random);
  const from = dayAt(lead.created);
  const end = Math.max(
    from,
    Math.min(lead.lost?.on ?? lead.converted?.on ?? lead.pooled?.on ?? from + 20, today - 1),
  );
  const later = told.map((beat, at): Draft => {
    const day =
      at === told.length - 1 && (lead.lost ?? lead.converted)
        ? end
        : Math.min(end, Math.round(from + ((end - from) * (at + 0.4)) / told.length));
    return {
      beat,
      day: Math.max(from, workday(day, -1)),
      owner: lead.owner ?? "marketing",
      customer: null,
      contacts: [],
      deal: null,
      lead,
      facts,
      next: null,
      spare: false,
    };
  });
  return later.sort((left, right) => left.day - right.day);
}
