"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RecycleDialog } from "#components/pools/recycle-dialog.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import type { PoolDto } from "#lib/domains/pools/contract.ts";

type PoolHeadProps = { pools: readonly PoolDto[]; pool: PoolDto; choose: (id: string) => void };

/** Which pool, its rules in a line, and what they would bring in. */
export function PoolHead({ pools, pool, choose }: PoolHeadProps) {
  const t = useTranslations("records-ui.pool");
  const { rights } = useViewer();
  const [looking, setLooking] = useState(false);
  const { claimsLeft, capacity, coolingDays, protectionDays } = pool;
  const rules = [
    claimsLeft === null ? null : t("claimsLeft", { count: claimsLeft }),
    capacity === null ? null : t("capacity", { count: capacity }),
    coolingDays > 0 ? t("cooling", { count: coolingDays }) : null,
    protectionDays > 0 ? t("protection", { count: protectionDays }) : null,
  ].filter((rule) => rule !== null);
  return (
    <section className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2">
      {pools.length > 1 ? (
        <Select aria-label={t("which")} value={pool.id} onChange={(event) => choose(event.target.value)}>
          {pools.map(({ id, name, waiting }) => (
            <option key={id} value={id}>
              {t("named", { name, count: waiting })}
            </option>
          ))}
        </Select>
      ) : (
        <h2 className="font-semibold">{pool.name}</h2>
      )}
      <p className="min-w-0 text-sm text-ink-2">{rules.join(" · ")}</p>
      {rights.includes("pool.manage") ? (
        <Button className="ml-auto" onClick={() => setLooking(true)}>
          {t("preview")}
        </Button>
      ) : null}
      {looking ? <RecycleDialog pool={pool} close={() => setLooking(false)} /> : null}
    </section>
  );
}
