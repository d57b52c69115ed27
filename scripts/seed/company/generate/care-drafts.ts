import { type Day, workday } from "../calendar.ts";
import { randomOf } from "../random.ts";
import type { BeatName } from "../texts/index.ts";
import type { Contact, Customer, Deal } from "../types.ts";
import { complaints } from "../words/complaints.ts";
import type { ProductLine } from "../words/industry-pack.ts";
import type { Draft } from "./drafts.ts";
import { type Facts, peopleFacts, tradeFacts } from "./facts.ts";

const routine: readonly (readonly [BeatName, number])[] = [
  ["month_review", 5],
  ["care_wechat", 4],
  ["quarter_visit", 2],
  ["payment", 2],
  ["ticket", 3],
];
const byRep = new Set<BeatName>(["payment", "kickoff", "quarter_visit"]);
/** What every text of care may speak of. */
export function careFacts(
  customer: Customer,
  line: ProductLine,
  contacts: Contact[],
  reference: string,
): Facts {
  const random = randomOf("care", customer.key, line);
  return {
    ...tradeFacts(customer, line, random),
    ...peopleFacts(contacts),
    case: reference,
    scope: "核心部门",
    deadline: "下个季度",
  };
}

/** What happens once a customer uses a line; it goes on until today. */
export function careDrafts(
  customer: Customer,
  line: ProductLine,
  about: { deal: Deal | null; contacts: Contact[]; facts: Facts },
  span: { from: Day; today: Day },
): Draft[] {
  const random = randomOf("care-story", customer.key, line, about.deal?.key ?? "legacy");
  const { from, today } = span;
  const day = (each: Day) => Math.min(workday(each), workday(today - 1, -1));
  const start: (readonly [BeatName, Day])[] = about.deal
    ? [
        ["kickoff", from + 8],
        ["training", from + 45],
        ["go_live", from + 62],
      ]
    : [];
  const begin = from + (about.deal ? 70 : 5);
  const rounds = Math.max(0, Math.floor((today - begin) / 26));
  const later = Array.from({ length: rounds }, (_, at): readonly [BeatName, Day] => [
    random.weighted(routine),
    begin + at * 26 + random.below(20),
  ]);
  const csm = random.pick(["csm", "yexin"]);
  return [...start, ...later]
    .filter(([, each]) => each < today - 1)
    .map(([beat, each], at) => ({
      beat,
      day: day(each),
      owner: byRep.has(beat) ? (about.deal?.owner ?? customer.owner ?? csm) : csm,
      customer,
      contacts: about.contacts,
      deal: beat === "kickoff" || beat === "payment" ? about.deal : null,
      lead: null,
      facts: { ...about.facts, topicCare: random.pick(complaints[line]) },
      next: null,
      spare: at >= start.length,
    }));
}

/** Now and then somebody looks in on companies that buy nothing yet. */
export function coldDrafts(
  customer: Customer,
  contacts: Contact[],
  owner: string,
  reference: string,
  today: Day,
): Draft[] {
  const random = randomOf("cold", customer.key);
  const end = customer.recycled ? customer.recycled.on - random.between(90, 120) : today - 1;
  const span = end - customer.created;
  if (span < 3) return [];
  const line = random.pick(["finance", "crm", "wms"] as const);
  const facts: Facts = { ...tradeFacts(customer, line, random), ...peopleFacts(contacts), case: reference };
  return Array.from({ length: random.between(2, 6) }, (_, at) => ({
    beat: at === 0 ? ("cold_visit" as const) : ("cold_call" as const),
    day: Math.min(
      workday(
        customer.created + Math.floor((span * at) / 6) + random.below(Math.max(1, Math.floor(span / 7))),
      ),
      workday(end, -1),
    ),
    owner: customer.recycled?.from ?? owner,
    customer,
    contacts,
    deal: null,
    lead: null,
    facts,
    next: null,
    spare: at > 1,
  }));
}
