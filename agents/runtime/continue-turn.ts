import type { DialogueState, FocusRecord } from "#lib/domains/conversations/index.ts";
import { continueSentence, readDealEnding, type Understanding } from "#lib/language/index.ts";
import { completeSentence, type Said } from "./complete-sentence.ts";
import { dialogueHint } from "./dialogue-hint.ts";
import type { TakenBack } from "./turn.ts";

/** `takesBack` is what a correction does away with before its sentence is dealt with anew. */
type Continued = Said & { takesBack?: TakenBack };

/** The records that words point at without naming them, under the labels they are read as. */
function pointedAt(
  { refers = [] }: Understanding,
  { focus, shown = [] }: DialogueState,
): Record<string, FocusRecord> {
  const known = [...shown, ...focus];
  const found = refers.flatMap(({ type, label, row }) => {
    const listed = row === undefined ? undefined : shown[row];
    const record = listed ?? known.find((each) => each.type === type && each.label === label);
    return record ? [[label, record] as const] : [];
  });
  return Object.fromEntries(found);
}

/** What the sentence before has done, or waits to do. */
function takenBack({ pending, last }: DialogueState, typed: string): TakenBack {
  const proposalIds = pending?.kind === "confirm" ? pending.proposalIds : [];
  return { typed, proposalIds, run: last?.wrote === true && proposalIds.length === 0 };
}

/**
 * What the person now says, as one whole sentence: with the question that it answers, with what stood before and is put
 * right (不是下周一，是这周五), or the same asked of something else (明辉呢).
 */
export async function continueTurn(
  alone: Understanding,
  state: DialogueState,
  read: (text: string) => Promise<Understanding>,
): Promise<Continued> {
  // 搞错了，还没丢 is no other wording of what was said before: the deal is opened again.
  const reopens = readDealEnding(alone.text) === "reopened";
  const continued = reopens ? undefined : continueSentence(alone, dialogueHint(state));
  // 不是，是新客户: where a choice is open it is made, not the sentence put right.
  const chooses = state.pending?.kind === "choose";
  const corrects = continued !== undefined && alone.intents[0]?.name === "correct" && !chooses;
  const said = corrects ? undefined : await completeSentence(alone, state.pending, read);
  if (said?.answered) return said;
  if (!continued)
    return { text: alone.text, understanding: alone, answered: false, chosen: pointedAt(alone, state) };
  const understanding = await read(continued.text);
  const chosen = { ...pointedAt(understanding, state), ...chosenBefore(state) };
  const same = continued.how === "same_of_other";
  return {
    ...{ text: continued.text, understanding, answered: true, chosen },
    ...(!same && { takesBack: takenBack(state, alone.text) }),
  };
}

const chosenBefore = ({ pending }: DialogueState): Record<string, FocusRecord> =>
  pending && "chosen" in pending ? pending.chosen : {};
