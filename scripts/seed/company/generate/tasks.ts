import { type Day, momentOf, workday } from "../calendar.ts";
import { lineNames } from "../products.ts";
import { type Random, randomOf } from "../random.ts";
import type { Contact, Customer, Deal, Lead, Task } from "../types.ts";
import type { Facts } from "./facts.ts";

const taskCount = 420;
type Given = {
  today: Day;
  deals: Deal[];
  customers: Customer[];
  leads: Lead[];
  contacts: Contact[];
  facts: Map<string, Facts>;
};
type Sketch = Omit<Task, "key">;

const chores = [
  (facts: Facts) => `给${facts.business}补${facts.wish}的书面说明`,
  (facts: Facts) => `和${facts.presales}对${facts.customer}的方案`,
  (facts: Facts) => `更新${facts.customer}报价（${facts.amount}）`,
  (facts: Facts) => `向${facts.it}要接口文档`,
  (facts: Facts) => `整理${facts.customer}会议纪要发${facts.business}`,
  (facts: Facts) => `准备${facts.case}案例材料给${facts.boss}`,
  (facts: Facts) => `核对${facts.customer}${facts.scope}的范围清单`,
] as const;
const choreStates = [
  ["done", 66],
  ["late", 16],
  ["open", 18],
] as const;
const rescues: Record<string, (facts: Facts) => string> = {
  budget_approval: (facts) => `替${facts.fin}写${facts.customer}投入产出说明`,
  decision_maker_changed: (facts) => `打听${facts.customer}新分管领导并约见`,
  legal_review: (facts) => `请我方法务联系${facts.customer}法务`,
  rival_test: (facts) => `约${facts.boss}谈对比测试`,
  no_next_step: (facts) => `重新约${facts.business}，定下一步`,
  security_review: (facts) => `补${facts.customer}安全评审材料`,
};

function sketch(deal: Deal, title: string, created: Day, due: Day, random: Random): Sketch {
  return {
    kind: "task",
    title,
    body: null,
    owner: deal.owner,
    customer: deal.customer,
    contact: deal.stakeholders[0]?.contact ?? null,
    deal,
    lead: null,
    priority: deal.sizeClass === "XL" || deal.sizeClass === "L" ? "high" : "normal",
    created: momentOf(created, random.between(540, 1080)),
    due: momentOf(due, random.pick([600, 690, 870, 960, 1080])),
    done: null,
    result: null,
  };
}

/** What lies ahead of an open deal: a plan where a next step is agreed, a rescue where it stands still. */
function ahead({ today, deals, facts }: Given): Sketch[] {
  return deals
    .filter(({ outcome }) => outcome === "open")
    .map((deal) => {
      const random = randomOf("ahead", deal.key);
      const known = facts.get(deal.key) ?? {};
      if (deal.stuck)
        return sketch(
          deal,
          rescues[deal.stuck]?.(known) ?? deal.name,
          today - 20,
          workday(today - random.between(1, 12), -1),
          random,
        );
      const on = deal.nextStep?.on ?? workday(today);
      const kind = deal.nextStep?.kind ?? "task";
      return {
        ...sketch(
          deal,
          deal.nextStep?.text ?? deal.name,
          Math.max(deal.created, today - random.between(1, 6)),
          on,
          random,
        ),
        kind,
      };
    });
}

/** Around its time, and before the day that is told of. */
function doneBy({ created, due }: Sketch, today: Day, random: Random): Date {
  const around = due.getTime() - random.between(-20, 30) * 3_600_000;
  const last = momentOf(today - 1, 18 * 60).getTime();
  return new Date(Math.min(Math.max(around, created.getTime() + 600_000), last));
}

function chore(given: Given, deal: Deal, at: number): Sketch {
  const { today, facts } = given;
  const random = randomOf("chore", deal.key, at);
  const known = facts.get(deal.key) ?? {};
  const title = random.pick(chores)(known);
  // What belonged to a closed deal is done.
  const state = deal.closed === null ? random.weighted(choreStates) : "done";
  if (state === "open") {
    const from = Math.max(deal.created, today - 3);
    return sketch(deal, title, from, workday(today + random.between(0, 8)), random);
  }
  const from = Math.max(deal.created, today - 75);
  const until = deal.closed ?? today - 1;
  const day = state === "late" ? workday(today - random.between(1, 10), -1) : from + random.between(2, 70);
  const due = Math.max(deal.created + 1, Math.min(day, until));
  const task = sketch(deal, title, Math.max(deal.created, due - random.between(1, 6)), due, random);
  if (state === "late") return task;
  return {
    ...task,
    done: doneBy(task, today, random),
    result: random.pick(["已完成", "已发，对方确认收到", "完成，结论记在跟进里"]),
  };
}

/** What customer success has to do: renewals that come up, and visits. */
function caring({ today, customers, contacts }: Given): Sketch[] {
  const first = new Map(contacts.toReversed().map((each) => [each.customer, each]));
  return customers
    .filter(({ status }) => status === "customer")
    .slice(0, 60)
    .map((customer, at) => {
      const random = randomOf("caring", customer.key);
      const line = lineNames[customer.legacy[0] ?? "crm"];
      const due = workday(today + random.between(-6, 20));
      const title = random.pick([
        `${customer.short}${line}季度回访`,
        `准备${customer.short}使用报告`,
        `跟进${customer.short}遗留工单`,
        `确认${customer.short}续约意向`,
      ]);
      return {
        kind: "task",
        title,
        body: null,
        owner: at % 2 === 0 ? "csm" : "yexin",
        customer,
        contact: first.get(customer) ?? null,
        deal: null,
        lead: null,
        priority: "normal",
        created: momentOf(Math.min(due, today) - 8, 600),
        due: momentOf(due, 960),
        done: null,
        result: null,
      };
    });
}

/** Tasks and plans: open, overdue and done. */
export function generateTasks(given: Given): Task[] {
  const ready = [...ahead(given), ...caring(given)];
  const live = given.deals.filter(
    ({ created, closed }) => created < given.today - 7 && (closed === null || closed > given.today - 60),
  );
  const more = Array.from({ length: Math.max(0, taskCount - ready.length) }, (_, at) =>
    chore(given, live[at % live.length] as Deal, at),
  );
  return [...ready, ...more].slice(0, taskCount).map((task, at) => ({ ...task, key: `task-${at}` }));
}
