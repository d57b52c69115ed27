"use client";
import { useTranslations } from "next-intl";
import type { ImportPlan } from "#components/imports/import-plan.ts";
import { Button } from "#components/ui/button.tsx";
import type { ImportJobDto } from "#lib/domains/imports/contract.ts";

type UnknownColumnsProps = { job: ImportJobDto; plan: ImportPlan; change: (plan: ImportPlan) => void };

/** Columns that go nowhere although they hold something; in one go they can be kept in the remarks. */
export function UnknownColumns({ job, plan, change }: UnknownColumnsProps) {
  const t = useTranslations("importing");
  const unknown = job.guesses
    .filter(({ reason, column }) => reason === "unknown" && !plan.mapping[String(column)])
    .map(({ column }) => String(column));
  const remarks = job.fields.find(({ name }) => name === job.remarks);
  if (unknown.length === 0 || !remarks) return null;
  const kept = Object.fromEntries(unknown.map((column) => [column, remarks.name]));
  return (
    <p className="mb-3 flex flex-wrap items-center gap-2 text-sm text-ink-2">
      {t("unknownColumns", { count: unknown.length })}
      <Button size="sm" onClick={() => change({ ...plan, mapping: { ...plan.mapping, ...kept } })}>
        {t("keepColumns", { field: remarks.label })}
      </Button>
    </p>
  );
}
