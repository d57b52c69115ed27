import type { ComponentType } from "react";
import type { ArtifactKind, ArtifactMap } from "#agents/contract.ts";
import { ChartCard } from "#components/chat/cards/chart.tsx";
import { ChecklistCard } from "#components/chat/cards/checklist.tsx";
import { ChoiceCard } from "#components/chat/cards/choice.tsx";
import { DuplicateChoiceCard } from "#components/chat/cards/duplicate_choice.tsx";
import { FactorTableCard } from "#components/chat/cards/factor_table.tsx";
import { FieldDiffCard } from "#components/chat/cards/field_diff.tsx";
import { FileCard } from "#components/chat/cards/file.tsx";
import { LeadRecordCard } from "#components/chat/cards/lead_record.tsx";
import { LeadTableCard } from "#components/chat/cards/lead_table.tsx";
import { PassageCard } from "#components/chat/cards/passage.tsx";
import { PlanCard } from "#components/chat/cards/plan.tsx";
import { ProposalCard } from "#components/chat/cards/proposal.tsx";
import { RecordCard } from "#components/chat/cards/record.tsx";
import { RecordTableCard } from "#components/chat/cards/record_table.tsx";
import { RelationMapCard } from "#components/chat/cards/relation_map.tsx";
import { ReportCard } from "#components/chat/cards/report.tsx";
import { RiskListCard } from "#components/chat/cards/risk_list.tsx";
import { SlotFormCard } from "#components/chat/cards/slot_form.tsx";
import { SlotQuestionCard } from "#components/chat/cards/slot_question.tsx";
import { TalkTrackCard } from "#components/chat/cards/talk_track.tsx";
import { TimelineCard } from "#components/chat/cards/timeline.tsx";
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
  record: RecordCard,
  record_table: RecordTableCard,
  field_diff: FieldDiffCard,
  checklist: ChecklistCard,
  plan: PlanCard,
  talk_track: TalkTrackCard,
  report: ReportCard,
  chart: ChartCard,
  risk_list: RiskListCard,
  timeline: TimelineCard,
  passage: PassageCard,
  choice: ChoiceCard,
  slot_form: SlotFormCard,
  factor_table: FactorTableCard,
  relation_map: RelationMapCard,
  file: FileCard,
};
