import type { ArtifactKind, ArtifactMap, MessageView } from "#agents/contract.ts";

/** The cards of one kind in a reply. */
export function cardsOf<K extends ArtifactKind>(view: MessageView, kind: K): ArtifactMap[K][] {
  return view.artifacts.flatMap((artifact) =>
    artifact.kind === kind ? [artifact.data as ArtifactMap[K]] : [],
  );
}

/** The only card of its kind in a reply. */
export function cardOf<K extends ArtifactKind>(view: MessageView, kind: K): ArtifactMap[K] {
  const [card, ...more] = cardsOf(view, kind);
  if (!card || more.length > 0) {
    throw new Error(
      `${card ? more.length + 1 : "no"} ${kind} cards in: ${view.text} ${JSON.stringify(view.steps)}`,
    );
  }
  return card;
}
