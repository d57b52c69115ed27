"use client";
import { CircleHelp } from "lucide-react";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { type loadGaps, resolveGapAction } from "#app/(workspace)/knowledge/actions.ts";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { PageHeader } from "#components/shared/page-header.tsx";
import { SectionTabs } from "#components/shared/shell/section-tabs.tsx";
import { Button, buttonVariants } from "#components/ui/button.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

type Gap = Awaited<ReturnType<typeof loadGaps>>["items"][number];

function GapLine({ gap, resolve }: { gap: Gap; resolve: (as: "answered" | "dismissed") => void }) {
  const t = useTranslations("library.gaps");
  const locale = useLocale();
  const now = useNow();
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 flex-1 basis-64">
        <span className="block font-medium break-words">{gap.question}</span>
        <span className="block text-sm text-ink-3">
          {t("asked", { count: gap.times, at: formatDate(gap.lastAskedAt, locale, now, { time: true }) })}
        </span>
      </span>
      <Link
        href={`/knowledge/search?q=${encodeURIComponent(gap.question)}`}
        className={buttonVariants({ size: "sm" })}
      >
        {t("try")}
      </Link>
      <Button size="sm" onClick={() => resolve("answered")}>
        {t("answered")}
      </Button>
      <Button size="sm" variant="ghost" onClick={() => resolve("dismissed")}>
        {t("dismissed")}
      </Button>
    </li>
  );
}

/** What people asked and no document answered, the most frequent first. */
export function GapsScreen({ first }: { first: Gap[] }) {
  const t = useTranslations("library.gaps");
  const [gaps, setGaps] = useState(first);
  async function resolve(id: string, as: "answered" | "dismissed") {
    const result = await resolveGapAction({ id, as });
    if (result.ok) setGaps((known) => known.filter((gap) => gap.id !== id));
    else toastStore.show(result.message, "danger");
  }
  return (
    <>
      <PageHeader title={<SectionTabs of="knowledge" />} />
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto p-4">
        <div className="mx-auto max-w-4xl">
          {gaps.length === 0 ? (
            <EmptyState icon={CircleHelp} title={t("none")} text={t("noneText")} />
          ) : (
            <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
              {gaps.map((gap) => (
                <GapLine key={gap.id} gap={gap} resolve={(as) => void resolve(gap.id, as)} />
              ))}
            </ul>
          )}
        </div>
      </div>
    </>
  );
}
