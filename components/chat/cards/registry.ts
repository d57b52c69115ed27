import type { ComponentType } from "react";
import type { ArtifactKind, ArtifactMap } from "#agents/contract.ts";
import { DuplicateChoiceCard } from "#components/chat/cards/duplicate_choice.tsx";
import { LeadRecordCard } from "#components/chat/cards/lead_record.tsx";
import { LeadTableCard } from "#components/chat/cards/lead_table.tsx";
import { ProposalCard } from "#components/chat/cards/proposal.tsx";
import { SlotQuestionCard } from "#components/chat/cards/slot_question.tsx";
import { UndoResultCard } from "#components/chat/cards/undo_result.tsx";

/** `latest`: the reply is the last one, so its questions can still be answered. */
export type CardProps<K extends ArtifactKind> = { data: ArtifactMap[K]; latest: boolean };

/** A kind without a card does not compile. */
export const cards: { [K in ArtifactKind]: ComponentType<CardProps<K>> } = {
  lead_record: LeadRecordCard,
  lead_table: LeadTableCard,
  slot_question: SlotQuestionCard,
  duplicate_choice: DuplicateChoiceCard,
  proposal: ProposalCard,
  undo_result: UndoResultCard,
};
