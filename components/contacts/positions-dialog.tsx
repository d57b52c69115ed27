"use client";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { setPositionsAction } from "#app/(workspace)/contacts/actions.ts";
import type { Contact } from "#components/contacts/use-contact.ts";
import { type Ref, useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";

type Draft = {
  key: string;
  customer: Ref | null;
  title: string;
  department: string;
  startsOn: string;
  endsOn: string;
  main: boolean;
};
type LineProps = { draft: Draft; change: (draft: Partial<Draft>) => void; remove: () => void };

const labels = { title: "job", department: "department", startsOn: "startsOn", endsOn: "endsOn" } as const;

function PositionLine({ draft, change, remove }: LineProps) {
  const t = useTranslations("customers-ui.positions");
  const { findRecords } = useRecordSources();
  const input = (name: "title" | "department" | "startsOn" | "endsOn", type = "text") => (
    <Input
      type={type}
      aria-label={t(labels[name])}
      placeholder={t(labels[name])}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  );
  return (
    <li className="grid gap-2 rounded-lg border border-line p-3 sm:grid-cols-2">
      <RefPicker
        label={t("customer")}
        value={draft.customer ? [draft.customer] : []}
        find={async (q) => (await findRecords?.("customer", q)) ?? []}
        change={([customer]) => change({ customer: customer ?? null })}
      />
      {input("title")}
      {input("department")}
      <div className="grid grid-cols-2 gap-2">
        {input("startsOn", "date")}
        {input("endsOn", "date")}
      </div>
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="radio"
          name="main-position"
          className="accent-accent"
          checked={draft.main}
          onChange={() => change({ main: true })}
        />
        {t("main")}
      </label>
      <Button size="sm" variant="ghost" className="justify-self-end" onClick={remove}>
        <X aria-hidden />
        {t("remove")}
      </Button>
    </li>
  );
}

const draftsOf = (record: Contact): Draft[] =>
  record.positions.map((position) => ({
    key: position.id,
    customer: position.customer,
    title: position.title ?? "",
    department: position.department ?? "",
    startsOn: position.startsOn ?? "",
    endsOn: position.endsOn ?? "",
    main: position.main,
  }));

const positionOf = ({ customer, title, department, startsOn, endsOn, main }: Draft) => ({
  customer: customer?.id ?? "",
  title: title.trim() || null,
  department: department.trim() || null,
  startsOn: startsOn || null,
  endsOn: endsOn || null,
  main,
});

/** Says where a contact works and worked; one position is the main one. */
export function PositionsDialog({
  record,
  done,
  close,
}: {
  record: Contact;
  done: () => void;
  close: () => void;
}) {
  const t = useTranslations("customers-ui.positions");
  const [drafts, setDrafts] = useState(() => draftsOf(record));
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  function change(key: string, next: Partial<Draft>) {
    setDrafts((known) =>
      known.map((draft) => {
        if (draft.key === key) return { ...draft, ...next };
        return next.main ? { ...draft, main: false } : draft;
      }),
    );
  }
  function add() {
    const blank = { customer: null, title: "", department: "", startsOn: "", endsOn: "" };
    setDrafts([
      ...drafts,
      { ...blank, key: `new ${drafts.length} ${Date.now()}`, main: drafts.length === 0 },
    ]);
  }
  async function save() {
    if (drafts.some(({ customer }) => !customer)) return setError(t("needsCustomer"));
    setBusy(true);
    const positions = drafts.map(positionOf);
    const result = await setPositionsAction({ id: record.id, version: record.version, positions });
    setBusy(false);
    if (!result.ok) return setError(result.message);
    close();
    done();
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("title")}
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button variant="primary" disabled={busy} onClick={() => void save()}>
              {t("save")}
            </Button>
          </>
        }
      >
        <ul className="flex flex-col gap-3">
          {drafts.map((draft) => (
            <PositionLine
              key={draft.key}
              draft={draft}
              change={(next) => change(draft.key, next)}
              remove={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
            />
          ))}
        </ul>
        <Button className="mt-3" onClick={add}>
          <Plus aria-hidden />
          {t("add")}
        </Button>
        <p role="alert" className="mt-2 text-sm text-danger empty:hidden">
          {error}
        </p>
      </DialogContent>
    </Dialog>
  );
}
