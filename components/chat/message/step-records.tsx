"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { RecordEffect } from "#agents/contract.ts";
import { recordHref } from "#components/shared/shell/record-href.ts";

/** What a step touched: links for the few, a count for the many. */
export function StepRecords({ records }: { records: RecordEffect[] }) {
  const t = useTranslations("chat.records");
  if (records.length === 0) return null;
  const name = (type: string) => (t.has(`type.${type}`) ? t(`type.${type}`) : type);
  const first = records[0];
  if (records.length > 3 && first) {
    return (
      <span className="ml-2 text-sm text-ink-3">
        {t("many", { op: first.op, count: records.length, type: name(first.type) })}
      </span>
    );
  }
  return records.map((record) => {
    const text = t("one", { op: record.op, type: name(record.type) });
    const href = record.op === "delete" ? null : recordHref(record.type, record.id);
    return href ? (
      <Link
        key={`${record.id}:${record.op}`}
        href={href}
        className="ml-2 text-sm text-accent-text hover:underline"
      >
        {text}
      </Link>
    ) : (
      <span key={`${record.id}:${record.op}`} className="ml-2 text-sm text-ink-3">
        {text}
      </span>
    );
  });
}
