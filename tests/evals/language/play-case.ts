import { type DialogueHint, understandTurn } from "../../../lib/language/index.ts";
import type { CorpusCase, Expected } from "./corpus/read-corpus.ts";

type Understood = ReturnType<typeof understandTurn>;
/** A turn of a case as it was understood, with those before it, the last first. */
export type PlayedTurn = Understood & {
  id: string;
  text: string;
  expect: Expected;
  later: boolean;
  before: Understood[];
};

/** What the product would have left open or shown after a turn: context for the next one. */
function contextOf({ expect, shown }: CorpusCase["turns"][number], before: DialogueHint): DialogueHint {
  const pending = expect.state?.pending;
  const ask = pending?.ask;
  const kind = ask === "confirm" || ask === "duplicate" ? ask : undefined;
  const list = shown?.map(({ object, name, company }) => ({
    type: object,
    label: name,
    ...(company && { company }),
  }));
  const kept = list ?? before.shown;
  const offered = pending?.ask === "which" ? (pending.among ?? []) : [];
  const options = offered.map(({ name, company }) => ({
    type: pending?.object ?? "",
    label: name,
    ...(company && { company }),
  }));
  const waiting: DialogueHint["pending"] | undefined =
    options.length > 0 ? { kind: "choose", options } : kind && { kind };
  return { ...(waiting && { pending: waiting }), ...(kept && { shown: kept }) };
}

/** Plays the turns of a case one after the other, each leaning on those before it. */
export function playCase({ id, turns, now, names }: CorpusCase): PlayedTurn[] {
  const before: Understood[] = [];
  let dialogue: DialogueHint = {};
  return turns.map((turn, index) => {
    const understood = understandTurn(turn.text, { now: new Date(now), names: names ?? {}, dialogue });
    dialogue = { ...understood.next, ...contextOf(turn, dialogue) };
    const played = {
      ...understood,
      id,
      text: turn.text,
      expect: turn.expect,
      later: index > 0,
      before: [...before],
    };
    before.unshift(understood);
    return played;
  });
}
