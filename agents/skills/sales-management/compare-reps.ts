import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { PersonFigures } from "#lib/domains/leads/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow } from "#lib/platform/records/contract.ts";

const input = z.object({ text: z.string(), industry: z.string().nullable() });
type Input = z.output<typeof input>;
type Figures = { days: number; people: PersonFigures[] };
type Won = { rows: AggregateRow[] };

/** Those whose names stand in the words, in spoken order. */
const namedIn = ({ text }: Input, { people }: Figures): PersonFigures[] =>
  people
    .filter(({ user }) => text.includes(user.name))
    .toSorted((one, other) => text.indexOf(one.user.name) - text.indexOf(other.user.name));

function gather({ industry }: Input, done: FinishedCall[]): SkillCall[] {
  if (done.length > 0) return [];
  const won: SkillCall[] = industry
    ? [
        {
          tool: "record_aggregate",
          input: {
            object: "opportunity",
            filter: {
              all: [
                { field: "outcome", op: "eq", value: "won" },
                { field: "customerIndustry", op: "contains", value: industry },
              ],
            },
            groupBy: [{ field: "owner" }],
            measures: [
              { fn: "count", as: "count" },
              { fn: "sum", field: "amount", as: "sum" },
            ],
          },
        },
      ]
    : [];
  return [{ tool: "team_figures", input: {} }, ...won];
}

const wonBy = (person: PersonFigures, done: FinishedCall[]): { count: number; sum: number } => {
  const rows = (resultOf(done, "record_aggregate")?.output as Won | undefined)?.rows ?? [];
  const row = rows.find(({ owner }) => owner === person.user.id);
  return { count: Number(row?.count ?? 0), sum: Number(row?.sum ?? 0) };
};

function lineOf(person: PersonFigures, { industry }: Input, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const special = wonBy(person, done);
  const facts = [
    industry
      ? t("management.compare.special", { industry, count: special.count, sum: formatMoney(special.sum, t) })
      : "",
    t("management.compare.won", {
      count: person.won,
      sum: formatMoney(person.wonAmount, t),
      rate: person.winRate === null ? t("management.compare.noRate") : `${person.winRate}%`,
    }),
    t("management.compare.load", {
      leads: person.leads,
      open: person.open,
      amount: formatMoney(person.openAmount, t),
    }),
  ];
  return `- **${person.user.name}**：${facts.filter(Boolean).join(t("lead.clauseComma"))}`;
}

const rated = /赢单?率|成单率|胜率|签单率|win rate/iu;

/** Who wins more of what ends; whoever has ended none yet is behind. */
function byRate(people: PersonFigures[], { t }: Turn): string {
  const [first, second] = people.toSorted((one, other) => (other.winRate ?? -1) - (one.winRate ?? -1));
  if (!first || !second || first.winRate === null) return t("management.compare.noRates");
  if (first.winRate === second.winRate) return t("management.compare.sameRate", { rate: first.winRate });
  const rate = second.winRate === null ? t("management.compare.noRate") : `${second.winRate}%`;
  return t("management.compare.byRate", {
    name: first.user.name,
    rate: first.winRate,
    other: second.user.name,
    otherRate: rate,
  });
}

/** Who is ahead in what is asked about: the trade where one is said, else what was signed; load decides between equals. */
function verdict(people: PersonFigures[], { industry }: Input, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  if (rated.test(turn.text)) return byRate(people, turn);
  const value = (person: PersonFigures) => (industry ? wonBy(person, done).sum : person.wonAmount);
  const [first, second] = people.toSorted(
    (one, other) => value(other) - value(one) || one.leads + one.open - (other.leads + other.open),
  );
  if (!first || !second) return "";
  if (value(first) === value(second))
    return t("management.compare.equal", { name: first.user.name, load: first.leads + first.open });
  return t(industry ? "management.compare.bySpecial" : "management.compare.byWon", {
    name: first.user.name,
    industry: industry ?? "",
    gap: formatMoney(value(first) - value(second), t),
  });
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const output = resultOf(done, "team_figures")?.output as Figures | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const people = namedIn(given, output);
  if (people.length < 2) return replyWith(turn, [], t("management.compare.who"), { confidence: 0.5 });
  const text = [
    verdict(people, given, turn, done),
    people.map((person) => lineOf(person, given, turn, done)).join("\n"),
    t("management.compare.span", { days: output.days }),
  ];
  return replyWith(turn, [], text.filter(Boolean).join("\n\n"));
}

/** Two or more colleagues side by side: what they won, in the trade that is asked about, what they have to do. */
export const compareRepsSkill = defineSkill({
  name: "compare_reps",
  agent: "sales_management",
  intents: [],
  shows: [],
  input,
  read: ({ understanding }) => {
    const industry = understanding.entities.find(({ type }) => type === "industry");
    return {
      text: understanding.text,
      industry: industry?.type === "industry" ? industry.value.name : null,
    };
  },
  gather: (given, _turn, done) => (wasTried(done, "team_figures") ? [] : gather(given, done)),
  compose,
});
