import { z } from "zod";
import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { nextSearch } from "#agents/skills/next-search.ts";
import { periodSaid } from "#agents/skills/periods.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { talkLine, talksIn } from "#agents/skills/sales/known-facts.ts";
import { refTo } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, readSubject, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import { healthOf } from "./health-of.ts";
import { openRenewals, renewalList, renewalsWanted } from "./renewal-list.ts";
import { signLines } from "./sign-lines.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  endsOn: z.string().nullable(),
  /** A day was said, and no month or year. */
  exact: z.boolean(),
  /** 还有哪些快到期: all of them are asked about. */
  all: z.boolean(),
});
type Input = z.output<typeof input>;

const dayMs = 86_400_000;
/** What is done so many days before the contract ends. */
const steps = [
  { key: "value", before: 90 },
  { key: "offer", before: 60 },
  { key: "negotiate", before: 30 },
  { key: "sign", before: 7 },
] as const;

const briefIn = (done: FinishedCall[]): RecordBrief | undefined =>
  resultOf(done, "record_brief")?.output as RecordBrief | undefined;

const dayBefore = (end: string, days: number): string =>
  new Date(Date.parse(end) - days * dayMs).toISOString().slice(0, 10);

/** The steps with their days; those whose day is gone are due now. */
function stepsFor(end: string, today: string) {
  return steps.map(({ key, before }) => {
    const day = dayBefore(end, before);
    return { key, day: day < today ? today : day };
  });
}

const listing = /哪些|哪几|几家|列|名单|清单|都有|还有谁|which|list/iu;
function gather({ subject, all }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (all) return wasTried(done, "record_list") ? [] : [openRenewals(renewalsWanted(turn))];
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(subject, done);
  if (unclear || !refs.customer) return [];
  if (!wasTried(done, "record_brief"))
    return [{ tool: "record_brief", input: { object: "customer", id: refs.customer.id } }];
  const questions = ["query", "queryPlan", "queryShort"].map((key) => turn.t(`success.renewal.${key}`));
  return nextSearch(done, questions, { limit: 3 });
}

/** What was last talked about: where a renewal begins. */
function lastText(brief: RecordBrief, turn: Turn): string {
  const [last] = talksIn(brief);
  return last ? turn.t("success.renewal.last", { talk: talkLine(last, turn) }) : "";
}

/** What they have bought, as it is kept: what a renewal is argued with. */
function valueText({ deals }: RecordBrief, { t }: Turn): string {
  const won = deals.filter(({ outcome }) => outcome === "won");
  if (won.length === 0) return t("success.renewal.noWins");
  const told = won.map(({ name, amount, closedAt }) =>
    t("success.renewal.win", {
      name: String(name),
      amount: typeof amount === "number" ? formatMoney(amount, t) : t("management.noAmount"),
      day: typeof closedAt === "string" ? formatShortDay(closedAt.slice(0, 10), t) : "",
    }),
  );
  return t("success.renewal.wins", { deals: told.join(t("lead.listComma")) });
}

function planOf(label: string, end: string, brief: RecordBrief, turn: Turn): Artifact {
  const { t } = turn;
  const owner = (brief.customer?.owner as { name: string } | null | undefined)?.name ?? null;
  return {
    kind: "plan",
    data: {
      title: t("success.renewal.title", { label }),
      goal: t("success.renewal.goal", { day: formatShortDay(end, t) }),
      steps: stepsFor(end, dayOf(turn.now)).map(({ key, day }) => ({
        ...{ id: key, day, owner, state: "open" as const },
        title: t(`success.renewal.step.${key}`),
      })),
    },
  };
}

/** The renewal that is open with them, the next first: its day is when the contract ends. */
const renewalIn = ({ deals }: RecordBrief): BriefDeal | undefined =>
  deals
    .filter(({ outcome, type }) => outcome === "open" && type === "renewal")
    .toSorted((one, other) => String(one.expectedCloseOn).localeCompare(String(other.expectedCloseOn)))[0];

const onlyWhen = /什么时候|啥时候?|几时|哪天|几号|何时|还有(?:多少|几)天|多久(?:到期|要续)|还剩|when/iu;
/** 到期前九十天: how long before, and no day. */
const before = /前[一二两三四五六七八九十百\d]{1,4}(?:个)?(?:天|日|周|月)/u;
const ending = /到期|截止|期满|合同(?:到|至)|改(?:到|成)|延(?:到|至)/u;

/** When it ends, and with how much it comes up; nothing else was asked. */
function dayReply(label: string, { name, amount, stage }: BriefDeal, end: string, turn: Turn): Reply {
  const { t } = turn;
  const days = Math.round((Date.parse(end) - Date.parse(dayOf(turn.now))) / dayMs);
  const text = [
    t(days < 0 ? "success.renewal.wasOn" : "success.renewal.isOn", {
      label,
      day: formatShortDay(end, t),
      days: Math.abs(days),
    }),
    t("success.renewal.asDeal", {
      name: String(name),
      amount: typeof amount === "number" ? formatMoney(amount, t) : t("management.noAmount"),
      stage: isNamed(stage) ? stage.name : "",
    }),
  ];
  const chip = { label: t("success.renewal.planChip"), text: t("success.contract.chipText", { label }) };
  return replyWith(turn, [], text.join("\n\n"), { suggestions: [chip] });
}

/** When the contract ends: as it was said, where the words say so or nothing is kept; else the renewal's day. */
function endOf(
  { endsOn, exact }: Input,
  renewal: BriefDeal | undefined,
  { clause: { text } }: Turn,
): string | null {
  const kept = typeof renewal?.expectedCloseOn === "string" ? renewal.expectedCloseOn : null;
  const said = kept === null || (exact && ending.test(text) && !before.test(text));
  return endsOn && said ? endsOn : kept;
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (given.all) return renewalList(turn, done);
  const { refs, unclear } = subjectFound(given.subject, done);
  if (unclear) return askWhich(turn, done, unclear);
  if (!refs.customer)
    return askFor(turn, done, t("success.whichCustomer"), [
      { key: "customer", label: t("objects.customer") },
    ]);
  const brief = briefIn(done);
  if (!brief) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const { label } = refs.customer;
  const health = healthOf(brief, turn.now);
  const known = [valueText(brief, turn), lastText(brief, turn), signLines(health, turn).join("\n")];
  const renewal = renewalIn(brief);
  const end = endOf(given, renewal, turn);
  if (renewal && end && onlyWhen.test(turn.clause.text))
    return about(dayReply(label, renewal, end, turn), [refs.customer, refTo("opportunity", renewal)]);
  if (!end) {
    const question = [t("success.renewal.askEnd", { label }), ...known].filter(Boolean).join("\n\n");
    return about(askFor(turn, [], question, [{ key: "date", label: t("success.renewal.end") }]), [
      refs.customer,
    ]);
  }
  const lines = stepsFor(end, dayOf(turn.now)).map(
    ({ key, day }) => `- ${formatShortDay(day, t)} ${t(`success.renewal.step.${key}`)}`,
  );
  const quotes = quoteLines(done, 1, turn).map((line) => `- ${line}`);
  const text = [
    t("success.renewal.head", {
      label,
      day: formatShortDay(end, t),
      days: Math.round((Date.parse(end) - Date.parse(dayOf(turn.now))) / dayMs),
    }),
    renewal
      ? t("success.renewal.asDeal", {
          name: String(renewal.name),
          amount:
            typeof renewal.amount === "number" ? formatMoney(renewal.amount, t) : t("management.noAmount"),
          stage: isNamed(renewal.stage) ? renewal.stage.name : "",
        })
      : "",
    lines.join("\n"),
    ...known,
    quotes.join("\n"),
    renewal ? "" : t("success.renewal.notKept"),
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const passages = reply.artifacts.filter(({ kind }) => kind === "passage");
  const chip = { label: t("success.renewal.chip"), text: t("success.renewal.chipText", { label }) };
  return about({ ...reply, artifacts: [planOf(label, end, brief, turn), ...passages], suggestions: [chip] }, [
    refs.customer,
    refTo("opportunity", renewal ?? null),
  ]);
}

/** How to win a renewal: the steps back from the day the contract ends, what it is argued with, and what speaks against it. */
export const planRenewalSkill = defineSkill({
  name: "plan_renewal",
  agent: "customer_success",
  intents: ["renewal.plan"],
  shows: ["plan", "passage", "record_table", "choice", "slot_form"],
  input,
  read: (turn) => ({
    subject: readSubject(turn, ["customer"]),
    endsOn: periodSaid(turn)?.to ?? null,
    exact: turn.understanding.entities.some(
      ({ type, text, value }) =>
        type === "date" && "from" in value && value.from === value.to && /[号日]|\d[-/.]\d/u.test(text),
    ),
    all: listing.test(turn.text) && !turn.understanding.entities.some(({ type }) => type === "company"),
  }),
  gather,
  compose,
});
