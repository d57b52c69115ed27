"use client";
import { useTranslations } from "next-intl";
import {
  type CountedPeriod,
  countedKind,
  countedPeriod,
  countedPeriods,
  countOf,
  periodChoices,
} from "#components/shared/filters/period-choices.ts";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { type Period, periodUnits } from "#lib/platform/records/contract.ts";

type PeriodEditorProps = { label: string; value: Period; change: (period: Period) => void };

/** A stretch of days relative to today. */
export function PeriodEditor({ label, value, change }: PeriodEditorProps) {
  const t = useTranslations("records.filter");
  const kind = countedKind(value);
  const count = countOf(value);
  const chosen =
    kind ?? periodChoices.find((choice) => JSON.stringify(choice.period) === JSON.stringify(value))?.key;
  function choose(key: string) {
    const choice = periodChoices.find((known) => known.key === key);
    change(choice ? choice.period : countedPeriod(key as CountedPeriod, count, "day"));
  }
  return (
    <>
      <Select aria-label={label} value={chosen ?? ""} onChange={(event) => choose(event.target.value)}>
        {chosen ? null : <option value="">{t("period.other")}</option>}
        {periodChoices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {t(`period.${choice.key}`)}
          </option>
        ))}
        {countedPeriods.map((way) => (
          <option key={way} value={way}>
            {t(`period.kind.${way}`)}
          </option>
        ))}
      </Select>
      {kind ? (
        <span className="flex gap-2">
          <Input
            type="number"
            min={1}
            max={4000}
            className="w-20"
            aria-label={t("period.count")}
            value={count}
            onChange={(event) =>
              change(
                countedPeriod(kind, Math.min(4000, Math.max(1, Number(event.target.value) || 1)), value.unit),
              )
            }
          />
          <Select
            aria-label={t("period.unit")}
            value={value.unit}
            onChange={(event) => change(countedPeriod(kind, count, event.target.value as Period["unit"]))}
          >
            {periodUnits.map((unit) => (
              <option key={unit} value={unit}>
                {t(`period.units.${unit}`)}
              </option>
            ))}
          </Select>
        </span>
      ) : null}
    </>
  );
}
