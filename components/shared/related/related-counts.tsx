"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";

/** Lists that can be opened narrowed to one record: the relation, the page, the field that points back. */
const lists: Record<string, Record<string, { path: string; field: string }>> = {
  customer: {
    contacts: { path: "/contacts", field: "customer" },
    opportunities: { path: "/opportunities", field: "customer" },
    children: { path: "/customers", field: "parent" },
  },
};

type RelatedCountsProps = { object: string; id: string; counts: Readonly<Record<string, number>> };

/** How much hangs on a record, and the way to it. */
export function RelatedCounts({ object, id, counts }: RelatedCountsProps) {
  const t = useTranslations("records-ui.related");
  const words = useRecordWords();
  const shown = Object.entries(counts);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 text-sm font-semibold text-ink-2">{t("title")}</h2>
      <ul className="grid grid-cols-3 gap-2">
        {shown.map(([name, count]) => {
          const list = lists[object]?.[name];
          const filter = list && JSON.stringify({ field: list.field, op: "eq", value: id });
          const inside = (
            <>
              <span className="block text-lg font-semibold tabular-nums">{count}</span>
              <span className="block truncate text-xs text-ink-3">
                {words.relation(object, { name, object: name })}
              </span>
            </>
          );
          return (
            <li key={name}>
              {list && filter && count > 0 ? (
                <Link
                  href={`${list.path}?filter=${encodeURIComponent(filter)}`}
                  className="block rounded-md bg-sunken px-2 py-1.5 hover:bg-hover"
                >
                  {inside}
                </Link>
              ) : (
                <div className="rounded-md bg-sunken px-2 py-1.5">{inside}</div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
