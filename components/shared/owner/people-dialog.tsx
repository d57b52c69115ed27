"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Ref, useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";

type PeopleDialogProps = {
  title: string;
  text: string;
  people: readonly Ref[];
  save: (ids: string[]) => Promise<SaveResult>;
  done: () => void;
  close: () => void;
};

/** Says who else works on a record. */
export function PeopleDialog({ title, text, people: before, save, done, close }: PeopleDialogProps) {
  const t = useTranslations("records-ui.give");
  const { people } = useRecordSources();
  const [chosen, setChosen] = useState<readonly Ref[]>(before);
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    const result = await save(chosen.map(({ id }) => id));
    setBusy(false);
    if (!result.ok) return setError(result.message);
    close();
    done();
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={title}
        description={text}
        className="sm:w-[min(440px,calc(100vw-32px))]"
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button variant="primary" disabled={busy} onClick={() => void run()}>
              {t("save")}
            </Button>
          </>
        }
      >
        <RefPicker
          label={title}
          multiple
          value={chosen}
          find={(q) => people.filter((person) => person.name.includes(q))}
          change={setChosen}
        />
        <p role="alert" className="mt-2 text-sm text-danger empty:hidden">
          {error}
        </p>
      </DialogContent>
    </Dialog>
  );
}
