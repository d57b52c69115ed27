"use client";
import { useRouter } from "next/navigation";
import { useLocale, useNow, useTranslations } from "next-intl";
import type { z } from "zod";
import { setPricesAction } from "#app/(workspace)/products/actions.ts";
import { priceSpec } from "#components/products/product-parts.ts";
import { MaskedValue } from "#components/shared/fields/masked-value.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import type { Part } from "#components/shared/parts/part-input.ts";
import { PartList } from "#components/shared/parts/part-list.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { PriceDto, PriceListDto, setPricesInput } from "#lib/domains/products/contract.ts";

type ProductPricesProps = {
  product: { id: string; unit: string };
  lists: readonly PriceListDto[];
  prices: readonly PriceDto[];
};

function PriceFacts({ price }: { price: PriceDto }) {
  const t = useTranslations("catalogue.price");
  const locale = useLocale();
  const now = useNow();
  const { minPrice, minQuantity, validFrom, validTo } = price;
  const day = (date: string) => formatDate(date, locale, now, { weekday: false });
  return (
    <span className="flex flex-wrap gap-x-3">
      {minQuantity > 1 ? <span>{t("from", { quantity: minQuantity })}</span> : null}
      {minPrice === null ? null : (
        <span>
          {t("least")}{" "}
          {typeof minPrice === "number" ? formatMoney(minPrice, locale) : <MaskedValue text={minPrice} />}
        </span>
      )}
      {validFrom ? <span>{t("since", { day: day(validFrom) })}</span> : null}
      {validTo ? <span>{t("until", { day: day(validTo) })}</span> : null}
    </span>
  );
}

/** What a product costs, list by list. */
export function ProductPrices({ product, lists, prices }: ProductPricesProps) {
  const t = useTranslations("catalogue.price");
  const locale = useLocale();
  const router = useRouter();
  const { rights } = useViewer();
  // Who does not see the lowest price would wipe it out by writing the list.
  const mayEdit = rights.includes("price.manage") && rights.includes("price.read_min");
  if (lists.length === 0) return <p className="text-sm text-ink-3">{t("noLists")}</p>;
  return (
    <div className="flex flex-col gap-4">
      {lists.map((list) => {
        const own = prices.filter((price) => price.priceList.id === list.id);
        const save = async (sets: Record<string, unknown>[]) => {
          const input = { priceList: list.id, product: product.id, version: list.version, prices: sets };
          const result = await setPricesAction(input as z.input<typeof setPricesInput>);
          if (result.ok) router.refresh();
          return result;
        };
        return (
          <PartList
            key={list.id}
            title={list.name}
            spec={priceSpec}
            parts={own as unknown as Part[]}
            nameOf={(part) =>
              t("each", {
                price: formatMoney(Number(part.unitPrice), locale),
                unit: product.unit,
                from: Number(part.minQuantity ?? 1),
              })
            }
            mark={() => (list.main ? <Badge tone="accent">{t("main")}</Badge> : null)}
            line={(part) => <PriceFacts price={part as unknown as PriceDto} />}
            empty={t("none")}
            save={mayEdit ? save : undefined}
            begin={{ minQuantity: 1 }}
          />
        );
      })}
    </div>
  );
}
