"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { findPriceAction, setItemsAction } from "#app/(workspace)/opportunities/actions.ts";
import type { Deal } from "#components/opportunities/deal-types.ts";
import { idIn, nameIn } from "#components/opportunities/deal-types.ts";
import {
  blankItem,
  draftOf,
  type ItemDraft,
  isBelow,
  itemOf,
  totalOf,
} from "#components/opportunities/item-draft.ts";
import { ItemLine } from "#components/opportunities/item-line.tsx";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { formatMoney } from "#components/shared/format-money.ts";
import { useLeaveGuard } from "#components/shared/record/use-leave-guard.ts";
import { Button } from "#components/ui/button.tsx";
import { Card, CardHeader, CardTitle } from "#components/ui/card.tsx";
import { Table, Th } from "#components/ui/table.tsx";

const sum = (items: readonly ItemDraft[]) => items.reduce((total, item) => total + totalOf(item), 0);

/** The line with another product, at what the price list says. */
async function offered(item: ItemDraft, product: Ref, priceList: string): Promise<ItemDraft> {
  const asked = { product: product.id, ...(priceList && { priceList }) };
  // Without a price the person writes one.
  const found = await findPriceAction(asked).catch(() => null);
  const minimum = typeof found?.minPrice === "number" ? found.minPrice : null;
  const listPrice = found?.unitPrice ?? 0;
  const named = { product, name: product.name, unit: found?.product.unit ?? null };
  return { ...item, ...named, listPrice, discount: "0", price: String(listPrice), minimum };
}

/** The lines while one works on them, and writing them all at once. */
function useDealItems(deal: Deal) {
  const t = useTranslations("deals.items");
  const router = useRouter();
  const [items, setItems] = useState(() => deal.items.map(draftOf));
  const [dirty, setDirty] = useState(false);
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const [next, setNext] = useState(0);
  useLeaveGuard(dirty);

  function put(changed: ItemDraft[]) {
    setItems(changed);
    setDirty(true);
    setError("");
  }
  const change = (at: ItemDraft) => put(items.map((item) => (item.key === at.key ? at : item)));
  function add() {
    put([...items, blankItem(`new-${next}`)]);
    setNext(next + 1);
  }
  async function choose(item: ItemDraft, product: Ref | null) {
    if (!product) return change({ ...item, product: null });
    change(await offered(item, product, idIn(deal, "priceList")));
  }
  async function save() {
    const lines = items.map(itemOf);
    const wrong = lines.indexOf(null);
    if (wrong >= 0) return setError(t("wrong", { line: wrong + 1 }));
    setBusy(true);
    const result = await setItemsAction({
      id: deal.id,
      version: deal.version,
      items: lines.flatMap((line) => line ?? []),
    });
    setBusy(false);
    if (!result.ok) return setError(result.message);
    setDirty(false);
    router.refresh();
  }
  function discard() {
    setItems(deal.items.map(draftOf));
    setDirty(false);
    setError("");
  }
  return { items, put, change, add, choose, save, discard, dirty, error, busy };
}

function ItemsHead() {
  const t = useTranslations("deals.items");
  return (
    <thead className="max-md:hidden">
      <tr>
        <Th>{t("product")}</Th>
        <Th className="text-right">{t("quantity")}</Th>
        <Th className="text-right">{t("listPrice")}</Th>
        <Th className="text-right">{t("discount")}</Th>
        <Th className="text-right">{t("price")}</Th>
        <Th className="text-right">{t("total")}</Th>
        <Th className="sr-only">{t("remove")}</Th>
      </tr>
    </thead>
  );
}

/** What is offered, line by line in one grid; the sum is the deal's amount. */
export function DealItems({ deal, mayEdit }: { deal: Deal; mayEdit: boolean }) {
  const t = useTranslations("deals.items");
  const locale = useLocale();
  const { items, put, change, add, choose, save, discard, dirty, error, busy } = useDealItems(deal);
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t("title")}</CardTitle>
        <span className="text-sm text-ink-3">{nameIn(deal, "priceList")}</span>
        {mayEdit ? (
          <Button size="sm" className="ml-auto" onClick={add}>
            <Plus aria-hidden />
            {t("add")}
          </Button>
        ) : null}
      </CardHeader>
      {items.length === 0 ? <p className="px-4 pb-4 text-sm text-ink-3">{t("none")}</p> : null}
      {items.length > 0 ? (
        <div className="overflow-x-auto">
          <Table className="max-md:block">
            <ItemsHead />
            <tbody className="max-md:block">
              {items.map((item) => (
                <ItemLine
                  key={item.key}
                  item={item}
                  mayEdit={mayEdit}
                  change={change}
                  choose={(product) => void choose(item, product)}
                  remove={() => put(items.filter((other) => other.key !== item.key))}
                />
              ))}
            </tbody>
          </Table>
        </div>
      ) : null}
      <footer className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-2.5">
        <span>
          {t("sum")} <strong className="tabular-nums">{formatMoney(sum(items), locale)}</strong>
        </span>
        {items.some(isBelow) ? <span className="text-sm text-warn">{t("below")}</span> : null}
        <p role="alert" className="min-w-0 flex-1 text-sm text-danger">
          {error}
        </p>
        {dirty ? (
          <>
            <Button onClick={discard}>{t("discard")}</Button>
            <Button variant="primary" disabled={busy} onClick={() => void save()}>
              {t("save")}
            </Button>
          </>
        ) : null}
      </footer>
    </Card>
  );
}
