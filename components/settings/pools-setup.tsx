"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { createPoolAction, updatePoolAction } from "#app/(workspace)/settings/setup/actions.ts";
import { PoolCard } from "#components/settings/pool-card.tsx";
import { knownPoolSpec, newPoolSpec } from "#components/settings/pool-spec.ts";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import type { PoolDto, PooledObject } from "#lib/domains/pools/contract.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type PoolsSetupProps = { pools: readonly PoolDto[]; specs: Record<PooledObject, ObjectSpec> };

/** The public pools: who may take from them, how much, and what falls into them. */
export function PoolsSetup({ pools, specs }: PoolsSetupProps) {
  const t = useTranslations("setup.pools");
  const { write } = useSetup();
  const [open, setOpen] = useState<PoolDto | "new" | null>(null);
  const known = open === "new" ? null : open;
  return (
    <SetupPage
      title={t("title")}
      text={t("text")}
      actions={
        <Button variant="primary" onClick={() => setOpen("new")}>
          <Plus aria-hidden />
          {t("add")}
        </Button>
      }
    >
      {pools.length === 0 ? <p className="text-ink-3">{t("none")}</p> : null}
      {pools.map((pool) => (
        <PoolCard key={pool.id} pool={pool} spec={specs[pool.object]} edit={() => setOpen(pool)} />
      ))}
      {open ? (
        <PartDialog
          title={known ? t("edit", { name: known.name }) : t("add")}
          spec={known ? knownPoolSpec : newPoolSpec}
          initial={known ?? { object: "customer", coolingDays: 15, protectionDays: 30 }}
          editing={known !== null}
          submit={async (set) => {
            const refusal = await write(
              known
                ? updatePoolAction({ id: known.id, version: known.version, set })
                : createPoolAction(set as Parameters<typeof createPoolAction>[0]),
            );
            if (!refusal) setOpen(null);
            return refusal;
          }}
          close={() => setOpen(null)}
        />
      ) : null}
    </SetupPage>
  );
}
