"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type Conversion, useConversion } from "#components/leads/use-conversion.ts";
import type { Lead } from "#components/leads/use-lead.ts";
import { DuplicateHits, type Hit } from "#components/shared/create/duplicate-hits.tsx";
import { Field } from "#components/shared/field.tsx";
import { type Ref, useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import { Button } from "#components/ui/button.tsx";
import { CheckboxLine } from "#components/ui/checkbox.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";

type Proposal = {
  customer: { name: string } | null;
  contact: { name: string } | null;
  opportunity: { name: string; amount?: number; expectedCloseOn?: string };
  similar: { customers: Hit[]; contacts: Hit[] };
};
type ConvertFormProps = { lead: Lead; proposal: Proposal; close: () => void };
type Change = (next: Partial<Conversion>) => void;
type PartProps = {
  label: string;
  name: string;
  hits: readonly Hit[];
  value: string;
  choose: (id: string) => void;
};

/** New, or one of those that look the same. */
function WhichOne({ label, name, hits, value, choose }: PartProps) {
  const t = useTranslations("leads-ui.convert");
  const known = hits.filter((hit) => hit.id !== null);
  return (
    <Field label={label}>
      {(id) => (
        <Select id={id} className="w-full" value={value} onChange={(event) => choose(event.target.value)}>
          <option value="">{t("newOne", { name })}</option>
          {known.map((hit) => (
            <option key={hit.id} value={hit.id ?? ""}>
              {t("existing", { name: hit.name })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function DealFields({ draft, change }: { draft: Conversion; change: Change }) {
  const t = useTranslations("leads-ui.convert");
  return (
    <>
      <CheckboxLine checked={draft.withDeal} onChange={(event) => change({ withDeal: event.target.checked })}>
        {t("opportunity")}
      </CheckboxLine>
      {draft.withDeal ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={t("name")} className="sm:col-span-2">
            {(id) => (
              <Input
                id={id}
                maxLength={120}
                value={draft.name}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("amount")}>
            {(id) => (
              <Input
                id={id}
                value={draft.amount}
                onChange={(event) => change({ amount: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("closeOn")}>
            {(id) => (
              <Input
                id={id}
                type="date"
                value={draft.closeOn}
                onChange={(event) => change({ closeOn: event.target.value })}
              />
            )}
          </Field>
        </div>
      ) : null}
    </>
  );
}

function OtherCustomer({ choose }: { choose: (ref: Ref) => void }) {
  const t = useTranslations("leads-ui.convert");
  const { findRecords } = useRecordSources();
  return (
    <div>
      <p className="mb-1 text-sm text-ink-2">{t("another")}</p>
      <RefPicker
        label={t("another")}
        value={[]}
        find={async (q) => (await findRecords?.("customer", q)) ?? []}
        change={([ref]) => ref && choose(ref)}
      />
    </div>
  );
}

const start = ({ opportunity, similar }: Proposal): Conversion => ({
  // One that surely is the same is proposed.
  customer: similar.customers.find(({ reasons }) => reasons.includes("name"))?.id ?? "",
  contact: similar.contacts.find(({ reasons }) => reasons.includes("phone"))?.id ?? "",
  withDeal: opportunity.amount !== undefined,
  name: opportunity.name,
  amount: opportunity.amount === undefined ? "" : String(opportunity.amount),
  closeOn: opportunity.expectedCloseOn ?? "",
});

/** What a lead becomes, part by part. */
export function ConvertForm({ lead, proposal, close }: ConvertFormProps) {
  const t = useTranslations("leads-ui.convert");
  const [draft, setDraft] = useState(() => start(proposal));
  const [picked, setPicked] = useState<Hit[]>([]);
  const { convert, error, alike, busy } = useConversion(lead, close);
  const { customer, contact, similar } = proposal;
  const change: Change = (next) => setDraft({ ...draft, ...next });
  function pick({ id, name }: Ref) {
    setPicked([{ id, name, owner: null, inPool: false, reasons: [] }]);
    change({ customer: id });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void convert(draft, "ask");
  }
  const hidden = [...similar.customers, ...similar.contacts].filter(({ id }) => id === null);
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3">
      <WhichOne
        label={t("customer")}
        name={customer?.name ?? ""}
        hits={[...similar.customers, ...picked]}
        value={draft.customer}
        choose={(id) => change({ customer: id })}
      />
      <OtherCustomer choose={pick} />
      {contact ? (
        <WhichOne
          label={t("contact")}
          name={contact.name}
          hits={similar.contacts}
          value={draft.contact}
          choose={(id) => change({ contact: id })}
        />
      ) : (
        <p className="text-sm text-ink-3">{t("noPerson")}</p>
      )}
      <DealFields draft={draft} change={change} />
      {hidden.length > 0 ? <DuplicateHits hits={hidden} href={() => "/customers"} /> : null}
      <p role="alert" className="text-sm text-danger empty:hidden">
        {error}
      </p>
      <div className="sticky bottom-0 flex flex-wrap justify-end gap-2 bg-surface py-3">
        <Button onClick={close}>{t("cancel")}</Button>
        {alike ? (
          <Button disabled={busy} onClick={() => void convert(draft, "create")}>
            {t("anyway")}
          </Button>
        ) : null}
        <Button type="submit" variant="primary" disabled={busy}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
