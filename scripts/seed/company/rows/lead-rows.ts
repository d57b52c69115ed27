import type { leads } from "#db/schema/leads.ts";
import { scoreLead } from "#lib/domains/leads/index.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import { momentOf } from "../calendar.ts";
import { randomOf } from "../random.ts";
import type { Lead } from "../types.ts";
import { poolId } from "./pool-rows.ts";
import type { RowContext } from "./row-context.ts";
import type { Touches } from "./touch-times.ts";

const sourceDetails: Partial<Record<Lead["source"], readonly string[]>> = {
  website: ["官网试用表单", "官网在线咨询", "白皮书下载"],
  trade_show: ["上海工业软件展", "华东物流装备展"],
  advertisement: ["搜索推广-WMS", "搜索推广-财务软件"],
  social_media: ["公众号留言", "视频号直播"],
  email_campaign: ["季度新品邮件"],
  partner: ["硬件集成商推荐"],
};

/** The leads with the score that the product gives them on that day. */
export function leadRows(context: RowContext, all: Lead[], touches: Touches): (typeof leads.$inferInsert)[] {
  const now = momentOf(context.today, 8 * 60);
  return all.map((lead) => {
    const { facts, converted, pooled, created } = lead;
    const score = scoreLead(facts, now);
    const random = randomOf("lead-row", lead.key);
    const place = context.team(pooled ? "company" : lead.team);
    const whose = lead.owner
      ? context.owned(lead.owner)
      : { tenantId: context.tenantId, ownerId: null, teamId: place.id, teamPath: place.path };
    const details = sourceDetails[lead.source];
    return {
      id: context.leadId(lead),
      ...whose,
      poolId: pooled ? poolId(context, "lead", "company") : null,
      pooledAt: pooled ? context.morning(pooled.on) : null,
      status: lead.status,
      source: lead.source,
      sources: [lead.source],
      sourceDetail: details ? { form: random.pick(details) } : {},
      contactName: facts.contactName ?? null,
      contactSurname: facts.contactSurname ?? null,
      contactTitle: facts.contactTitle ?? null,
      contactPhone: facts.contactPhone ?? null,
      contactEmail: facts.contactEmail ?? null,
      contactWechat: facts.contactWechat ?? null,
      companyName: facts.companyName ?? null,
      companyKey: facts.companyName ? companyKey(facts.companyName) : null,
      companySize: facts.companySize ?? null,
      employees: facts.employees ?? null,
      industry: facts.industry ?? null,
      region: facts.region ?? null,
      city: facts.region ?? null,
      need: facts.need ?? null,
      budgetAmount: facts.budgetAmount ?? null,
      timelineText: facts.timelineText ?? null,
      timelineTo: facts.timelineTo ?? null,
      score: score.total,
      scoreDetail: score,
      lostReason: lead.lost?.note ?? null,
      convertedAt: converted ? momentOf(converted.on, 17 * 60) : null,
      convertedBy: converted ? context.maybeUser(lead.owner) : null,
      convertedCustomerId: converted ? context.customerId(converted.customer) : null,
      convertedContactId: converted ? context.contactId(converted.contact) : null,
      convertedOpportunityId: converted?.deal ? context.dealId(converted.deal) : null,
      lastActivityAt: touches.last.get(lead.key) ?? null,
      createdBy: context.userId("marketing"),
      createdAt: created,
      updatedAt: touches.last.get(lead.key) ?? created,
    };
  });
}
