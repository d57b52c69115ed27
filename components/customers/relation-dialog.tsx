"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { linkRelationAction } from "#app/(workspace)/customers/actions.ts";
import { Field } from "#components/shared/field.tsx";
import { type Ref, useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { type RelationKind, relationKinds } from "#lib/domains/customers/contract.ts";

type End = { type: "customer" | "contact" | "user"; id: string };
type RelationDialogProps = { customer: Ref; done: () => void; close: () => void };

/** An end as one picks it: its kind is told by the group that it was found in. */
const endOf = (ref: Ref): End => {
  const [type = "contact", id = ""] = ref.id.split(" ");
  return { type: type as End["type"], id };
};

function useFindEnds(first: Ref) {
  const t = useTranslations("objects");
  const { findRecords, people } = useRecordSources();
  return async (q: string): Promise<Ref[]> => {
    const [contacts, customers] = await Promise.all([
      findRecords?.("contact", q),
      findRecords?.("customer", q),
    ]);
    const us = people.filter(({ name }) => name.includes(q)).slice(0, 5);
    const named = (type: End["type"], refs: readonly Ref[] | undefined, hint: string) =>
      (refs ?? []).slice(0, 8).map((ref) => ({ ...ref, id: `${type} ${ref.id}`, hint: ref.hint ?? hint }));
    const all = [
      ...named("contact", contacts, t("contact")),
      ...named("customer", customers, t("customer")),
      ...named("user", us, ""),
    ];
    return q || all.some(({ id }) => id === first.id) ? all : [first, ...all];
  };
}

/** Says how two people or companies stand to each other; read from left to right. */
export function RelationDialog({ customer, done, close }: RelationDialogProps) {
  const t = useTranslations("customers-ui.network");
  const kinds = useTranslations("customer.relation");
  const self: Ref = { id: `customer ${customer.id}`, name: customer.name };
  const find = useFindEnds(self);
  const [from, setFrom] = useState<Ref | null>(self);
  const [to, setTo] = useState<Ref | null>(null);
  const [kind, setKind] = useState<RelationKind>("partner");
  const [note, setNote] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  async function submit() {
    if (!from || !to) return setError(t("needsBoth"));
    setBusy(true);
    const words = note.trim();
    const result = await linkRelationAction({
      from: endOf(from),
      to: endOf(to),
      kind,
      ...(words && { note: words }),
    });
    setBusy(false);
    if (!result.ok) return setError(result.message);
    close();
    done();
  }
  const end = (label: string, value: Ref | null, change: (ref: Ref | null) => void) => (
    <div>
      <p className="mb-1 text-sm text-ink-2">{label}</p>
      <RefPicker
        label={label}
        value={value ? [value] : []}
        find={find}
        change={([ref]) => change(ref ?? null)}
      />
    </div>
  );
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("add")}
        className="sm:w-[min(440px,calc(100vw-32px))]"
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button variant="primary" disabled={busy} onClick={() => void submit()}>
              {t("save")}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          {end(t("from"), from, setFrom)}
          <Field label={t("kind")}>
            {(id) => (
              <Select
                id={id}
                className="w-full"
                value={kind}
                onChange={(event) => setKind(event.target.value as RelationKind)}
              >
                {relationKinds.map((each) => (
                  <option key={each} value={each}>
                    {kinds(each)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {end(t("to"), to, setTo)}
          <Field label={t("note")}>
            {(id) => (
              <Input id={id} value={note} maxLength={300} onChange={(event) => setNote(event.target.value)} />
            )}
          </Field>
          <p role="alert" className="text-sm text-danger empty:hidden">
            {error}
          </p>
        </div>
      </DialogContent>
    </Dialog>
  );
}
