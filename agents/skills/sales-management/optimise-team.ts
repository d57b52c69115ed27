import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { PersonFigures } from "#lib/domains/leads/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import { type Move, planMoves } from "./plan-moves.ts";

type Output = { days: number; people: PersonFigures[] };
const input = z.object({ team: z.string().nullable() });
const enoughEnded = 5;
const weakShare = 0.6;

function read(turn: Turn): z.input<typeof input> {
  const owner = turn.understanding.entities.find((each) => each.type === "owner");
  return { team: owner?.type === "owner" && owner.value.kind === "team" ? (owner.value.name ?? null) : null };
}

const inTeam = (people: PersonFigures[], team: string | null): PersonFigures[] =>
  team === null
    ? people
    : people.filter(({ user }) => user.team && (user.team.includes(team) || team.includes(user.team)));

function moveText({ from, to, leads, gain }: Move, turn: Turn): string {
  const { t } = turn;
  const params = {
    from: from.user.name,
    to: to.user.name,
    leads,
    had: from.leads,
    has: to.leads,
    after: from.leads - leads,
    later: to.leads + leads,
  };
  const line = t("management.team.move", params);
  if (gain === null) return `${line}${t("management.team.gainUnknown")}`;
  return `${line}${t(gain > 0 ? "management.team.gain" : "management.team.noGain", { gain, from: from.winRate ?? 0, to: to.winRate ?? 0 })}`;
}

/** Whoever closes far less often than the team: they need help, not more leads. */
function weakest(people: PersonFigures[]): { person: PersonFigures; team: number } | undefined {
  const ended = people.filter(({ won, lost }) => won + lost >= enoughEnded);
  const [won, all] = [
    ended.reduce((sum, each) => sum + each.won, 0),
    ended.reduce((sum, each) => sum + each.won + each.lost, 0),
  ];
  const [least] = ended.toSorted((one, other) => (one.winRate ?? 0) - (other.winRate ?? 0));
  const team = all === 0 ? 0 : Math.round((won / all) * 100);
  return least && (least.winRate ?? 0) < team * weakShare ? { person: least, team } : undefined;
}

function compose({ team }: z.output<typeof input>, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const output = resultOf(done, "team_figures")?.output as Output | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const people = inTeam(output.people, team);
  if (people.length === 0)
    return replyWith(
      turn,
      [],
      t(team ? "management.team.noTeam" : "management.team.none", { team: team ?? "" }),
    );
  const sum = (key: "leads" | "open" | "openAmount") => people.reduce((all, each) => all + each[key], 0);
  const moves = planMoves(people);
  const weak = weakest(people);
  const advice = [
    ...moves.map((move) => moveText(move, turn)),
    ...(weak
      ? [
          t("management.team.weak", {
            name: weak.person.user.name,
            rate: weak.person.winRate ?? 0,
            team: weak.team,
          }),
        ]
      : []),
  ];
  const uncounted = people.filter(({ capacity }) => capacity === null).length;
  const text = [
    t("management.team.head", {
      count: people.length,
      leads: sum("leads"),
      open: sum("open"),
      amount: formatMoney(sum("openAmount"), t),
    }),
    advice.length > 0
      ? advice.map((line, at) => `${at + 1}. ${line}`).join("\n")
      : t("management.team.balanced"),
    uncounted > 0 ? t("management.team.noCapacity", { count: uncounted }) : "",
  ];
  return replyWith(turn, done, text.filter(Boolean).join("\n\n"));
}

/** How to balance a team: what each has, and which leads would be better with whom. */
export const optimiseTeamSkill = defineSkill({
  name: "optimise_team",
  agent: "sales_management",
  intents: ["team.optimise"],
  shows: ["record_table"],
  input,
  read,
  gather: (_given, _turn, done) =>
    wasTried(done, "team_figures") ? [] : [{ tool: "team_figures", input: {} }],
  compose,
});
