"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Hit } from "#components/shared/create/duplicate-hits.tsx";
import { useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import { type MergeActions, MergeDialog } from "#components/shared/merge/merge-dialog.tsx";
import { LinesSkeleton } from "#components/shared/related/lines-skeleton.tsx";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type MergePickerProps = {
  spec: ObjectSpec;
  record: RecordDto;
  /** Those that look like it. */
  suggest: () => Promise<{ items: Hit[] }>;
  load: (id: string) => Promise<RecordDto | null>;
  actions: MergeActions;
  changed: (keptId: string) => void;
  close: () => void;
};

/** Which other record is the same one; then both side by side. */
export function MergePicker({ spec, record, suggest, load, actions, changed, close }: MergePickerProps) {
  const t = useTranslations("records-ui.merge");
  const reasons = useTranslations("customer.match");
  const { findRecords } = useRecordSources();
  const { data, failed } = useLoaded(suggest, record.id);
  const [other, setOther] = useState<RecordDto | null>(null);
  const [error, setError] = useState("");
  async function choose(id: string) {
    const found = await load(id).catch(() => null);
    if (found) setOther(found);
    else setError(t("notFound"));
  }
  if (other)
    return (
      <MergeDialog spec={spec} pair={[record, other]} actions={actions} changed={changed} close={close} />
    );
  const open = (data?.items ?? []).filter((hit) => hit.id !== null);
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("pick")}
        description={t("pickText", { name: String(record.name) })}
        className="sm:w-[min(480px,calc(100vw-32px))]"
        footer={<Button onClick={close}>{t("cancel")}</Button>}
      >
        {!data && !failed ? <LinesSkeleton /> : null}
        <ul className="mb-3 flex flex-col gap-1">
          {open.map((hit) => (
            <li key={hit.id}>
              <Button
                className="h-auto min-h-8 w-full flex-wrap justify-start py-1.5 whitespace-normal"
                onClick={() => void choose(hit.id ?? "")}
              >
                <span className="text-left">{hit.name}</span>
                <span className="text-sm font-normal text-ink-3">
                  {hit.reasons.map((reason) => (reasons.has(reason) ? reasons(reason) : reason)).join(" · ")}
                </span>
              </Button>
            </li>
          ))}
        </ul>
        <p className="mb-1 text-sm text-ink-2">{t("another")}</p>
        <RefPicker
          label={t("another")}
          value={[]}
          find={async (q) =>
            ((await findRecords?.(spec.name, q)) ?? []).filter((ref) => ref.id !== record.id)
          }
          change={([ref]) => void (ref && choose(ref.id))}
        />
        <p role="alert" className="mt-2 text-sm text-danger empty:hidden">
          {error}
        </p>
      </DialogContent>
    </Dialog>
  );
}
