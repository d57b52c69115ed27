"use client";
import { Ellipsis, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  archivePipelineAction,
  createStageAction,
  updatePipelineAction,
  updateStageAction,
} from "#app/(workspace)/settings/setup/actions.ts";
import { freshKey, pipelineName, pipelineSpec } from "#components/settings/new-pipeline.ts";
import { StageLine } from "#components/settings/stage-line.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button, buttonVariants } from "#components/ui/button.tsx";
import { Card, CardHeader, CardTitle } from "#components/ui/card.tsx";
import { Menu } from "#components/ui/menu.tsx";
import type { PipelineDto, StageDto } from "#lib/domains/opportunities/contract.ts";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

type PipelineCardProps = { spec: ObjectSpec; pipeline: PipelineDto };
type Open = StageDto | "stage" | "rename" | null;

const stageFields: FieldSpec[] = [
  { name: "name", type: "text", required: true, max: 40 },
  { name: "probability", type: "percent", required: true, min: 0, max: 100, integer: true },
  { name: "normalDays", type: "number", integer: true, min: 1, max: 1000 },
  { name: "guidance", type: "long_text", max: 2000 },
];
const stageSpec: ObjectSpec = { name: "stage", fields: stageFields, relations: [] };

function PipelineMenu({ pipeline, rename }: { pipeline: PipelineDto; rename: () => void }) {
  const t = useTranslations("setup.pipelines");
  const { run } = useSetup();
  const { id, version, main, name } = pipeline;
  const others = [
    {
      key: "main",
      icon: null,
      label: t("makeMain"),
      choose: () => void run(updatePipelineAction({ id, version, set: { main: true } })),
    },
    {
      key: "archive",
      icon: null,
      label: t("archive"),
      choose: () => void run(archivePipelineAction({ id, version })),
    },
  ];
  return (
    <Menu
      label={t("more", { name })}
      align="end"
      trigger={<Ellipsis aria-hidden />}
      triggerClassName={buttonVariants({ size: "icon", variant: "ghost" })}
      items={[{ key: "rename", icon: null, label: t("rename"), choose: rename }, ...(main ? [] : others)]}
    />
  );
}

/** One way that deals go, stage by stage. */
export function PipelineCard({ spec, pipeline }: PipelineCardProps) {
  const t = useTranslations("setup.pipelines");
  const { write } = useSetup();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { id, version, stages } = pipeline;
  const ids = stages.map((stage) => stage.id);
  const known = open === "stage" || open === "rename" ? null : open;
  async function saveStage(set: FieldSet) {
    const refusal = await write(
      known
        ? updateStageAction({ id: known.id, version: known.version, set })
        : createStageAction({ ...set, pipeline: id, key: freshKey("stage", stages) }),
    );
    if (!refusal) close();
    return refusal;
  }
  async function saveName(set: FieldSet) {
    const refusal = await write(updatePipelineAction({ id, version, set: { name: String(set.name) } }));
    if (!refusal) close();
    return refusal;
  }
  return (
    <Card>
      <CardHeader>
        <CardTitle>{pipeline.name}</CardTitle>
        {pipeline.main ? <Badge tone="accent">{t("main")}</Badge> : null}
        <Button size="sm" className="ml-auto" onClick={() => setOpen("stage")}>
          <Plus aria-hidden />
          {t("addStage")}
        </Button>
        <PipelineMenu pipeline={pipeline} rename={() => setOpen("rename")} />
      </CardHeader>
      <ul>
        {stages.map((stage, at) => (
          <StageLine
            key={stage.id}
            spec={spec}
            stage={stage}
            order={{ pipeline: id, at, ids }}
            edit={() => setOpen(stage)}
          />
        ))}
      </ul>
      {open === "rename" ? (
        <PartDialog
          title={t("rename")}
          spec={pipelineSpec([pipelineName])}
          initial={{ name: pipeline.name }}
          submit={saveName}
          close={close}
        />
      ) : null}
      {open && open !== "rename" ? (
        <PartDialog
          title={known ? t("editStage", { name: known.name }) : t("addStage")}
          spec={stageSpec}
          initial={known ?? {}}
          editing={known !== null}
          submit={saveStage}
          close={close}
        />
      ) : null}
    </Card>
  );
}
