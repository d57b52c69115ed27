"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#components/shared/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Textarea } from "#components/ui/textarea.tsx";

type OverrideDialogProps = { refusal: string; publish: (why: string) => Promise<void>; close: () => void };

/** Questions would lose their answer: it is published all the same only with a reason, which is kept. */
export function OverrideDialog({ refusal, publish, close }: OverrideDialogProps) {
  const t = useTranslations("library.override");
  const common = useTranslations("ui.common");
  const [why, setWhy] = useState("");
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("title")}
        description={refusal}
        footer={
          <>
            <Button onClick={close}>{common("cancel")}</Button>
            <Button variant="danger" disabled={why.trim() === ""} onClick={() => void publish(why.trim())}>
              {t("publish")}
            </Button>
          </>
        }
      >
        <Field label={t("why")}>
          {(id) => (
            <Textarea
              id={id}
              rows={3}
              maxLength={300}
              value={why}
              onChange={({ target }) => setWhy(target.value)}
            />
          )}
        </Field>
      </DialogContent>
    </Dialog>
  );
}
