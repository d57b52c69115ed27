"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { createPipelineAction } from "#app/(workspace)/settings/setup/actions.ts";
import { pipelineLike } from "#components/settings/new-pipeline.ts";
import { useSetup } from "#components/settings/use-setup.ts";
import { Field } from "#components/shared/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { PipelineDto } from "#lib/domains/opportunities/contract.ts";

type NewPipelineProps = { pipelines: readonly PipelineDto[]; close: () => void };

/** Names a new pipeline and says whose stages it starts with. */
export function NewPipeline({ pipelines, close }: NewPipelineProps) {
  const t = useTranslations("setup.pipelines");
  const common = useTranslations("ui.common");
  const form = useId();
  const { write } = useSetup();
  const [name, setName] = useState("");
  const [from, setFrom] = useState(pipelines[0]?.id ?? "");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const like = pipelines.find(({ id }) => id === from);
  async function create(event: FormEvent) {
    event.preventDefault();
    if (!name.trim() || !like) return setError(t("needsName"));
    setBusy(true);
    const refusal = await write(createPipelineAction(pipelineLike(name.trim(), like, pipelines)));
    setBusy(false);
    if (refusal) setError(refusal.message);
    else close();
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("add")}
        description={t("addText")}
        footer={
          <>
            <Button onClick={close}>{common("cancel")}</Button>
            <Button type="submit" form={form} variant="primary" disabled={busy}>
              {common("save")}
            </Button>
          </>
        }
      >
        <form id={form} noValidate onSubmit={(event) => void create(event)} className="flex flex-col gap-3">
          <Field label={t("name")} error={error || undefined}>
            {(id) => (
              <Input
                id={id}
                maxLength={40}
                value={name}
                aria-invalid={error ? true : undefined}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("from")}>
            {(id) => (
              <Select
                id={id}
                className="w-full"
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              >
                {pipelines.map((pipeline) => (
                  <option key={pipeline.id} value={pipeline.id}>
                    {pipeline.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
