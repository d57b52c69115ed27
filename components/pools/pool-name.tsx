"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { claimAction } from "#app/(workspace)/pools/actions.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { PooledObject } from "#lib/domains/pools/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type PoolNameProps = { object: PooledObject; record: RecordDto; title: string };

/** A record in a pool with the button that makes it one's own. */
export function PoolName({ object, record, title }: PoolNameProps) {
  const t = useTranslations("records-ui.pool");
  const mayClaim = useViewer().rights.includes("pool.claim");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const name = String(record[title] ?? record.contactName ?? t("unnamed"));
  async function claim() {
    setBusy(true);
    const result = await claimAction({ object, records: [{ id: record.id, version: record.version }] });
    setBusy(false);
    if (result.ok) router.refresh();
    toastStore.show(result.ok ? t("claimed", { name }) : result.message, result.ok ? "neutral" : "danger");
  }
  return (
    <span className="flex w-full min-w-0 items-center gap-2">
      <span className="min-w-0 flex-1 truncate">{name}</span>
      {mayClaim ? (
        <Button
          size="sm"
          disabled={busy}
          aria-label={t("claimNamed", { name })}
          onClick={(event) => {
            // The line itself leads to the record's page.
            event.preventDefault();
            event.stopPropagation();
            void claim();
          }}
        >
          {t("claim")}
        </Button>
      ) : null}
    </span>
  );
}
