"use client";
import { Ellipsis, Merge, Trash2, Undo2, UserRoundPen, Users } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  deleteCustomerAction,
  setCollaboratorsAction,
  transferCustomerAction,
} from "#app/(workspace)/customers/actions.ts";
import type { Customer } from "#components/customers/use-customer.ts";
import { ConfirmDialog } from "#components/shared/confirm-dialog.tsx";
import { TalkLink } from "#components/shared/dock/talk-link.tsx";
import { GiveDialog } from "#components/shared/owner/give-dialog.tsx";
import { PeopleDialog } from "#components/shared/owner/people-dialog.tsx";
import { ReturnDialog } from "#components/shared/owner/return-dialog.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { buttonVariants } from "#components/ui/button.tsx";
import { CheckboxLine } from "#components/ui/checkbox.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

const MergeCustomer = dynamic(
  () => import("#components/customers/merge-customer.tsx").then((module) => module.MergeCustomer),
  { ssr: false },
);

type Named = { id: string; name: string };
type CustomerMenuProps = { spec: ObjectSpec; record: Customer; refresh: () => void; leave: () => void };
type Ask = "return" | "transfer" | "collaborators" | "merge" | "delete" | null;

function TransferCustomer({ record, refresh, close }: CustomerMenuProps & { close: () => void }) {
  const t = useTranslations("customers-ui.menu");
  const [withDeals, setWithDeals] = useState(true);
  const owner = record.owner as Named | null;
  return (
    <GiveDialog
      title={t("transfer")}
      text={t("transferText", { name: String(record.name), owner: owner?.name ?? t("nobody") })}
      give={(to, reason) =>
        transferCustomerAction({
          records: [{ id: record.id, version: record.version }],
          to: to.id,
          withOpportunities: withDeals,
          ...(reason && { reason }),
        })
      }
      done={() => {
        toastStore.show(t("transferred"));
        refresh();
      }}
      close={close}
    >
      <CheckboxLine checked={withDeals} onChange={(event) => setWithDeals(event.target.checked)}>
        {t("withOpportunities")}
      </CheckboxLine>
    </GiveDialog>
  );
}

function Asks(props: CustomerMenuProps & { ask: Ask; close: () => void }) {
  const { spec, record, refresh, leave, ask, close } = props;
  const t = useTranslations("customers-ui.menu");
  const router = useRouter();
  async function remove() {
    leave();
    const result = await deleteCustomerAction({ id: record.id, version: record.version });
    if (!result.ok) return toastStore.show(result.message, "danger");
    toastStore.show(t("deleted"));
    router.push("/customers");
  }
  if (ask === "transfer") return <TransferCustomer {...props} />;
  if (ask === "return")
    return (
      <ReturnDialog
        object="customer"
        record={{ id: record.id, version: record.version, name: String(record.name) }}
        done={refresh}
        close={close}
      />
    );
  if (ask === "merge") return <MergeCustomer spec={spec} record={record} refresh={refresh} close={close} />;
  if (ask === "collaborators")
    return (
      <PeopleDialog
        title={t("collaborators")}
        text={t("collaboratorsText")}
        people={(record.collaborators as Named[] | null) ?? []}
        save={(collaborators) =>
          setCollaboratorsAction({ id: record.id, version: record.version, collaborators })
        }
        done={refresh}
        close={close}
      />
    );
  if (ask !== "delete") return null;
  return (
    <ConfirmDialog
      title={t("deleteTitle")}
      text={t("deleteText", { name: String(record.name) })}
      confirm={t("delete")}
      onConfirm={remove}
      close={close}
    />
  );
}

/** What can be done with a customer, by right. */
export function CustomerMenu(props: CustomerMenuProps) {
  const { record } = props;
  const t = useTranslations("customers-ui.menu");
  const { rights } = useViewer();
  const [ask, setAsk] = useState<Ask>(null);
  const all = [
    { key: "transfer", right: "customer.transfer", icon: <UserRoundPen aria-hidden />, label: t("transfer") },
    {
      key: "collaborators",
      right: "customer.update",
      icon: <Users aria-hidden />,
      label: t("collaborators"),
    },
    { key: "merge", right: "customer.merge", icon: <Merge aria-hidden />, label: t("merge") },
    { key: "return", right: "pool.return", icon: <Undo2 aria-hidden />, label: t("return") },
    { key: "delete", right: "customer.delete", icon: <Trash2 aria-hidden />, label: t("delete") },
  ] as const;
  const items = all
    .filter(({ key, right }) => rights.includes(right) && !(key === "return" && record.pool))
    .map(
      ({ key, icon, label }): MenuItem => ({
        key,
        icon,
        label,
        choose: () => setAsk(key),
        ...(key === "delete" && { tone: "danger" }),
      }),
    );
  return (
    <>
      <TalkLink object="customer" id={record.id} />
      {items.length > 0 ? (
        <Menu
          label={t("more")}
          align="end"
          trigger={<Ellipsis aria-hidden />}
          triggerClassName={buttonVariants({ size: "icon" })}
          items={items}
        />
      ) : null}
      <Asks {...props} ask={ask} close={() => setAsk(null)} />
    </>
  );
}
