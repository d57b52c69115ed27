import { z } from "zod";
import type { AgentId, ArtifactMap } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith } from "#agents/skills/evidence.ts";
import { nextSearch } from "#agents/skills/next-search.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { industryOf, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readAbout, type Subject } from "#agents/skills/subject.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  product: z.string().nullable(),
  days: z.number().nullable(),
  /** When work begins or must be live, where a day was said. */
  start: z.string().nullable(),
  end: z.string().nullable(),
});
type Input = z.output<typeof input>;

/** The phases of bringing in business software with their share of the time, and who leads each. */
const phases = [
  ["prepare", 0.1, "delivery"],
  ["survey", 0.25, "delivery"],
  ["build", 0.55, "product"],
  ["migrate", 0.7, "product"],
  ["train", 0.85, "delivery"],
  ["live", 0.95, "customer_success"],
  ["accept", 1, "customer_success"],
] as const;
/** Days by the size of the company, where nobody has said how long: a frame to be agreed on, told as such. */
const usualDays: Record<string, number> = { startup: 45, small: 60, medium: 90, large: 150, enterprise: 210 };
const fallback = 90;
const dayMs = 86_400_000;
const before = /前|之前|上线|完成|交付|by|before/iu;

function read(turn: Turn): z.input<typeof input> {
  const { entities } = turn.understanding;
  const product = entities.find(({ type }) => type === "product");
  const need = entities.find(({ type }) => type === "need");
  const length = entities.find(({ type }) => type === "duration");
  const date = entities.find(({ type }) => type === "date");
  const day = date?.type === "date" ? date.value : null;
  const isEnd = day !== null && (day.direction === "before" || before.test(turn.clause.text));
  const name =
    product?.type === "product" ? product.value.name : need?.type === "need" ? need.value.name : null;
  return {
    subject: readAbout(turn),
    product: name,
    days: length?.type === "duration" ? length.value.days : null,
    start: day && !isEnd ? day.from : null,
    end: day && isEnd ? day.to : null,
  };
}

const dealIn = (brief: RecordBrief | null): BriefDeal | undefined =>
  brief?.deals.find(({ id }) => id === brief.record.id) ??
  brief?.deals.find(({ outcome }) => outcome === "won") ??
  brief?.deals.find(({ outcome }) => outcome === "open");

/** What is brought in: as it was said, else what the deal sells. */
function productOf({ product }: Input, deal: BriefDeal | undefined): string | null {
  const items = (deal?.items ?? []) as { name?: unknown }[];
  const sold = items.flatMap(({ name }) => (typeof name === "string" ? [name] : []));
  return product ?? (sold.length > 0 ? sold.join("、") : null);
}

type Frame = { start: string; end: string; days: number; given: boolean; size: string | null };

const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** From when to when: as it was said, else from when the deal is to be signed and as long as companies of the size take. */
function frameOf({ days, start, end }: Input, brief: RecordBrief | null, turn: Turn): Frame {
  const today = dayOf(turn.now);
  const deal = dealIn(brief);
  const signed = typeof deal?.expectedCloseOn === "string" ? deal.expectedCloseOn : null;
  const size = typeof brief?.customer?.size === "string" ? brief.customer.size : null;
  const usual = size ? (usualDays[size] ?? fallback) : fallback;
  const from = start ?? (deal?.outcome === "open" && signed && signed > today && !end ? signed : today);
  if (end && end > from) return { start: from, end, days: between(from, end), given: true, size };
  const length = Math.max(7, Math.round(days ?? usual));
  return { start: from, end: plus(from, length), days: length, given: days !== null, size };
}

function planOf(frame: Frame, title: string, owner: string | null, turn: Turn): ArtifactMap["plan"] {
  const { t } = turn;
  return {
    title,
    goal: t("product.plan.goal", { day: formatShortDay(frame.end, t), days: frame.days }),
    steps: phases.map(([key, share, who]) => ({
      id: key,
      title: t(`product.plan.phase.${key}.title`),
      day: share === 1 ? frame.end : plus(frame.start, Math.round(frame.days * share)),
      owner: key === "prepare" && owner ? owner : t(`product.plan.role.${who}`),
      detail: t(`product.plan.phase.${key}.done`),
      state: "open" as const,
    })),
  };
}

const stopped = ({ unclear }: Settled): boolean => unclear?.meant.status === "many";

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  if (stopped(settled)) return [];
  const { brief } = settled;
  const product = productOf(given, dealIn(brief)) ?? "";
  const topic = turn.t("product.plan.query", { product }).trim();
  return nextSearch(
    done,
    [`${industryOf(brief)} ${topic}`, topic, turn.t("product.plan.query", { product: "" })],
    {
      limit: 3,
    },
  );
}

/** What stands in the way by the records: open risks, and what is not known yet. */
function cares(
  brief: RecordBrief | null,
  deal: BriefDeal | undefined,
  product: string | null,
  turn: Turn,
): string {
  const { t } = turn;
  const risks = (deal?.risks ?? []).filter(({ status }) => status === "open").map(({ title }) => title);
  const missing = [
    ...(product ? [] : [t("product.plan.missing.product")]),
    ...(brief && brief.contacts.length === 0 ? [t("product.plan.missing.contact")] : []),
    ...(brief?.customer && !brief.customer.size ? [t("product.plan.missing.size")] : []),
  ];
  return [
    risks.length > 0 ? t("product.plan.risks", { risks: risks.slice(0, 3).join(t("lead.listComma")) }) : "",
    missing.length > 0 ? t("product.plan.lacks", { missing: missing.join(t("lead.listComma")) }) : "",
  ]
    .filter(Boolean)
    .join("\n");
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  if (settled.unclear && stopped(settled)) return askWhich(turn, [], settled.unclear);
  const { brief, refs, missing } = settled;
  const company = refs.customer?.label ?? missing.customer ?? null;
  const deal = dealIn(brief);
  const product = productOf(given, deal);
  if (!company && !product)
    return askFor(turn, [], t("product.plan.which"), [
      { key: "customer", label: t("objects.customer") },
      { key: "product", label: t("objects.product") },
    ]);
  const frame = frameOf(given, brief, turn);
  const owner = (deal?.owner as { name: string } | null | undefined)?.name ?? null;
  const title = t("product.plan.title", { company: company ?? "", product: product ?? "" }).trim();
  const plan = planOf(frame, title, owner, turn);
  const amount = typeof deal?.amount === "number" ? formatMoney(deal.amount, t) : null;
  const quotes = quoteLines(done, 2, turn).map((line) => `- ${line}`);
  const lines = plan.steps.map(({ title: step, day, owner: who, detail }, at) =>
    t("product.plan.line", {
      index: at + 1,
      step,
      day: formatShortDay(day ?? frame.end, t),
      who: who ?? "",
      detail: detail ?? "",
    }),
  );
  const text = [
    t("product.plan.head", {
      title,
      from: formatShortDay(frame.start, t),
      to: formatShortDay(frame.end, t),
      days: frame.days,
    }),
    frame.given
      ? ""
      : t("product.plan.assumed", {
          size: frame.size ? t(`choices.customer.size.${frame.size}`) : t("product.plan.noSize"),
        }),
    deal
      ? t("product.plan.deal", { name: String(deal.name), amount: amount ?? t("selling.known.noAmount") })
      : "",
    lines.join("\n"),
    cares(brief, deal, product, turn),
    quotes.length > 0
      ? `${t("product.match.documents")}\n${quotes.join("\n")}`
      : t("product.plan.noDocument"),
    failureText(turn, done) ?? "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const passages = reply.artifacts.filter(({ kind }) => kind === "passage");
  return about({ ...reply, artifacts: [{ kind: "plan", data: plan }, ...passages] }, [
    refs.customer,
    refs.opportunity,
  ]);
}

const leads: Partial<Record<string, AgentId>> = { "delivery.plan": "customer_success" };

/** How a product is brought in at a customer: phases with days and who leads them, from the deal, the size and the documents. */
export const planImplementationSkill = defineSkill({
  name: "plan_implementation",
  agent: "product",
  lead: ({ clause }) => leads[clause.intent] ?? "product",
  intents: ["implementation.plan", "delivery.plan"],
  shows: ["plan", "passage", "choice", "slot_form"],
  input,
  read,
  gather,
  compose,
});
