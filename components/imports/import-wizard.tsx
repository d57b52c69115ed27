"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { checkImportAction, runImportAction, setMappingAction } from "#app/(workspace)/imports/actions.ts";
import { CheckStep } from "#components/imports/check-step.tsx";
import { mappingInput, planOf } from "#components/imports/import-plan.ts";
import { MapStep } from "#components/imports/map-step.tsx";
import { ResultStep, RunStep } from "#components/imports/result-step.tsx";
import { type ImportState, useImport } from "#components/imports/use-import.ts";
import { PageHeader } from "#components/shared/page-header.tsx";
import { PageTrail } from "#components/shared/page-trail.tsx";
import { WizardFrame, type WizardFrameProps } from "#components/shared/wizard/wizard-frame.tsx";
import type { ImportJobDto, ImportStatus } from "#lib/domains/imports/contract.ts";

const steps = ["upload", "map", "check", "run", "result"] as const;
type Step = (typeof steps)[number];
const stepOf: Partial<Record<ImportStatus, Step>> = {
  queued: "map",
  draft: "map",
  checking: "check",
  checked: "check",
  running: "run",
  paused: "run",
  undoing: "run",
};

/** What one step shows, and where its buttons lead. */
function useStep(
  state: ImportState,
  first: ImportJobDto,
): Pick<WizardFrameProps, "children" | "back" | "next"> & { at: Step } {
  const t = useTranslations("importing");
  const { job, busy, run } = state;
  const [plan, setPlan] = useState(() => planOf(first));
  const [mapping, setMapping] = useState(false);
  const at = mapping ? "map" : (stepOf[job.status] ?? "result");
  if (at === "map")
    return {
      at,
      children: <MapStep job={job} plan={plan} change={setPlan} />,
      next: {
        label: t(job.status === "queued" ? "reading" : "check"),
        disabled: busy,
        run: () =>
          void run(
            () => setMappingAction(mappingInput(job, plan)),
            () => checkImportAction({ id: job.id }),
          ).then((done) => done && setMapping(false)),
      },
    };
  if (at === "check")
    return {
      at,
      children: <CheckStep {...state} />,
      ...(job.status === "checked" && { back: () => setMapping(true) }),
      next: {
        label: t("run", { count: job.counts.ready }),
        disabled: busy || job.counts.ready === 0,
        run: () => void run(() => runImportAction({ id: job.id })),
      },
    };
  if (at === "run") return { at, children: <RunStep {...state} /> };
  return { at, children: <ResultStep {...state} /> };
}

/** A file on its way in: its columns, what is wrong with its rows, the writing, and what came of it. */
export function ImportWizard({ first }: { first: ImportJobDto }) {
  const t = useTranslations("importing");
  const names = useTranslations("objects");
  const state = useImport(first);
  const step = useStep(state, first);
  return (
    <>
      <PageHeader
        title={<PageTrail parent={{ href: "/imports", label: t("title") }} title={state.job.fileName} />}
        meta={names(state.job.object)}
      />
      <WizardFrame
        label={t("title")}
        steps={steps.map((key) => ({ key, label: t(`steps.${key}`) }))}
        {...step}
      />
    </>
  );
}
