"use client";
import { useRouter } from "next/navigation";
import {
  leadDuplicates,
  loadLead,
  mergeLeadsAction,
  undoLeadMergeAction,
} from "#app/(workspace)/leads/actions.ts";
import { MergePicker } from "#components/shared/merge/merge-picker.tsx";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type MergeLeadProps = { spec: ObjectSpec; record: RecordDto; refresh: () => void; close: () => void };

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

/** Finds the lead that is the same as this one and makes them one. */
export function MergeLead({ spec, record, refresh, close }: MergeLeadProps) {
  const router = useRouter();
  return (
    <MergePicker
      spec={spec}
      record={record}
      suggest={() => leadDuplicates({ companyName: text(record.companyName), except: record.id })}
      load={loadLead}
      actions={{ merge: mergeLeadsAction, undo: undoLeadMergeAction }}
      changed={(keptId) => (keptId === record.id ? refresh() : router.replace(`/leads/${keptId}`))}
      close={close}
    />
  );
}
