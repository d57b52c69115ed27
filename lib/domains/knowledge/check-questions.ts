import type { Tx } from "#db/client.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import type { DocumentRow } from "./document-repository.ts";
import { plainDocumentOf } from "./index-repository.ts";
import type { Places, Question } from "./indexing/index-messages.ts";
import { indexFile, indexThreads } from "./indexing/index-threads.ts";
import { keepUp } from "./indexing/keep-up.ts";
import { selectGoldQuestions } from "./life-repository.ts";

export type Checked = {
  questions: number;
  firstBefore: number;
  firstAfter: number;
  fiveBefore: number;
  fiveAfter: number;
  /** Questions that are answered now among the first five and would no longer be. */
  lost: Question[];
  passed: boolean;
};

const five = 5;
const share = (places: number[], most: number): number =>
  places.length === 0 ? 1 : places.filter((place) => place > 0 && place <= most).length / places.length;
const among = (place: number | undefined): boolean => place !== undefined && place > 0 && place <= five;

/** What the places of the documents say: no question may lose its answer. */
function judgePlaces(questions: Question[], { before, after }: Places): Checked {
  const lost = questions.filter((_, at) => among(before[at]) && !among(after[at]));
  return {
    questions: questions.length,
    firstBefore: share(before, 1),
    firstAfter: share(after, 1),
    fiveBefore: share(before, five),
    fiveAfter: share(after, five),
    lost,
    passed: lost.length === 0,
  };
}

/** Asks all gold questions with the document as it would be published; nothing changes by it. */
export async function checkQuestions(tx: Tx, context: Context, row: DocumentRow): Promise<Checked> {
  const questions = await selectGoldQuestions(tx, row.id);
  if (questions.length === 0) return judgePlaces([], { before: [], after: [] });
  await keepUp(context);
  const document = await plainDocumentOf(tx, { ...row, publishedVersionId: row.currentVersionId });
  const reply = await indexThreads().writing.ask(indexFile(context.principal.tenantId), {
    kind: "try",
    document,
    questions,
    day: dayOf(now()),
  });
  if (reply.kind !== "places") throw new Error(`the index answered ${reply.kind}`);
  return judgePlaces(questions, reply.places);
}
