import { createTask, logActivity } from "#lib/domains/activities/index.ts";
import { createContact, createCustomer, linkRelation } from "#lib/domains/customers/index.ts";
import {
  createCompetitor,
  createOpportunity,
  setRisks,
  setStakeholders,
} from "#lib/domains/opportunities/index.ts";
import { createPool } from "#lib/domains/pools/index.ts";
import { type Company, personKeys } from "#tests/factories/company.ts";
import { aProduct, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { aLead } from "#tests/factories/lead.ts";

/** What cases call by name: `$customer` is the id of 宏远机械. */
export type ToolWorld = Record<string, string>;

/** A small company of records that belong to `rep`, with one customer of another team. */
export async function makeToolWorld(company: Company): Promise<ToolWorld> {
  const { rep, rep2, director, product: presales } = company;
  const pipeline = await mainPipeline(company);
  const { id: customer } = await createCustomer(rep.context, {
    name: "宏远机械有限公司",
    industry: "制造业",
    city: "苏州",
    phone: "051262345678",
    size: "medium",
  });
  const { id: other } = await createCustomer(rep2.context, { name: "锦云纺织有限公司", industry: "纺织" });
  const { id: contact } = await createContact(rep.context, { name: "王建国", title: "总经理", customer });
  const { id: deal } = await createOpportunity(rep.context, {
    name: "宏远机械WMS",
    customer,
    contact,
    amount: 500_000,
    expectedCloseOn: "2099-12-20",
  });
  const { version } = await readDeal(rep.context, deal);
  await setStakeholders(rep.context, {
    id: deal,
    version,
    stakeholders: [{ contact, role: "decision_maker" }],
  });
  await setRisks(rep.context, { id: deal, risks: [{ title: "预算未批", kind: "budget", level: "high" }] });
  const { id: activity } = await logActivity(rep.context, {
    kind: "visit",
    body: "聊了盘点",
    customer,
    contact,
  });
  const { id: task } = await createTask(rep.context, { title: "回访王总", customer, contact });
  const { id: competitor } = await createCompetitor(director.context, {
    name: "用友",
    strengths: ["名气大"],
    weaknesses: ["贵"],
  });
  await linkRelation(rep.context, {
    from: { type: "user", id: rep.userId },
    kind: "knows",
    to: { type: "contact", id: contact },
  });
  const { id: pool } = await createPool(director.context, {
    object: "customer",
    name: "华东公海",
    team: company.teams.east.id,
  });
  const { product, priceList } = await aProduct(company);
  const lead = await aLead(rep.context);
  return {
    ...{ customer, other, contact, deal, activity, task, competitor, pool, product, priceList },
    lead: lead.id,
    ...Object.fromEntries(pipeline.stages.map(({ key, id }) => [`stage_${key}`, id])),
    ...Object.fromEntries(personKeys.map((key) => [`user_${key}`, company[key].userId])),
    presales: presales.userId,
  };
}
