"use client";
import { Archive, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { archivePoolAction, updatePoolAction } from "#app/(workspace)/settings/setup/actions.ts";
import { RecycleRules } from "#components/settings/recycle-rules.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { RefPicker } from "#components/shared/fields/ref-picker.tsx";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";
import type { PoolDto } from "#lib/domains/pools/contract.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type PoolCardProps = { pool: PoolDto; spec: ObjectSpec; edit: () => void };

/** What is not shown of a record before it is claimed. */
function HiddenFields({ pool, spec }: Omit<PoolCardProps, "edit">) {
  const t = useTranslations("setup.pools");
  const words = useRecordWords();
  const { run } = useSetup();
  const refs = spec.fields.map((field): Ref => ({ id: field.name, name: words.field(spec.name, field) }));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span>{t("hidden")}</span>
      <RefPicker
        label={t("hidden")}
        value={refs.filter(({ id }) => pool.hiddenFields.includes(id))}
        find={(q) => refs.filter(({ name }) => name.includes(q))}
        multiple
        className="w-64"
        change={(chosen) =>
          void run(
            updatePoolAction({
              id: pool.id,
              version: pool.version,
              set: { hiddenFields: chosen.map(({ id }) => id) },
            }),
          )
        }
      />
    </div>
  );
}

/** A pool with its limits and the rules that fill it. */
export function PoolCard({ pool, spec, edit }: PoolCardProps) {
  const t = useTranslations("setup.pools");
  const objects = useTranslations("objects");
  const { run } = useSetup();
  const limits = [
    pool.dailyClaims === null ? t("noDailyClaims") : t("dailyClaims", { count: pool.dailyClaims }),
    pool.capacity === null ? t("noCapacity") : t("capacity", { count: pool.capacity }),
    t("cooling", { count: pool.coolingDays }),
    t("protection", { count: pool.protectionDays }),
  ];
  return (
    <Card>
      <CardHeader>
        <CardTitle>{pool.name}</CardTitle>
        <Badge>{objects(pool.object)}</Badge>
        {pool.active ? null : <Badge tone="warn">{t("off")}</Badge>}
        <span className="text-sm text-ink-3">{t("waiting", { count: pool.waiting })}</span>
        <span className="ml-auto flex">
          <Button size="icon" variant="ghost" aria-label={t("edit", { name: pool.name })} onClick={edit}>
            <Pencil aria-hidden />
          </Button>
          <Button
            size="icon"
            variant="ghost"
            aria-label={t("archive", { name: pool.name })}
            onClick={() => void run(archivePoolAction({ id: pool.id, version: pool.version }))}
          >
            <Archive aria-hidden />
          </Button>
        </span>
      </CardHeader>
      <CardBody className="flex flex-col gap-2 text-sm text-ink-3">
        {pool.description ? <p>{pool.description}</p> : null}
        <p>{[t("team", { name: pool.team?.name ?? "—" }), ...limits].join(" · ")}</p>
        <HiddenFields pool={pool} spec={spec} />
        <RecycleRules pool={pool} spec={spec} />
      </CardBody>
    </Card>
  );
}
