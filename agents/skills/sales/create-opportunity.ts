import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import {
  about,
  askFor,
  failureText,
  replyWith,
  resultOf,
  wasTried,
  writesIn,
} from "#agents/skills/evidence.ts";
import { comingDate } from "#agents/skills/said-moment.ts";
import { type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject } from "#agents/skills/subject.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import { withMade } from "./made-on-the-way.ts";
import { priceMeant } from "./told-price.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  name: z.string().nullable(),
  need: z.string().nullable(),
  amount: z.number().nullable(),
  closesOn: z.string().nullable(),
});
type Input = z.output<typeof input>;

const titled =
  /(?:(?:商机|机会|项目|单子)(?:名(?:称|字)?)?|名(?:称|字))[，,]?\s*(?:就|先)?(?:叫做?|是|为|[：:])\s*(?<name>[^，,。；;\n]{2,60})/;
const bare =
  /(?:建|开|立|加)(?:一?个|条)?(?:新的?)?(?:商机|机会|项目|单子)?[，,]\s*(?<name>[^，,。；;\d\n]{2,30})(?=[，,]|$)/;
const shortOf = (name: string): string => name.replace(/(?:股份)?有限(?:责任)?公司$|集团$|公司$/, "");

function read(turn: Turn): z.input<typeof input> {
  const { understanding, clause } = turn;
  const words = understanding.entities.flatMap(({ type, text }) =>
    type === "need" || type === "product" ? [text] : [],
  );
  const money = understanding.entities.find(({ type }) => type === "money");
  const named = titled.exec(clause.text)?.groups?.name ?? bare.exec(clause.text)?.groups?.name ?? null;
  const date = comingDate(turn);
  const told = priceMeant(turn);
  const sum = money?.type === "money" && money.value.currency === "CNY" ? money.value.amount : null;
  return {
    subject: subjectOf(turn),
    name: named?.trim() ?? null,
    need: words[0] ?? told?.product?.label ?? null,
    amount: sum ?? told?.amount ?? null,
    closesOn: date?.to ?? null,
  };
}

/** Who is named, else the company that the price was told for. */
function subjectOf(turn: Turn): Input["subject"] {
  const subject = readSubject(turn, ["customer", "lead", "contact"]);
  const company = priceMeant(turn)?.company;
  const named = turn.understanding.entities.some(({ type }) => type === "company");
  if (!company || named || subject.known.customer?.label === company) return subject;
  const mention = (key: "customer" | "lead") => ({
    key,
    type: "company" as const,
    text: company,
    objects: [key],
  });
  return { ...subject, known: {}, named: [], mentions: [mention("customer"), mention("lead")] };
}

/** What the deal is called: as it was said, else by the company and what it wants. */
function nameFor({ name, need }: Input, company: FocusRecord, turn: Turn): string {
  const short = shortOf(company.label.split(" · ")[0] ?? company.label);
  const words = name ?? need ?? turn.t("selling.deal.unnamed");
  return words.includes(short) ? words : `${short}${words}`;
}

const blocked = ({ unclear, refs }: Settled): boolean =>
  unclear?.meant.status === "many" && !(unclear.key === "lead" && refs.customer);

function facts({ amount, closesOn, need }: Input): Record<string, unknown> {
  return {
    ...(amount !== null && { amount }),
    ...(closesOn && { expectedCloseOn: closesOn }),
    ...(need && { need }),
  };
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  if (blocked(settled)) return [];
  const { missing, refs } = settled;
  if (missing.customer !== undefined && !refs.lead && !wasTried(done, "customer_create"))
    return [{ tool: "customer_create", input: { set: { name: missing.customer } } }];
  const { customer, contact, lead } = withMade(refs, done);
  if (!customer && lead) {
    if (wasTried(done, "lead_convert")) return [];
    const { need: _need, ...own } = facts(given);
    return [
      {
        tool: "lead_convert",
        input: { lead: lead.id, opportunity: { name: nameFor(given, lead, turn), ...own } },
      },
    ];
  }
  if (!customer || wasTried(done, "opportunity_create")) return [];
  const set = { name: nameFor(given, customer, turn), customer: customer.id, ...facts(given) };
  return [{ tool: "opportunity_create", input: { ...set, ...(contact && { contact: contact.id }) } }];
}

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function madeReply(output: WriteOutput, settled: Settled, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { record, label } = output;
  const close = textOf(record.expectedCloseOn);
  const stage = record.stage as { name: string } | null;
  const customer = withMade(settled.refs, done).customer;
  const missing = [
    ...(record.amount === null ? ["amount"] : []),
    ...(close ? [] : ["expectedCloseOn"]),
    ...(record.contact ? [] : ["contact"]),
  ];
  const known = [
    stage?.name,
    typeof record.amount === "number" ? formatMoney(record.amount, t) : "",
    close ? t("selling.known.closes", { day: formatShortDay(close, t) }) : "",
  ];
  const text = [
    [
      resultOf(done, "customer_create") && customer
        ? t("selling.contact.newCustomer", { label: customer.label })
        : "",
      t("selling.deal.made", { label, facts: known.filter(Boolean).join(" · ") }),
    ].join(""),
    missing.length > 0
      ? t("selling.deal.missing", {
          names: missing.map((field) => t(`fields.opportunity.${field}`)).join(t("lead.listComma")),
        })
      : "",
  ];
  const chip = {
    label: t("selling.report.chip.next.label"),
    text: t("selling.report.chip.next.text", { company: label }),
  };
  const reply = replyWith(turn, writesIn(done), text.filter(Boolean).join("\n\n"), { suggestions: [chip] });
  return about(reply, [{ type: "opportunity", id: record.id, label }, customer, settled.refs.contact]);
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  if (settled.unclear && blocked(settled)) return askWhich(turn, [], settled.unclear);
  const { refs, missing } = settled;
  if (!refs.customer && !refs.lead && missing.customer === undefined) {
    const slot = { key: "customer", label: t("agents.which.object.customer") };
    return askFor(turn, [], t("selling.deal.whose"), [slot]);
  }
  const made = resultOf(done, "opportunity_create")?.output as WriteOutput | undefined;
  if (made) return madeReply(made, settled, turn, done);
  const converted = resultOf(done, "lead_convert");
  if (converted && !converted.pending) {
    const text = t("selling.deal.converted", {
      label: refs.lead?.label ?? "",
      name: nameFor(given, refs.lead ?? { type: "", id: "", label: "" }, turn),
    });
    return replyWith(turn, writesIn(done), text);
  }
  const same = converted ?? resultOf(done, "customer_create");
  const asks = same?.pending ? t("selling.customer.same", { label: same.focus?.label ?? "" }) : null;
  return replyWith(turn, done, asks ?? failureText(turn, done) ?? t("agents.nothing"));
}

/** Opens a deal with a company; one that is only a lead is made a customer with it. */
export const createOpportunitySkill = defineSkill({
  name: "create_opportunity",
  agent: "sales",
  intents: ["opportunity.create"],
  shows: ["record", "choice", "slot_form", "duplicate_choice"],
  input,
  read,
  gather,
  compose,
});
