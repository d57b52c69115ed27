"use client";
import { useTranslations } from "next-intl";
import { forgetPreferencesAction, setPreferencesAction } from "#app/(workspace)/settings/actions.ts";
import { ChoiceRow } from "#components/settings/choice-row.tsx";
import { HabitSource } from "#components/settings/habit-source.tsx";
import { NameSetting } from "#components/settings/name-setting.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import { Button } from "#components/ui/button.tsx";
import { Card, CardHeader, CardTitle } from "#components/ui/card.tsx";
import { type KeptPreference, preferencesShape } from "#lib/domains/identity/contract.ts";

/** What a person may choose, the usual first: to choose the usual is to have the habit forgotten. */
const habits = [
  { key: "replyLength", usual: "normal", choices: ["normal", "short", "detailed"] },
  { key: "moneyUnit", usual: "auto", choices: ["auto", "wan", "yuan"] },
  { key: "questions", usual: "usual", choices: ["usual", "few"] },
  { key: "visitsTomorrow", usual: "on", choices: ["on", "off"] },
  { key: "stuckDeals", usual: "on", choices: ["on", "off"] },
  { key: "hotLeads", usual: "on", choices: ["on", "off"] },
  { key: "waitingForms", usual: "on", choices: ["on", "off"] },
] as const;

/** How the person wants to be answered: what is kept, where it comes from, and how it is forgotten. */
export function HabitsSetting({ kept }: { kept: readonly KeptPreference[] }) {
  const t = useTranslations("setup.habits");
  const { run } = useSetup();
  const of = (key: KeptPreference["key"]) => kept.find((one) => one.key === key);
  const name = of("name");
  return (
    <Card className="divide-y divide-line">
      <CardHeader className="flex-wrap pb-3">
        <CardTitle>{t("title")}</CardTitle>
        <p className="basis-full text-sm text-ink-3">{t("text")}</p>
      </CardHeader>
      {habits.map(({ key, usual, choices }) => (
        <div key={key}>
          <ChoiceRow
            label={t(`label.${key}`)}
            value={of(key)?.value ?? usual}
            choices={choices.map((value) => ({ value, label: t(`${key}.${value}`) }))}
            choose={(value) =>
              void run(
                value === usual
                  ? forgetPreferencesAction({ keys: [key] })
                  : setPreferencesAction({ set: preferencesShape.partial().parse({ [key]: value }) }),
              )
            }
          />
          <HabitSource habit={of(key)} />
        </div>
      ))}
      <div>
        <NameSetting key={name?.value ?? ""} name={name?.value ?? ""} />
        <HabitSource habit={name} />
      </div>
      {kept.length > 0 ? (
        <div className="px-4 py-3">
          <Button onClick={() => void run(forgetPreferencesAction({}))}>{t("forget")}</Button>
        </div>
      ) : null}
    </Card>
  );
}
