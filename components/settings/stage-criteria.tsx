"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { updateStageAction } from "#app/(workspace)/settings/setup/actions.ts";
import { useSetup } from "#components/settings/use-setup.ts";
import { FilterBuilder } from "#components/shared/filters/filter-builder.tsx";
import { summarizeFilter } from "#components/shared/filters/summarize-filter.ts";
import { useFilterWords } from "#components/shared/filters/use-filter-words.ts";
import { Button } from "#components/ui/button.tsx";
import type { StageDto } from "#lib/domains/opportunities/contract.ts";
import type { Filter, ObjectSpec } from "#lib/platform/records/contract.ts";

const sides = ["entryCriteria", "exitCriteria"] as const;
type Side = (typeof sides)[number];

/** What must hold before a deal enters or leaves a stage: conditions over the deal, told in words. */
export function StageCriteria({ spec, stage }: { spec: ObjectSpec; stage: StageDto }) {
  const t = useTranslations("setup.pipelines");
  const words = useFilterWords();
  const { run } = useSetup();
  const write = (side: Side, criteria: StageDto[Side]) =>
    run(updateStageAction({ id: stage.id, version: stage.version, set: { [side]: criteria } }));
  function add(side: Side, filter: Filter | undefined) {
    if (!filter) return;
    const taken = new Set(stage[side].map(({ key }) => key));
    let number = stage[side].length + 1;
    while (taken.has(`rule_${number}`)) number += 1;
    const text = summarizeFilter(filter, spec, words).slice(0, 200);
    void write(side, [...stage[side], { key: `rule_${number}`, text, filter }]);
  }
  return sides.map((side) => (
    <div key={side} className="mt-1 flex flex-wrap items-center gap-2">
      <span>{t(side)}</span>
      {stage[side].map((criterion) => (
        <span
          key={criterion.key}
          className="inline-flex items-center gap-1 rounded-md bg-sunken px-2 text-ink-2"
        >
          {criterion.text}
          <Button
            size="bare"
            variant="ghost"
            aria-label={t("removeRule", { rule: criterion.text })}
            onClick={() =>
              void write(
                side,
                stage[side].filter(({ key }) => key !== criterion.key),
              )
            }
          >
            <X aria-hidden />
          </Button>
        </span>
      ))}
      <FilterBuilder
        spec={spec}
        filter={undefined}
        label={t("addCriterion")}
        change={(filter) => add(side, filter)}
      />
    </div>
  ));
}
