"use client";
import { useRouter } from "next/navigation";
import {
  customerDuplicates,
  loadCustomer,
  mergeCustomersAction,
  undoCustomerMergeAction,
} from "#app/(workspace)/customers/actions.ts";
import { MergePicker } from "#components/shared/merge/merge-picker.tsx";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type MergeCustomerProps = { spec: ObjectSpec; record: RecordDto; refresh: () => void; close: () => void };

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

/** Finds the customer that is the same as this one and makes them one. */
export function MergeCustomer({ spec, record, refresh, close }: MergeCustomerProps) {
  const router = useRouter();
  return (
    <MergePicker
      spec={spec}
      record={record}
      suggest={() =>
        customerDuplicates({
          name: text(record.name),
          uscc: text(record.uscc),
          except: record.id,
        })
      }
      load={loadCustomer}
      actions={{ merge: mergeCustomersAction, undo: undoCustomerMergeAction }}
      changed={(keptId) => (keptId === record.id ? refresh() : router.replace(`/customers/${keptId}`))}
      close={close}
    />
  );
}
