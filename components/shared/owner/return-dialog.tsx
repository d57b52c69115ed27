"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { loadPools, returnAction } from "#app/(workspace)/pools/actions.ts";
import { Field } from "#components/shared/field.tsx";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { PooledObject } from "#lib/domains/pools/contract.ts";

type ReturnDialogProps = {
  object: PooledObject;
  record: { id: string; version: number; name: string };
  done: () => void;
  close: () => void;
};

/** Gives a record back to a pool, with the reason, so that colleagues may claim it. */
export function ReturnDialog({ object, record, done, close }: ReturnDialogProps) {
  const t = useTranslations("records-ui.pool");
  const { data, failed } = useLoaded(() => loadPools(object), object);
  const [chosen, setChosen] = useState("");
  const [reason, setReason] = useState("");
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);
  const pools = data?.items ?? [];
  const pool = chosen || pools[0]?.id;

  async function run() {
    if (!pool) return;
    if (!reason.trim()) return setError(t("needsReason"));
    setBusy(true);
    const records = [{ id: record.id, version: record.version }];
    const result = await returnAction({ object, records, pool, reason: reason.trim() });
    setBusy(false);
    if (!result.ok) return setError(result.message);
    toastStore.show(t("returned"));
    close();
    done();
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("return")}
        description={t("returnText", { name: record.name })}
        className="sm:w-[min(440px,calc(100vw-32px))]"
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button variant="primary" disabled={busy || !pool} onClick={() => void run()}>
              {t("return")}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <Field label={t("which2")}>
            {(id) => (
              <Select
                id={id}
                className="w-full"
                value={pool}
                onChange={(event) => setChosen(event.target.value)}
              >
                {pools.map(({ id: key, name }) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t("reason")}>
            {(id) => (
              <Input
                id={id}
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <p role="alert" className="text-sm text-danger empty:hidden">
            {failed ? t("failed") : error}
          </p>
        </div>
      </DialogContent>
    </Dialog>
  );
}
