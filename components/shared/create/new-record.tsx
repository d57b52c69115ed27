"use client";
import dynamic from "next/dynamic";
import type { CreateRecordDialogProps } from "#components/shared/create/create-record-dialog.tsx";
import { NewButton } from "#components/shared/create/new-button.tsx";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import { recordPlaces } from "#components/shared/shell/record-places.ts";

const CreateRecordDialog = dynamic(
  () =>
    import("#components/shared/create/create-record-dialog.tsx").then((module) => module.CreateRecordDialog),
  { ssr: false },
);

type Words = Record<string, string | undefined>;
type NewRecordProps = Pick<CreateRecordDialogProps, "spec" | "sections" | "create"> & {
  label: string;
  /** Whether the address asks for it. */
  open: boolean;
  initial?: Record<string, unknown> | null;
  /** The fields by which records look alike, and what finds those that do. */
  compared: readonly string[];
  duplicates: (words: Words) => ReturnType<CreateRecordDialogProps["duplicates"]>;
};

/** The button and the form that make a record, with a warning when one like it is there. */
export function NewRecord(props: NewRecordProps) {
  const { label, open, spec, initial, compared, duplicates, ...dialog } = props;
  const lookAlikes = (set: FieldSet) =>
    duplicates(
      Object.fromEntries(
        compared.map((name) => [name, typeof set[name] === "string" ? set[name] : undefined]),
      ),
    );
  return (
    <NewButton label={label} open={open}>
      {(close) => (
        <CreateRecordDialog
          {...dialog}
          title={label}
          spec={spec}
          {...(initial && { initial })}
          duplicates={lookAlikes}
          href={(id) => `${recordPlaces[spec.name] ?? ""}/${id}`}
          close={close}
        />
      )}
    </NewButton>
  );
}
