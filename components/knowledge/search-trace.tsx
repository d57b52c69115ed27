"use client";
import { useLocale, useTranslations } from "next-intl";
import { numberFormat } from "#components/shared/intl-formats.ts";
import { Badge } from "#components/ui/badge.tsx";

type Trace = Record<string, unknown>;

const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
const figure = (value: unknown): number => (typeof value === "number" ? value : 0);
/** The first letter of a term is its class. */
const shown = (term: string): string => term.slice(1);

function Terms({ label, terms }: { label: string; terms: string[] }) {
  if (terms.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-1">
      <span className="text-sm text-ink-3">{label}</span>
      {terms.map((term) => (
        <Badge key={term} tone="outline">
          {shown(term)}
        </Badge>
      ))}
    </div>
  );
}

/** How the question was read, what was looked for, and what it took. */
export function SearchTrace({ trace, noEvidence }: { trace: Trace; noEvidence: boolean }) {
  const t = useTranslations("library.search");
  const number = numberFormat(useLocale(), { maximumFractionDigits: 1 });
  const facts = [
    t("rewritten", { text: String(trace.rewritten ?? "") }),
    t("candidates", { count: figure(trace.candidates) }),
    t("took", { ms: number.format(figure(trace.milliseconds)) }),
  ];
  return (
    <div className="flex flex-col gap-2 rounded-lg border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={noEvidence ? "warn" : "ok"}>{t(noEvidence ? "noEvidence" : "evidence")}</Badge>
        {trace.degraded ? <Badge tone="warn">{t("degraded")}</Badge> : null}
        <span className="min-w-0 text-sm break-words text-ink-2">{facts.join(" · ")}</span>
      </div>
      <Terms label={t("terms")} terms={words(trace.terms)} />
      <Terms label={t("leftOut")} terms={words(trace.leftOut)} />
    </div>
  );
}
