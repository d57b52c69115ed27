import { describe, expect, it } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import type { Clause } from "#lib/language/index.ts";
import { askedTurns } from "./asked-parts.ts";

const clause = (intent: string, text: string, start: number) =>
  ({ intent, text, start, end: start + text.length, negated: false, slots: {} }) as unknown as Clause;

/** A turn whose words were read as these clauses, one after the other. */
function turnOf(...read: [intent: string, text: string][]): Turn {
  let at = 0;
  const clauses = read.map(([intent, text]) => {
    const made = clause(intent, text, at);
    at += text.length + 1;
    return made;
  });
  const text = clauses.map((each) => each.text).join("，");
  return { text, understanding: { text, clauses, entities: [], intents: [] } } as unknown as Turn;
}
const asked = (turn: Turn) => askedTurns(turn).map((each) => [each.clause.intent, each.clause.text]);

describe("askedTurns", () => {
  it("takes an experience for one, however many things it tells", () => {
    const told = turnOf(
      ["knowledge.capture", "把这单的经验记下来"],
      ["competitor.compare", "先试点再跟用友比"],
      ["knowledge.capture", "张总就松口了"],
    );
    expect(asked(told)).toEqual([
      ["knowledge.capture", "把这单的经验记下来，先试点再跟用友比，张总就松口了"],
    ]);
  });

  it("leaves what is ordered behind it by itself", () => {
    const told = turnOf(["knowledge.capture", "记下来：先试点"], ["task.create", "提醒我周五整理"]);
    expect(asked(told).map(([intent]) => intent)).toEqual(["knowledge.capture", "task.create"]);
  });
});
