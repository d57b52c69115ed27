"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { setCloseReasonsAction } from "#app/(workspace)/settings/setup/actions.ts";
import { SetupLine } from "#components/settings/setup-line.tsx";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { swapped } from "#components/settings/swapped.ts";
import { useSetup } from "#components/settings/use-setup.ts";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card, CardHeader, CardTitle } from "#components/ui/card.tsx";
import type { CloseReasonDto } from "#lib/domains/opportunities/contract.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

const outcomes = ["won", "lost"] as const;
type Reason = { key?: string; name: string | null };
const spec: ObjectSpec = {
  name: "closeReason",
  relations: [],
  fields: [{ name: "name", type: "text", required: true, max: 40 }],
};

function Reasons({ outcome, reasons }: { outcome: (typeof outcomes)[number]; reasons: CloseReasonDto[] }) {
  const t = useTranslations("setup.reasons");
  const shipped = useTranslations("choices.opportunity.closeReason");
  const { write, run } = useSetup();
  const [open, setOpen] = useState<{ at: number | null } | null>(null);
  const kept: Reason[] = reasons.map(({ key, name }) => ({ key, name }));
  const nameOf = ({ key, name }: Reason) => name ?? (key && shipped.has(key) ? shipped(key) : (key ?? ""));
  const save = (next: Reason[]) => setCloseReasonsAction({ outcome, reasons: next });
  const move = (at: number, by: number) => () => void run(save(swapped(kept, at, by)));
  const edited = open?.at === undefined || open.at === null ? null : kept[open.at];
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t(outcome)}</CardTitle>
        <Button size="sm" className="ml-auto" onClick={() => setOpen({ at: null })}>
          <Plus aria-hidden />
          {t("add")}
        </Button>
      </CardHeader>
      <ul>
        {kept.map((reason, at) => (
          <SetupLine
            key={reason.key}
            name={nameOf(reason)}
            edit={() => setOpen({ at })}
            up={at > 0 ? move(at, -1) : undefined}
            down={at < kept.length - 1 ? move(at, 1) : undefined}
            archive={
              kept.length > 1 ? () => void run(save(kept.filter((_, index) => index !== at))) : undefined
            }
          />
        ))}
      </ul>
      {open ? (
        <PartDialog
          title={edited ? t("edit", { name: nameOf(edited) }) : t("add")}
          spec={spec}
          initial={edited ? { name: nameOf(edited) } : {}}
          submit={async (set) => {
            const name = String(set.name);
            const next = edited
              ? kept.map((reason) => (reason === edited ? { ...reason, name } : reason))
              : [...kept, { name }];
            const refusal = await write(save(next));
            if (!refusal) setOpen(null);
            return refusal;
          }}
          close={() => setOpen(null)}
        />
      ) : null}
    </Card>
  );
}

/** What people choose from when they say why a deal was won or lost. */
export function CloseReasonsSetup({ reasons }: { reasons: readonly CloseReasonDto[] }) {
  const t = useTranslations("setup.reasons");
  return (
    <SetupPage title={t("title")} text={t("text")}>
      {outcomes.map((outcome) => (
        <Reasons
          key={outcome}
          outcome={outcome}
          reasons={reasons.filter((reason) => reason.outcome === outcome)}
        />
      ))}
    </SetupPage>
  );
}
