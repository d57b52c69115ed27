import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, replyWith } from "#agents/skills/evidence.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { openDeals, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import type { CustomerProfile } from "#lib/domains/customers/contract.ts";
import { talkLine, talksIn } from "./known-facts.ts";

const input = z.object({ subject: z.custom<Subject>() });
type Input = z.output<typeof input>;

const worry = /[担忧]心|顾虑|嫌|怕|贵|预算|犹豫|风险|不满|抱怨|不信|涨价|太[长慢高难]|压价|便宜|砍/u;
const mostTalks = 3;

/** What they worry about: what is kept of the company, what hangs on its deals, and the talks in which it was said. */
function worriesOf({ brief }: Settled, turn: Turn): string[] {
  const { t } = turn;
  const { painPoints } = (brief?.customer?.profile ?? {}) as CustomerProfile;
  const pains = (painPoints ?? []).map((words) => t("selling.worries.pain", { words }));
  const risks = openDeals(brief).flatMap((deal) =>
    deal.risks
      .filter(({ status, title }) => status === "open" && !(painPoints ?? []).includes(title))
      .map(({ title }) => t("selling.worries.risk", { words: title, deal: String(deal.name) })),
  );
  const talks = talksIn(brief)
    .filter(({ subject, body }) => worry.test(`${subject} ${body ?? ""}`))
    .slice(0, mostTalks)
    .map((talk) => t("selling.worries.talk", { talk: talkLine(talk, turn) }));
  return [...pains, ...risks, ...talks];
}

function compose({ subject }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(subject, done);
  if (settled.unclear) return askWhich(turn, [], settled.unclear);
  const { customer, contact, lead } = settled.refs;
  const label = customer?.label ?? lead?.label;
  if (!label) return replyWith(turn, [], t("selling.worries.whose"));
  const lines = worriesOf(settled, turn);
  const text =
    lines.length > 0
      ? `${t("selling.worries.head", { label, count: lines.length })}\n${lines.map((line) => `- ${line}`).join("\n")}`
      : t("selling.worries.none", { label });
  const reply = replyWith(turn, [], text);
  return about(reply, [contact, customer, lead]);
}

/** What a customer worries about, from what was written down and when it was said. */
export const tellWorriesSkill = defineSkill({
  name: "tell_worries",
  agent: "sales",
  lead: inCharge,
  intents: [],
  shows: ["choice"],
  input,
  read: (turn) => ({ subject: readSubject(turn, ["customer", "lead", "contact"]) }),
  gather: ({ subject }, _turn, done) => settle(subject, done).calls,
  compose,
});
