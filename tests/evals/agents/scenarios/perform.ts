import type { Sql } from "postgres";
import { now } from "#lib/platform/clock.ts";
import { withIds } from "../tool-calls.ts";
import { openCompany, type Stand } from "./company.ts";
import type { Conversations, Spoken } from "./converse.ts";
import { chipOf } from "./find-chip.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { judgeRows } from "./judge-rows.ts";
import { makeWorld } from "./make-world.ts";
import { thingsOf } from "./read-scenarios.ts";
import type { Expected, Scenario, ScriptedTurn } from "./scenario.ts";
import { takeSnapshot } from "./snapshot.ts";

/** `words` are for people: who said what and what came back. */
export type Verdict = { scenario: Scenario; misses: string[]; words: string[]; elapsedMs: number[] };
export type Theatre = { ownerUrl: string; sql: Sql; tables: string[]; conversations: Conversations };

/** Where each person's conversation stands. */
type Open = Map<string, { last: Spoken; waiting?: Spoken | undefined }>;

async function play(
  turn: ScriptedTurn,
  by: string,
  open: Open,
  stand: Stand,
  all: Conversations,
): Promise<Spoken> {
  const context = await stand.contextFor(by);
  const former = turn.fresh ? undefined : open.get(by);
  const conversationId = former?.last.conversationId;
  if (turn.undo) return all.undo(context, conversationId ?? "");
  if (turn.decide) {
    if (!former?.waiting) throw new Error("no approval was asked for");
    return all.decide(context, former.waiting, turn.decide, turn.restart);
  }
  const text = turn.choose ? chipOf(former?.last, turn.choose) : (turn.say ?? "");
  const more = { conversationId, waiting: former?.waiting?.runId, restart: turn.restart ?? false };
  return all.say(context, text, more);
}

/** Plays a scenario in a company of its own and judges it turn by turn. What cannot be played is a miss. */
export async function perform(scenario: Scenario, theatre: Theatre): Promise<Verdict> {
  const { sql, tables, conversations } = theatre;
  const stand = await openCompany(theatre.ownerUrl, sql);
  const verdict: Verdict = { scenario, misses: [], words: [], elapsedMs: [] };
  try {
    await makeWorld(thingsOf(scenario.world), stand, now().toISOString());
  } catch (error) {
    return { ...verdict, misses: [`its world cannot be made: ${String(error)}`] };
  }
  const open: Open = new Map();
  let before = await takeSnapshot(sql, tables, stand.tenantId);
  for (const turn of scenario.turns) {
    const by = turn.by ?? scenario.role;
    const said = turn.say ?? turn.choose ?? turn.decide ?? "undo";
    const expected = withIds(turn.expect, stand.ids) as Expected;
    const started = Date.now();
    try {
      const spoken = await play(turn, by, open, stand, conversations);
      verdict.elapsedMs.push(Date.now() - started);
      const after = await takeSnapshot(sql, tables, stand.tenantId);
      const misses = [
        ...judgeRows(expected, before, after),
        ...(turn.undo ? [] : judgeAnswer(expected, spoken)),
      ];
      verdict.misses.push(...misses.map((miss) => `“${said}” ${miss}`));
      verdict.words.push(`> ${said}`, spoken.text);
      open.set(by, { last: spoken, waiting: spoken.status === "waiting" ? spoken : undefined });
      before = after;
    } catch (error) {
      verdict.misses.push(`“${said}” ${error instanceof Error ? error.message : String(error)}`);
      break;
    }
  }
  return verdict;
}
