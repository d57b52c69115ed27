import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { Deviation, PracticeShare } from "#lib/domains/opportunities/contract.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";

const input = z.object({ deviations: z.boolean() });
type Output = { shares: PracticeShare[]; deviations: Deviation[] };

/** So few on either side say nothing. */
const enough = 5;
const apart = 15;
const told = 4;

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));

function patterns({ shares }: Output, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { won = 0, lost = 0 } = shares[0] ?? {};
  if (won < enough || lost < enough)
    return replyWith(turn, [], t("expert.practice.tooFew", { won, lost, enough }));
  const strong = shares
    .map((share) => ({ ...share, ofWon: percent(share.wonWith, won), ofLost: percent(share.lostWith, lost) }))
    .filter(({ ofWon, ofLost }) => ofWon - ofLost >= apart)
    .toSorted((one, other) => other.ofWon - other.ofLost - (one.ofWon - one.ofLost))
    .slice(0, told);
  const head = t("expert.practice.head", { won, lost });
  if (strong.length === 0) return replyWith(turn, [], [head, t("expert.practice.none")].join("\n\n"));
  const lines = strong.map(
    ({ practice, ofWon, ofLost }) =>
      `- ${t("expert.practice.line", { what: t(`expert.practice.of.${practice}`), ofWon, ofLost })}`,
  );
  const [first] = strong;
  const advice = first
    ? t("expert.practice.advice", { what: t(`expert.practice.of.${first.practice}`) })
    : "";
  const quotes = quoteLines(done, 1, turn).map((line) => `- ${line}`);
  return replyWith(turn, done, [head, lines.join("\n"), advice, ...quotes].filter(Boolean).join("\n\n"));
}

function deviated({ deviations }: Output, turn: Turn): Reply {
  const { t } = turn;
  if (deviations.length === 0) return replyWith(turn, [], t("expert.deviation.none"));
  const lines = deviations.slice(0, told).map(
    ({ deal, by, from, to, unmet, reason, on }) =>
      `- ${t("expert.deviation.line", {
        by,
        deal: deal.name,
        day: formatShortDay(on, t),
        from: from ?? t("expert.deviation.start"),
        to,
        unmet: unmet.join(t("lead.listComma")) || t("expert.deviation.unknown"),
        reason: reason ?? t("expert.deviation.noReason"),
      })}`,
  );
  const [first] = deviations;
  const text = [
    t("expert.deviation.head", { count: deviations.length }),
    lines.join("\n"),
    t("expert.deviation.advice", { by: first?.by ?? "", deal: first?.deal.name ?? "" }),
  ];
  const reply = replyWith(turn, [], text.join("\n\n"));
  const shown = deviations.map(({ deal }) => ({ type: "opportunity", id: deal.id, label: deal.name }));
  return { ...reply, state: { ...reply.state, shown } };
}

/** What won deals hold to that lost ones do not; and which open deals were pushed past what a stage asks for. */
export const tellPracticeSkill = defineSkill({
  name: "tell_practice",
  agent: "crm_expert",
  intents: ["practice.patterns", "practice.deviation"],
  shows: ["passage"],
  input,
  read: ({ clause }) => ({ deviations: clause.intent === "practice.deviation" }),
  gather: ({ deviations }, turn, done) => {
    if (wasTried(done, "practice")) return [];
    const query = turn.t("expert.practice.query");
    return [
      { tool: "practice", input: {} },
      ...(deviations ? [] : [{ tool: "knowledge_search" as const, input: { query, limit: 2 } }]),
    ];
  },
  compose: ({ deviations }, turn, done) => {
    const output = resultOf(done, "practice")?.output as Output | undefined;
    if (!output) return replyWith(turn, done, failureText(turn, done) ?? turn.t("agents.nothing"));
    return deviations ? deviated(output, turn) : patterns(output, turn, done);
  },
});
