"use client";
import { useTranslations } from "next-intl";
import type { Part } from "#components/shared/parts/part-input.ts";
import { RecordForm } from "#components/shared/record/record-form.tsx";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import type { Refusal } from "#components/shared/record/use-record-editor.ts";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type PartDialogProps = {
  title: string;
  spec: ObjectSpec;
  initial: Part;
  submit: (set: FieldSet) => Promise<Refusal>;
  close: () => void;
  submitLabel?: string;
  description?: string;
  /** Only what was changed is sent, and what was emptied as null. */
  editing?: boolean;
};

/** A form in a window, made from the fields of a part or a record. */
export function PartDialog(props: PartDialogProps) {
  const { title, spec, initial, submit, close, submitLabel, description, editing = false } = props;
  const t = useTranslations("records");
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={title} {...(description && { description })}>
        <RecordForm
          spec={spec}
          sections={[{ key: "all", title: "", fields: spec.fields.map((field) => field.name) }]}
          initial={{ ...initial }}
          creating={!editing}
          submitLabel={submitLabel ?? t("save")}
          submit={submit}
          cancel={close}
        />
      </DialogContent>
    </Dialog>
  );
}
