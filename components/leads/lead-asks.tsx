"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  assignLeadAction,
  deleteLeadAction,
  setLeadCollaboratorsAction,
} from "#app/(workspace)/leads/actions.ts";
import { ConvertDialog } from "#components/leads/convert-dialog.tsx";
import { MergeLead } from "#components/leads/merge-lead.tsx";
import type { Lead } from "#components/leads/use-lead.ts";
import { ConfirmDialog } from "#components/shared/confirm-dialog.tsx";
import { GiveDialog } from "#components/shared/owner/give-dialog.tsx";
import { PeopleDialog } from "#components/shared/owner/people-dialog.tsx";
import { ReturnDialog } from "#components/shared/owner/return-dialog.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

export type LeadAsk = "convert" | "assign" | "collaborators" | "merge" | "return" | "delete";
type Named = { id: string; name: string };
type LeadAsksProps = {
  spec: ObjectSpec;
  record: Lead;
  refresh: () => void;
  leave: () => void;
  ask: LeadAsk;
  close: () => void;
};

function AssignLead({ record, refresh, close }: LeadAsksProps) {
  const t = useTranslations("leads-ui.assign");
  const owner = record.owner as Named | null;
  return (
    <GiveDialog
      title={t("title")}
      text={t("text", { label: record.name, owner: owner?.name ?? t("nobody") })}
      give={(to, reason) => assignLeadAction({ id: record.id, userId: to.id, ...(reason && { reason }) })}
      done={() => {
        toastStore.show(t("done"));
        refresh();
      }}
      close={close}
    />
  );
}

function DeleteLead({ record, leave, close }: LeadAsksProps) {
  const t = useTranslations("leads-ui.menu");
  const router = useRouter();
  async function remove() {
    leave();
    const result = await deleteLeadAction({ id: record.id, version: record.version });
    if (!result.ok) return toastStore.show(result.message, "danger");
    toastStore.show(t("deleted"));
    router.push("/leads");
  }
  return (
    <ConfirmDialog
      title={t("deleteTitle")}
      text={t("deleteText", { label: record.name })}
      confirm={t("delete")}
      onConfirm={remove}
      close={close}
    />
  );
}

function LeadPeople({ record, refresh, close }: LeadAsksProps) {
  const t = useTranslations("leads-ui.menu");
  return (
    <PeopleDialog
      title={t("collaborators")}
      text={t("collaboratorsText")}
      people={(record.collaborators as Named[] | null) ?? []}
      save={(collaborators) =>
        setLeadCollaboratorsAction({ id: record.id, version: record.version, collaborators })
      }
      done={refresh}
      close={close}
    />
  );
}

/** The dialog of what was chosen in a lead's menu. */
export function LeadAsks(props: LeadAsksProps) {
  const { spec, record, refresh, ask, close } = props;
  switch (ask) {
    case "convert":
      return <ConvertDialog lead={record} close={close} />;
    case "assign":
      return <AssignLead {...props} />;
    case "collaborators":
      return <LeadPeople {...props} />;
    case "merge":
      return <MergeLead spec={spec} record={record} refresh={refresh} close={close} />;
    case "return":
      return (
        <ReturnDialog
          object="lead"
          record={{ id: record.id, version: record.version, name: record.name }}
          done={refresh}
          close={close}
        />
      );
    case "delete":
      return <DeleteLead {...props} />;
  }
}
