"use client";
import { Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  type ItemDraft,
  isBelow,
  totalOf,
  withDiscount,
  withPrice,
} from "#components/opportunities/item-draft.ts";
import { type Ref, useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import { formatMoney } from "#components/shared/format-money.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Input } from "#components/ui/input.tsx";

type ItemLineProps = {
  item: ItemDraft;
  mayEdit: boolean;
  change: (item: ItemDraft) => void;
  choose: (product: Ref | null) => void;
  remove: () => void;
};

function Cell({ label, children, wide = false }: { label: string; children: ReactNode; wide?: boolean }) {
  return (
    <td
      className={cn(
        "border-b border-line px-3 py-1.5 text-right tabular-nums max-md:flex max-md:items-center max-md:gap-2 max-md:border-0 max-md:px-4 max-md:py-1",
        wide && "min-w-56 text-left max-md:pt-3",
      )}
    >
      <span className="w-16 shrink-0 text-left text-sm text-ink-3 md:hidden">{label}</span>
      <div className="min-w-0 flex-1">{children}</div>
    </td>
  );
}

/** A line of the grid; on a phone its cells stand under each other. */
export function ItemLine({ item, mayEdit, change, choose, remove }: ItemLineProps) {
  const t = useTranslations("deals.items");
  const locale = useLocale();
  const { findRecords } = useRecordSources();
  const name = item.name || t("product");
  const box = (label: string, value: string, put: (text: string) => void, wrong = false) =>
    mayEdit ? (
      <Input
        className="min-w-20 text-right"
        inputMode="decimal"
        aria-label={t("of", { label, name })}
        aria-invalid={wrong || undefined}
        value={value}
        onChange={(event) => put(event.target.value)}
      />
    ) : (
      value
    );
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:pb-2">
      <Cell label={t("product")} wide>
        {mayEdit ? (
          <RefPicker
            label={t("product")}
            value={item.product ? [item.product] : item.name ? [{ id: item.name, name: item.name }] : []}
            change={(refs) => choose(refs[0] ?? null)}
            find={async (q) => (await findRecords?.("product", q)) ?? []}
          />
        ) : (
          name
        )}
      </Cell>
      <Cell label={t("quantity")}>
        {box(t("quantity"), item.quantity, (quantity) => change({ ...item, quantity }))}
      </Cell>
      <Cell label={t("listPrice")}>
        <span className="whitespace-nowrap">{formatMoney(item.listPrice, locale)}</span>
      </Cell>
      <Cell label={t("discount")}>
        {box(t("discount"), item.discount, (discount) => change(withDiscount(item, discount)))}
      </Cell>
      <Cell label={t("price")}>
        {box(t("price"), item.price, (price) => change(withPrice(item, price)), isBelow(item))}
        {isBelow(item) && item.minimum !== null ? (
          <span className="block text-xs text-warn">
            {t("minimum", { price: formatMoney(item.minimum, locale) })}
          </span>
        ) : null}
      </Cell>
      <Cell label={t("total")}>
        <span className="font-medium whitespace-nowrap">{formatMoney(totalOf(item), locale)}</span>
      </Cell>
      <Cell label="">
        {mayEdit ? (
          <Button size="icon" variant="ghost" aria-label={t("removeOf", { name })} onClick={remove}>
            <Trash2 aria-hidden />
          </Button>
        ) : null}
      </Cell>
    </tr>
  );
}
