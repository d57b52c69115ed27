import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { briefOf } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { readSwap, type Swap } from "./read-swap.ts";

const input = z.object({ swap: z.custom<Swap>().nullable() });
type Input = z.output<typeof input>;

/** The part that the former one has in the deal. */
const partOf = ({ deal, former }: Swap, done: FinishedCall[]): string | undefined =>
  briefOf(done)
    ?.deals.find(({ id }) => id === deal.id)
    ?.stakeholders.find(({ contact }) => contact?.id === former.id)?.role;

function gather({ swap }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!swap) return [];
  const { deal, heir, former } = swap;
  if (!wasTried(done, "record_brief"))
    return [{ tool: "record_brief", input: { object: "opportunity", id: deal.id } }];
  // Without the brief nobody knows which part it is.
  if (!briefOf(done) || wasTried(done, "stakeholder_set")) return [];
  const part = partOf(swap, done);
  const note = turn.t("selling.person.follows", { name: former.label });
  const set = { opportunity: deal.id, contact: heir.id, ...(part && { part }), note };
  return [{ tool: "stakeholder_set", input: set }];
}

function compose({ swap }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (!swap || !resultOf(done, "stakeholder_set"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const { deal, heir, former } = swap;
  const part = partOf(swap, done);
  const text = t("selling.person.swapped", {
    deal: deal.label,
    name: heir.label,
    former: former.label,
    part: part ? t(`choices.stakeholder.role.${part}`) : "",
  });
  return about(replyWith(turn, writesIn(done), text), [heir, deal]);
}

/** Somebody takes the part that another had in a deal; what the other did there stays. */
export const swapStakeholderSkill = defineSkill({
  name: "swap_stakeholder",
  agent: "sales",
  intents: [],
  shows: ["record"],
  input,
  read: (turn) => ({ swap: readSwap(turn) }),
  gather,
  compose,
});
