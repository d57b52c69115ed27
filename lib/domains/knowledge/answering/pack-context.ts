/** A passage on its way into a model's context. */
export type Packable = {
  documentId: string;
  title: string;
  headingPath: string[];
  section: number;
  text: string;
  startsAt: number;
  endsAt: number;
  score: number;
};
export type Packed = { blocks: Packable[]; tokens: number; leftOut: number };

/** One token holds about this many Chinese characters in current vocabularies; who counts better says so. */
const perCharacter = 0.8;
const estimate = (text: string): number => Math.ceil([...text].length * perCharacter);

/** Neighbours of one document that touch become one block, in the order of the text. */
function merge(passages: Packable[]): Packable[] {
  const merged: Packable[] = [];
  const inOrder = passages.toSorted(
    (one, other) => one.documentId.localeCompare(other.documentId) || one.startsAt - other.startsAt,
  );
  for (const passage of inOrder) {
    const last = merged.at(-1);
    const touches = last?.documentId === passage.documentId && passage.startsAt <= last.endsAt + 2;
    if (!last || !touches) merged.push({ ...passage });
    else if (passage.endsAt > last.endsAt) {
      last.text = `${last.text}\n${passage.text}`;
      last.endsAt = passage.endsAt;
      last.score = Math.max(last.score, passage.score);
    }
  }
  return merged;
}

/** Best first and last, the weakest in the middle, where models read least. */
function bestAtEnds(blocks: Packable[]): Packable[] {
  const [front, back]: [Packable[], Packable[]] = [[], []];
  for (const [at, block] of blocks.toSorted((one, other) => other.score - one.score).entries()) {
    if (at % 2 === 0) front.push(block);
    else back.unshift(block);
  }
  return [...front, ...back];
}

/**
 * Chooses what goes into a model's context: whole passages by score within the budget, never cut within one, the same
 * passage once, neighbours as one block. `tokensOf` counts as the model does.
 */
export function packContext(passages: Packable[], budget: number, tokensOf = estimate): Packed {
  const chosen: Packable[] = [];
  let tokens = 0;
  for (const passage of passages.toSorted((one, other) => other.score - one.score)) {
    const cost = tokensOf([passage.title, ...passage.headingPath, passage.text].join("\n"));
    if (tokens + cost > budget) continue;
    chosen.push(passage);
    tokens += cost;
  }
  return { blocks: bestAtEnds(merge(chosen)), tokens, leftOut: passages.length - chosen.length };
}
