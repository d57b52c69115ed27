"use client";
import { useTranslations } from "next-intl";
import { createPoolAction, updatePoolAction } from "#app/(workspace)/settings/setup/actions.ts";
import { AddButton } from "#components/settings/add-button.tsx";
import { PoolCard } from "#components/settings/pool-card.tsx";
import { knownPoolSpec, newPoolSpec } from "#components/settings/pool-spec.ts";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { usePartEditor } from "#components/settings/use-part-editor.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import type { PoolDto, PooledObject } from "#lib/domains/pools/contract.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type PoolsSetupProps = { pools: readonly PoolDto[]; specs: Record<PooledObject, ObjectSpec> };

/** The public pools: who may take from them, how much, and what falls into them. */
export function PoolsSetup({ pools, specs }: PoolsSetupProps) {
  const t = useTranslations("setup.pools");
  const { write } = useSetup();
  const editor = usePartEditor<PoolDto>({
    title: (known) => (known ? t("edit", { name: known.name }) : t("add")),
    spec: (known) => (known ? knownPoolSpec : newPoolSpec),
    initial: (known) => known ?? { object: "customer", coolingDays: 15, protectionDays: 30 },
    save: (known, set) =>
      write(
        known
          ? updatePoolAction({ id: known.id, version: known.version, set })
          : createPoolAction(set as Parameters<typeof createPoolAction>[0]),
      ),
  });
  return (
    <SetupPage title={t("title")} text={t("text")} actions={<AddButton label={t("add")} add={editor.add} />}>
      {pools.length === 0 ? <p className="text-ink-3">{t("none")}</p> : null}
      {pools.map((pool) => (
        <PoolCard key={pool.id} pool={pool} spec={specs[pool.object]} edit={() => editor.edit(pool)} />
      ))}
      {editor.dialog}
    </SetupPage>
  );
}
