"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type AuditAsked, auditDecisions, auditPeriods } from "#components/settings/audit-asked.ts";
import { useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";

export function AuditFilters({ asked }: { asked: AuditAsked }) {
  const t = useTranslations("setup.audit");
  const router = useRouter();
  const { people } = useRecordSources();
  const ask = (more: Partial<AuditAsked>) => {
    const next = { ...asked, ...more };
    router.replace(`?${new URLSearchParams(next)}`);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Segmented
        label={t("period")}
        value={asked.days}
        choices={auditPeriods.map((key) => ({ key, label: t(`days.${key}`) }))}
        choose={(days) => ask({ days })}
      />
      <Segmented
        label={t("decision")}
        value={asked.decision}
        choices={auditDecisions.map((key) => ({ key, label: t(`decisions.${key}`) }))}
        choose={(decision) => ask({ decision })}
      />
      <Select
        aria-label={t("person")}
        value={asked.user}
        onChange={({ target }) => ask({ user: target.value })}
      >
        <option value="">{t("everybody")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
