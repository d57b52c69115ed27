"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import {
  archivePriceListAction,
  createPriceListAction,
  updatePriceListAction,
} from "#app/(workspace)/settings/setup/actions.ts";
import { AddButton } from "#components/settings/add-button.tsx";
import { SetupLine } from "#components/settings/setup-line.tsx";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { usePartEditor } from "#components/settings/use-part-editor.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import type { PriceListDto } from "#lib/domains/products/contract.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

const spec: ObjectSpec = {
  name: "priceList",
  relations: [],
  fields: [
    { name: "name", type: "text", required: true },
    { name: "main", type: "boolean" },
    { name: "validFrom", type: "date" },
    { name: "validTo", type: "date" },
  ],
};

/** From when until when a list holds, in words. */
function usePeriod(): (list: PriceListDto) => string {
  const t = useTranslations("setup.prices");
  const locale = useLocale();
  const now = useNow();
  const told = (day: string) => formatDate(day, locale, now, { weekday: false });
  return ({ validFrom, validTo }) => {
    if (validFrom && validTo) return t("between", { from: told(validFrom), to: told(validTo) });
    if (validFrom) return t("since", { from: told(validFrom) });
    return validTo ? t("until", { to: told(validTo) }) : "";
  };
}

/** The price lists of the company; prices themselves stand on the products. */
export function PriceListsSetup({ lists }: { lists: readonly PriceListDto[] }) {
  const t = useTranslations("setup.prices");
  const { write, run } = useSetup();
  const editor = usePartEditor<PriceListDto>({
    title: (known) => (known ? t("edit", { name: known.name }) : t("add")),
    spec: () => spec,
    initial: (known) => known ?? {},
    save: (known, set) =>
      write(
        known
          ? updatePriceListAction({ id: known.id, version: known.version, set })
          : createPriceListAction(set),
      ),
  });
  const period = usePeriod();
  return (
    <SetupPage title={t("title")} text={t("text")} actions={<AddButton label={t("add")} add={editor.add} />}>
      <Card>
        {lists.length === 0 ? <p className="p-4 text-ink-3">{t("none")}</p> : null}
        <ul>
          {lists.map((list) => (
            <SetupLine
              key={list.id}
              name={list.name}
              marks={list.main ? <Badge tone="accent">{t("main")}</Badge> : null}
              edit={() => editor.edit(list)}
              archive={
                list.main
                  ? undefined
                  : () => void run(archivePriceListAction({ id: list.id, version: list.version }))
              }
            >
              {period(list)}
            </SetupLine>
          ))}
        </ul>
      </Card>
      {editor.dialog}
    </SetupPage>
  );
}
