"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { checkMove, moveStageAction } from "#app/(workspace)/opportunities/actions.ts";
import { CloseDialog } from "#components/opportunities/close-dialog.tsx";
import { MoveDialog, type Refused } from "#components/opportunities/move-dialog.tsx";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { toastStore } from "#components/ui/toast-store.ts";
import type { CloseReasonDto, StageDto } from "#lib/domains/opportunities/contract.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type Stage = Pick<StageDto, "id" | "name" | "kind">;
type Open = { refused: Refused } | { deal: RecordDto; stage: Stage; outcome: "won" | "lost" } | null;
type MovingOptions = { spec: ObjectSpec; reasons: readonly CloseReasonDto[]; moved: () => void };
const held: SaveResult = { ok: false, code: "asking", message: "" };

/** Moves deals between stages: ends ask for a reason, and rules that do not hold are told with what to do. */
export function useMoving({ spec, reasons, moved }: MovingOptions) {
  const t = useTranslations("deals");
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    toastStore.show(t("moved"));
    moved();
  };
  async function explain(deal: RecordDto, stage: Stage, message: string) {
    const check = await checkMove({ id: deal.id, stage: stage.id }).catch(() => null);
    if (check && check.unmet.length > 0) setOpen({ refused: { deal, stage, ...check } });
    else toastStore.show(message, "danger");
  }
  async function move(deal: RecordDto, stage: Stage): Promise<SaveResult> {
    if (stage.kind !== "open") {
      setOpen({ deal, stage, outcome: stage.kind });
      return held;
    }
    return moveStageAction({ id: deal.id, version: deal.version, stage: stage.id });
  }
  /** Answers whether the reason is shown here. */
  function refused(deal: RecordDto, stage: Stage, result: Extract<SaveResult, { ok: false }>): boolean {
    if (result.code === "asking") return true;
    if (result.code !== "precondition") return false;
    void explain(deal, stage, result.message);
    return true;
  }
  let dialog: ReactNode = null;
  if (open && "refused" in open)
    dialog = <MoveDialog spec={spec} refused={open.refused} done={done} close={close} />;
  else if (open)
    dialog = (
      <CloseDialog
        deal={open.deal}
        outcome={open.outcome}
        stage={open.stage.id}
        reasons={reasons}
        done={done}
        close={close}
        refused={(result) => refused(open.deal, open.stage, result)}
      />
    );
  return { move, refused, dialog };
}
