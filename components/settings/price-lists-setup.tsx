"use client";
import { Plus } from "lucide-react";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import {
  archivePriceListAction,
  createPriceListAction,
  updatePriceListAction,
} from "#app/(workspace)/settings/setup/actions.ts";
import { SetupLine } from "#components/settings/setup-line.tsx";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
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
  const [open, setOpen] = useState<PriceListDto | "new" | null>(null);
  const known = open === "new" ? null : open;
  const period = usePeriod();
  return (
    <SetupPage
      title={t("title")}
      text={t("text")}
      actions={
        <Button variant="primary" onClick={() => setOpen("new")}>
          <Plus aria-hidden />
          {t("add")}
        </Button>
      }
    >
      <Card>
        {lists.length === 0 ? <p className="p-4 text-ink-3">{t("none")}</p> : null}
        <ul>
          {lists.map((list) => (
            <SetupLine
              key={list.id}
              name={list.name}
              marks={list.main ? <Badge tone="accent">{t("main")}</Badge> : null}
              edit={() => setOpen(list)}
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
      {open ? (
        <PartDialog
          title={known ? t("edit", { name: known.name }) : t("add")}
          spec={spec}
          initial={known ?? {}}
          editing={known !== null}
          submit={async (set) => {
            const refusal = await write(
              known
                ? updatePriceListAction({ id: known.id, version: known.version, set })
                : createPriceListAction(set),
            );
            if (!refusal) setOpen(null);
            return refusal;
          }}
          close={() => setOpen(null)}
        />
      ) : null}
    </SetupPage>
  );
}
