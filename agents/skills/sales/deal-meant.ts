import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { askFor, replyWith } from "#agents/skills/evidence.ts";
import { type Settled, settle } from "#agents/skills/settle.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";

/** What a sentence about one deal is about: the company and its deal, or the deal that is talked about. */
export const dealSubject = (turn: Turn): Subject => readSubject(turn, ["customer", "opportunity"]);

export type DealMeant = Settled & { deal: FocusRecord | undefined };

/** The deal that is meant, once it is looked up. */
export function settleDeal(subject: Subject, done: FinishedCall[]): DealMeant {
  const settled = settle(subject, done);
  return { ...settled, deal: settled.unclear ? undefined : settled.refs.opportunity };
}

/** Why no deal is clear: several fit, the company has none, or nobody was named. */
export function askForDeal(settled: DealMeant, turn: Turn): Reply {
  const { t } = turn;
  if (settled.unclear) return askWhich(turn, [], settled.unclear);
  const company = settled.refs.customer;
  if (company) {
    const chip = {
      label: t("selling.report.chip.deal.label"),
      text: t("selling.report.chip.deal.text", { company: company.label, amount: "" }),
    };
    return replyWith(turn, [], t("selling.deal.none", { label: company.label }), { suggestions: [chip] });
  }
  const chips = turn.state.focus
    .filter(({ type }) => type === "customer")
    .map(({ label }) => ({ label, text: label }));
  return askFor(turn, [], t("selling.deal.which"), [
    { key: "opportunity", label: t("agents.which.object.opportunity"), chips },
  ]);
}
