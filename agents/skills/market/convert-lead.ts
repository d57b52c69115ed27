import { z } from "zod";
import type { Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { leadUnclear, readLeadSubject } from "#agents/skills/lead-subject.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { lookUp, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  /** The deal to open with it, as far as it was said. */
  deal: z.object({ amount: z.number().optional(), name: z.string().optional() }).nullable(),
});
type Converted = WriteOutput & { made: { customer?: string; contact?: string; opportunity?: string } };

const withDeal = /商机|机会|项目|单子|立项|\bdeal|opportunity/iu;

const called = /(?:名字|名称)?(?:就)?叫(?:做)?[“"「]?(?<name>[^，。,；;”"」\s]{2,40})/u;

/** 顺便建商机，金额90万，名字叫…: a figure alone is the deal's as well. */
function dealSaid({ text, understanding }: Turn): { amount?: number; name?: string } | null {
  const money = understanding.entities.find(({ type }) => type === "money");
  if (!withDeal.test(text) && !money) return null;
  const amount = money?.type === "money" && money.value.currency === "CNY" ? money.value.amount : undefined;
  const name = called.exec(text)?.groups?.name;
  return { ...(amount !== undefined && { amount }), ...(name && { name }) };
}

function compose(turn: Turn, done: Parameters<typeof replyWith>[1]): Reply {
  const { t } = turn;
  const result = resultOf(done, "lead_convert");
  const output = result?.output as Converted | { duplicate: true; existing: { label: string } } | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if ("duplicate" in output)
    return replyWith(turn, done, t("market.convert.same", { label: output.existing.label }));
  const { label, made } = output;
  const whats = (["customer", "contact", "opportunity"] as const).filter((object) => made[object]);
  const objects = whats.map((object) => t(`objects.${object}`)).join(t("lead.listComma"));
  const text = [
    t("market.convert.done", { label, objects }),
    t(made.opportunity ? "market.convert.nextDeal" : "market.convert.nextCustomer"),
  ];
  const reply = replyWith(turn, done, text.join("\n\n"));
  const refs = whats.flatMap((type) => (made[type] ? [{ type, id: made[type], label }] : []));
  const others = (reply.state.focus ?? []).filter(({ id }) => !refs.some((ref) => ref.id === id));
  return { ...reply, state: { ...reply.state, focus: [...refs, ...others].slice(0, 8) } };
}

/** Makes a lead a customer with its contact, and a deal where one is asked for; asks when they are there already. */
export const convertLeadSkill = defineSkill({
  name: "convert_lead",
  agent: "market",
  lead: ({ context }) => (context.principal.role.startsWith("sales") ? "sales" : "market"),
  intents: ["lead.convert"],
  shows: ["record", "choice", "slot_form"],
  input,
  read: (turn) => ({ subject: readLeadSubject(turn), deal: dealSaid(turn) }),
  gather: ({ subject, deal }, _turn, done) => {
    const asked = lookUp(subject, done);
    if (asked.length > 0) return asked;
    const { refs, unclear } = subjectFound(subject, done);
    if (unclear || !refs.lead || wasTried(done, "lead_convert")) return [];
    return [{ tool: "lead_convert", input: { lead: refs.lead.id, ...(deal && { opportunity: deal }) } }];
  },
  compose: ({ subject }, turn, done) => {
    const unclear = leadUnclear(turn, done, subjectFound(subject, done));
    return unclear ?? compose(turn, done);
  },
});
