import type { leads } from "#db/schema/leads.ts";
import { type LeadFacts, leadStatuses } from "#lib/domains/leads/contract.ts";
import { scoreLead } from "#lib/domains/leads/index.ts";
import { companyKey } from "#lib/utils/company-key.ts";
import { randomOf } from "../company/random.ts";
import { makePersonName } from "../company/words/person-names.ts";
import type { Ground } from "./ground.ts";
import { mix, pickFor } from "./mix.ts";
import { createdOf, scaleName, sellerOf } from "./scale-customers.ts";

/** Names of leads begin where those of customers cannot reach. */
const apart = 10_000_000;
const needs = ["财务软件", "CRM系统", "WMS仓储系统", "费用报销系统", "批次追溯"] as const;
const sources = [
  "website",
  "social_media",
  "referral",
  "trade_show",
  "cold_call",
  "partner",
  "advertisement",
] as const;

export function* scaleLeads(ground: Ground, count: number): Generator<typeof leads.$inferInsert> {
  const random = randomOf("scale-leads");
  for (let at = 0; at < count; at += 1) {
    const number = at + apart;
    const { name, trade, city } = scaleName(number);
    const person = makePersonName(random);
    const seller = sellerOf(ground, number);
    const createdAt = createdOf(ground, number);
    const source = pickFor(sources, number, 11);
    const facts: LeadFacts = {
      contactName: person.name,
      contactSurname: person.surname,
      contactTitle: pickFor(["总经理", "信息部经理", "财务经理", "采购经理"] as const, number, 12),
      contactPhone: `13${String((at * 15_485_863 + 300_000_007) % 1_000_000_000).padStart(9, "0")}`,
      companyName: name,
      employees: 10 + (mix(number, 13) % 2500),
      industry: trade.pack.industry,
      region: city.name,
      need: pickFor(needs, number, 14),
      budgetAmount: 10_000 * (1 + (mix(number, 15) % 200)),
    };
    const score = scoreLead(facts, ground.until);
    yield {
      id: ground.id("lead", at),
      tenantId: ground.tenantId,
      ownerId: seller.id,
      teamId: seller.teamId,
      teamPath: seller.teamPath,
      status: pickFor(leadStatuses, number, 16),
      source,
      sources: [source],
      ...facts,
      city: city.name,
      companyKey: companyKey(name),
      score: score.total,
      scoreDetail: score,
      createdBy: seller.id,
      createdAt,
      updatedAt: createdAt,
    };
  }
}
