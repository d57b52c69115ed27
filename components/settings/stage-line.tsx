"use client";
import { useTranslations } from "next-intl";
import {
  archiveStageAction,
  reorderStagesAction,
  updateStageAction,
} from "#app/(workspace)/settings/setup/actions.ts";
import { SetupLine } from "#components/settings/setup-line.tsx";
import { StageCriteria } from "#components/settings/stage-criteria.tsx";
import { swapped } from "#components/settings/swapped.ts";
import { useSetup } from "#components/settings/use-setup.ts";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import type { StageDto } from "#lib/domains/opportunities/contract.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type StageLineProps = {
  spec: ObjectSpec;
  stage: StageDto;
  order: { pipeline: string; at: number; ids: readonly string[] };
  edit: () => void;
};

/** The fields that must be filled before a deal may stand in the stage. */
function RequiredFields({ spec, stage }: Pick<StageLineProps, "spec" | "stage">) {
  const t = useTranslations("setup.pipelines");
  const words = useRecordWords();
  const { run } = useSetup();
  const refs = spec.fields
    .filter((field) => !field.readOnly)
    .map((field): Ref => ({ id: field.name, name: words.field(spec.name, field) }));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span>{t("required")}</span>
      <RefPicker
        label={t("requiredOf", { name: stage.name })}
        value={refs.filter(({ id }) => stage.requiredFields.includes(id))}
        find={(q) => refs.filter(({ name }) => name.includes(q))}
        multiple
        className="w-64"
        change={(chosen) =>
          void run(
            updateStageAction({
              id: stage.id,
              version: stage.version,
              set: { requiredFields: chosen.map(({ id }) => id) },
            }),
          )
        }
      />
    </div>
  );
}

/** A stage with its chance, its normal days and what it asks for. */
export function StageLine({ spec, stage, order, edit }: StageLineProps) {
  const t = useTranslations("setup.pipelines");
  const { run } = useSetup();
  const { pipeline, at, ids } = order;
  const move = (by: number) => () =>
    void run(reorderStagesAction({ pipeline, stages: swapped(ids, at, by) }));
  return (
    <SetupLine
      name={stage.name}
      marks={
        <>
          <Badge>{t("percent", { percent: stage.probability })}</Badge>
          {stage.kind === "open" ? null : <Badge tone="accent">{t(`kind.${stage.kind}`)}</Badge>}
          {stage.normalDays ? <Badge tone="outline">{t("days", { days: stage.normalDays })}</Badge> : null}
        </>
      }
      edit={edit}
      up={at > 0 ? move(-1) : undefined}
      down={at < ids.length - 1 ? move(1) : undefined}
      archive={() => void run(archiveStageAction({ id: stage.id, version: stage.version }))}
    >
      {stage.guidance ? <p className="mb-1 whitespace-pre-wrap">{stage.guidance}</p> : null}
      <RequiredFields spec={spec} stage={stage} />
      <StageCriteria spec={spec} stage={stage} />
    </SetupLine>
  );
}
