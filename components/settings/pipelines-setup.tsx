"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  archiveStageAction,
  createStageAction,
  reorderStagesAction,
  updateStageAction,
} from "#app/(workspace)/settings/setup/actions.ts";
import { SetupLine } from "#components/settings/setup-line.tsx";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { StageCriteria } from "#components/settings/stage-criteria.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card, CardHeader, CardTitle } from "#components/ui/card.tsx";
import type { PipelineDto, StageDto } from "#lib/domains/opportunities/contract.ts";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

type PipelinesSetupProps = { spec: ObjectSpec; pipelines: readonly PipelineDto[] };

const stageFields: FieldSpec[] = [
  { name: "name", type: "text", required: true, max: 40 },
  { name: "probability", type: "percent", required: true },
  { name: "normalDays", type: "number" },
  { name: "guidance", type: "long_text" },
];
const keyField: FieldSpec = { name: "key", type: "text", required: true };
const stageSpec = (fields: FieldSpec[]): ObjectSpec => ({ name: "stage", fields, relations: [] });

function swapped(ids: readonly string[], at: number, by: number): string[] {
  const next = [...ids];
  const [moved] = next.splice(at, 1);
  if (moved) next.splice(at + by, 0, moved);
  return next;
}

function StageLine({ spec, stage, order, edit }: StageLineProps) {
  const t = useTranslations("setup.pipelines");
  const words = useRecordWords();
  const { run } = useSetup();
  const { pipeline, at, ids } = order;
  const move = (by: number) => () =>
    void run(reorderStagesAction({ pipeline, stages: swapped(ids, at, by) }));
  const required = stage.requiredFields.map((name) => words.field("opportunity", { name }));
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
      {required.length > 0 ? <p>{t("required", { fields: required.join(t("comma")) })}</p> : null}
      <StageCriteria spec={spec} stage={stage} />
    </SetupLine>
  );
}
type StageLineProps = {
  spec: ObjectSpec;
  stage: StageDto;
  order: { pipeline: string; at: number; ids: readonly string[] };
  edit: () => void;
};

/** The ways that deals go: their stages, how likely each wins, and what it asks for. */
export function PipelinesSetup({ spec, pipelines }: PipelinesSetupProps) {
  const t = useTranslations("setup.pipelines");
  const { write } = useSetup();
  const [open, setOpen] = useState<{ stage: StageDto } | { pipeline: string } | null>(null);
  const close = () => setOpen(null);
  return (
    <SetupPage title={t("title")} text={t("text")}>
      {pipelines.map((pipeline) => {
        const ids = pipeline.stages.map(({ id }) => id);
        return (
          <Card key={pipeline.id}>
            <CardHeader>
              <CardTitle>{pipeline.name}</CardTitle>
              {pipeline.main ? <Badge tone="accent">{t("main")}</Badge> : null}
              <Button size="sm" className="ml-auto" onClick={() => setOpen({ pipeline: pipeline.id })}>
                <Plus aria-hidden />
                {t("addStage")}
              </Button>
            </CardHeader>
            <ul>
              {pipeline.stages.map((stage, at) => (
                <StageLine
                  key={stage.id}
                  spec={spec}
                  stage={stage}
                  order={{ pipeline: pipeline.id, at, ids }}
                  edit={() => setOpen({ stage })}
                />
              ))}
            </ul>
          </Card>
        );
      })}
      {open ? (
        <PartDialog
          title={"stage" in open ? t("editStage", { name: open.stage.name }) : t("addStage")}
          spec={stageSpec("stage" in open ? stageFields : [keyField, ...stageFields])}
          initial={"stage" in open ? open.stage : {}}
          submit={async (set) => {
            const refusal = await write(
              "stage" in open
                ? updateStageAction({ id: open.stage.id, version: open.stage.version, set })
                : createStageAction({ ...set, pipeline: open.pipeline }),
            );
            if (!refusal) close();
            return refusal;
          }}
          close={close}
        />
      ) : null}
    </SetupPage>
  );
}
