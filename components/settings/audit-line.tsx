"use client";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useActWords } from "#components/settings/use-act-words.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { recordHref } from "#components/shared/shell/record-href.ts";
import { Badge } from "#components/ui/badge.tsx";
import type { AuditItem } from "#lib/domains/audit/contract.ts";

/** One act: what, by whom and through which agent, on how many records, when. */
export function AuditLine({ item }: { item: AuditItem }) {
  const t = useTranslations("setup.audit");
  const agents = useTranslations("agents.name");
  const act = useActWords();
  const locale = useLocale();
  const now = useNow();
  const { at, by, agent, action, decision, target, records } = item;
  const href = target && recordHref(target.type, target.id);
  const who = agent ? t("through", { name: by.name, agent: agents(agent) }) : by.name;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-2">
      <span className="min-w-0 flex-1 basis-48 font-medium break-words">
        {href ? (
          <Link href={href} className="underline-offset-2 hover:text-accent-text hover:underline">
            {act(action)}
          </Link>
        ) : (
          act(action)
        )}
      </span>
      {decision === "refused" ? <Badge tone="warn">{t("refused")}</Badge> : null}
      <span className="basis-full text-sm text-ink-3">
        {[
          who,
          ...(records > 1 ? [t("records", { count: records })] : []),
          formatDate(at, locale, now, { time: true }),
        ].join(" · ")}
      </span>
    </li>
  );
}
