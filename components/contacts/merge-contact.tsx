"use client";
import { useRouter } from "next/navigation";
import {
  contactDuplicates,
  loadContact,
  mergeContactsAction,
  undoContactMergeAction,
} from "#app/(workspace)/contacts/actions.ts";
import { MergePicker } from "#components/shared/merge/merge-picker.tsx";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type MergeContactProps = { spec: ObjectSpec; record: RecordDto; refresh: () => void; close: () => void };

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

/** Finds the contact that is the same as this one and makes them one. */
export function MergeContact({ spec, record, refresh, close }: MergeContactProps) {
  const router = useRouter();
  return (
    <MergePicker
      spec={spec}
      record={record}
      suggest={() =>
        contactDuplicates({
          name: text(record.name),
          except: record.id,
        })
      }
      load={loadContact}
      actions={{ merge: mergeContactsAction, undo: undoContactMergeAction }}
      changed={(keptId) => (keptId === record.id ? refresh() : router.replace(`/contacts/${keptId}`))}
      close={close}
    />
  );
}
