"use client";
import { useTranslations } from "next-intl";
import { leadSourceList } from "#components/leads/lead-options.ts";
import { type NewLeadTexts, newLeadTexts } from "#components/leads/new-lead-input.ts";
import { Field } from "#components/shared/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { LeadSource } from "#lib/domains/leads/contract.ts";

type NewLeadFieldsProps = {
  texts: NewLeadTexts;
  setTexts: (texts: NewLeadTexts) => void;
  wrong: Record<string, string>;
};

export function NewLeadFields({ texts, setTexts, wrong }: NewLeadFieldsProps) {
  const t = useTranslations("ui.leads");
  const words = useTranslations("lead");
  return (
    <>
      {newLeadTexts.map((name) => (
        <Field
          key={name}
          label={words(`field.${name}`)}
          error={wrong[name]}
          className={name === "need" ? "sm:col-span-2" : ""}
        >
          {(id) => (
            <Input
              id={id}
              value={texts[name]}
              type={name === "contactPhone" ? "tel" : "text"}
              placeholder={name === "budgetAmount" ? t("budgetHint") : undefined}
              aria-invalid={wrong[name] ? true : undefined}
              onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={words("field.source")}>
        {(id) => (
          <Select
            id={id}
            className="w-full"
            value={texts.source}
            onChange={(event) => setTexts({ ...texts, source: event.target.value as LeadSource })}
          >
            {leadSourceList.map((name) => (
              <option key={name} value={name}>
                {words(`source.${name}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}
