"use client";
import { useLocale, useTranslations } from "next-intl";
import { updateSettingsAction } from "#app/(workspace)/settings/setup/actions.ts";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import { Field } from "#components/shared/field.tsx";
import { dateFormat } from "#components/shared/intl-formats.ts";
import { Card, CardBody } from "#components/ui/card.tsx";
import { Select } from "#components/ui/select.tsx";

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** What counts for the whole company: the month in which its year begins. */
export function CompanySetup({ fiscalYearStart }: { fiscalYearStart: number }) {
  const t = useTranslations("setup.company");
  const locale = useLocale();
  const { run } = useSetup();
  const month = dateFormat(locale, { timeZone: "UTC", month: "long" });
  return (
    <SetupPage title={t("title")} text={t("text")}>
      <Card>
        <CardBody className="pt-4">
          <Field label={t("fiscal")} className="max-w-60">
            {(id) => (
              <Select
                id={id}
                className="w-full"
                value={String(fiscalYearStart)}
                onChange={(event) =>
                  void run(updateSettingsAction({ fiscalYearStart: Number(event.target.value) }))
                }
              >
                {months.map((number) => (
                  <option key={number} value={number}>
                    {month.format(new Date(Date.UTC(2026, number - 1, 15)))}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </CardBody>
      </Card>
    </SetupPage>
  );
}
