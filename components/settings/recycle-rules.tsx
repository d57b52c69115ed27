"use client";
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { updatePoolAction } from "#app/(workspace)/settings/setup/actions.ts";
import { ruleSpec } from "#components/settings/pool-spec.ts";
import { useSetup } from "#components/settings/use-setup.ts";
import { FilterBuilder } from "#components/shared/filters/filter-builder.tsx";
import { summarizeFilter } from "#components/shared/filters/summarize-filter.ts";
import { useFilterWords } from "#components/shared/filters/use-filter-words.ts";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import type { PoolDto, RecycleRule } from "#lib/domains/pools/contract.ts";
import type { Filter, ObjectSpec } from "#lib/platform/records/contract.ts";

type RecycleRulesProps = { pool: PoolDto; spec: ObjectSpec };
type Draft = Omit<RecycleRule, "id" | "filter"> & { id?: string; filter: Filter };

/** Untouched for so long: what a new rule begins with. */
const silent: Filter = { field: "lastActivityAt", op: "within", value: { olderThan: 30, unit: "day" } };

/** Who loses what when: conditions over the records of a pool's teams, told in words. */
export function RecycleRules({ pool, spec }: RecycleRulesProps) {
  const t = useTranslations("setup.pools");
  const words = useFilterWords();
  const { write, run } = useSetup();
  const [open, setOpen] = useState<number | "new" | null>(null);
  const rules = pool.recycleRules as Draft[];
  const save = (recycleRules: Draft[]) =>
    updatePoolAction({ id: pool.id, version: pool.version, set: { recycleRules } });
  const put = (at: number, next: Partial<Draft>) =>
    save(rules.map((rule, index) => (index === at ? { ...rule, ...next } : rule)));
  const known = typeof open === "number" ? rules[open] : undefined;
  return (
    <section className="mt-2 flex flex-col gap-2">
      <h3 className="flex items-center gap-2 text-sm text-ink-2">
        {t("rules")}
        <Button size="sm" variant="ghost" onClick={() => setOpen("new")}>
          <Plus aria-hidden />
          {t("addRule")}
        </Button>
      </h3>
      {rules.length === 0 ? <p>{t("noRules")}</p> : null}
      <ul className="flex flex-col gap-2">
        {rules.map((rule, at) => (
          <li key={rule.id ?? rule.name} className="rounded-md bg-sunken p-2">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium text-ink">{rule.name}</span>
              {rule.active ? null : <Badge tone="warn">{t("off")}</Badge>}
              <span className="ml-auto flex">
                <Button
                  size="icon"
                  variant="ghost"
                  aria-label={t("editRule", { name: rule.name })}
                  onClick={() => setOpen(at)}
                >
                  <Pencil aria-hidden />
                </Button>
                <Button
                  size="icon"
                  variant="ghost"
                  aria-label={t("removeRule", { name: rule.name })}
                  onClick={() => void run(save(rules.filter((_, index) => index !== at)))}
                >
                  <Trash2 aria-hidden />
                </Button>
              </span>
            </p>
            <p className="pb-2 text-ink-2">{summarizeFilter(rule.filter, spec, words)}</p>
            <FilterBuilder
              spec={spec}
              filter={rule.filter}
              label={t("condition")}
              change={(filter) => filter && void run(put(at, { filter }))}
            />
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <PartDialog
          title={known ? t("editRule", { name: known.name }) : t("addRule")}
          {...(!known && { description: t("addRuleText") })}
          spec={ruleSpec}
          initial={known ?? { active: true }}
          submit={async (set) => {
            const given = { name: String(set.name), active: set.active !== false };
            const refusal = await write(
              typeof open === "number" ? put(open, given) : save([...rules, { ...given, filter: silent }]),
            );
            if (!refusal) setOpen(null);
            return refusal;
          }}
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}
