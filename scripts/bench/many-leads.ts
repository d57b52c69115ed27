import { insertLeads } from "#db/seed/insert-leads.ts";
import { scoreLead } from "#lib/domains/leads/index.ts";
import type { Principal } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import { companyKey } from "#lib/utils/company-key.ts";

const SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜";
const KINDS = ["科技", "机械", "电子", "纺织", "食品", "物流", "医药"] as const;
const NEEDS = ["财务软件", "CRM系统", "ERP系统", "进销存", "WMS仓储系统"] as const;
const SOURCES = ["website", "referral", "trade_show", "cold_call", "partner"] as const;
const MINUTE_MS = 60_000;

function leadRow(number: number, person: Principal, at: Date) {
  const surname = SURNAMES[number % SURNAMES.length] ?? "赵";
  const kind = KINDS[number % KINDS.length] ?? "科技";
  const facts = {
    contactName: `${surname}经理`,
    contactSurname: surname,
    contactTitle: "经理",
    contactPhone: `138${String(10_000_000 + number)}`,
    companyName: `压测${number}${kind}有限公司`,
    industry: kind,
    need: NEEDS[number % NEEDS.length] ?? "",
    budgetAmount: 10_000 * (1 + (number % 300)),
    employees: 20 + (number % 900),
  };
  const score = scoreLead(facts, at);
  const createdAt = new Date(at.getTime() - number * MINUTE_MS);
  return {
    id: newId("lead"),
    tenantId: person.tenantId,
    teamId: person.teamId,
    teamPath: person.teamPath,
    source: SOURCES[number % SOURCES.length] ?? "website",
    ...facts,
    companyKey: companyKey(facts.companyName),
    score: score.total,
    scoreDetail: score,
    createdBy: person.userId,
    createdAt,
    updatedAt: createdAt,
  };
}

/** Fills a person's tenant with leads in their team, one a minute back from now. */
export async function insertManyLeads(ownerUrl: string, person: Principal, count: number): Promise<void> {
  const at = new Date();
  await insertLeads(
    ownerUrl,
    Array.from({ length: count }, (_, number) => leadRow(number, person, at)),
  );
}
