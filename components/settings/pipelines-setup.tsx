"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AddButton } from "#components/settings/add-button.tsx";
import { NewPipeline } from "#components/settings/new-pipeline-dialog.tsx";
import { PipelineCard } from "#components/settings/pipeline-card.tsx";
import { SetupPage } from "#components/settings/setup-page.tsx";
import type { PipelineDto } from "#lib/domains/opportunities/contract.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type PipelinesSetupProps = { spec: ObjectSpec; pipelines: readonly PipelineDto[] };

/** The ways that deals go: their stages, how likely each wins, and what it asks for. */
export function PipelinesSetup({ spec, pipelines }: PipelinesSetupProps) {
  const t = useTranslations("setup.pipelines");
  const [adding, setAdding] = useState(false);
  return (
    <SetupPage
      title={t("title")}
      text={t("text")}
      actions={<AddButton label={t("add")} add={() => setAdding(true)} />}
    >
      {pipelines.map((pipeline) => (
        <PipelineCard key={pipeline.id} spec={spec} pipeline={pipeline} />
      ))}
      {adding ? <NewPipeline pipelines={pipelines} close={() => setAdding(false)} /> : null}
    </SetupPage>
  );
}
