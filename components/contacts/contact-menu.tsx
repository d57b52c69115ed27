"use client";
import { Ellipsis, Merge, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deleteContactAction } from "#app/(workspace)/contacts/actions.ts";
import type { Contact } from "#components/contacts/use-contact.ts";
import { ConfirmDialog } from "#components/shared/confirm-dialog.tsx";
import { TalkLink } from "#components/shared/dock/talk-link.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { buttonVariants } from "#components/ui/button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

const MergeContact = dynamic(
  () => import("#components/contacts/merge-contact.tsx").then((module) => module.MergeContact),
  { ssr: false },
);
type ContactMenuProps = { spec: ObjectSpec; record: Contact; refresh: () => void; leave: () => void };

/** What can be done with a contact, by right. */
export function ContactMenu({ spec, record, refresh, leave }: ContactMenuProps) {
  const t = useTranslations("customers-ui.menu");
  const router = useRouter();
  const { rights } = useViewer();
  const [ask, setAsk] = useState<"merge" | "delete" | null>(null);
  const close = () => setAsk(null);
  async function remove() {
    leave();
    const result = await deleteContactAction({ id: record.id, version: record.version });
    if (!result.ok) return toastStore.show(result.message, "danger");
    toastStore.show(t("deleted"));
    router.push("/contacts");
  }
  const merge: MenuItem = {
    key: "merge",
    icon: <Merge aria-hidden />,
    label: t("merge"),
    choose: () => setAsk("merge"),
  };
  const away: MenuItem = {
    key: "delete",
    icon: <Trash2 aria-hidden />,
    tone: "danger",
    label: t("delete"),
    choose: () => setAsk("delete"),
  };
  const items = [
    ...(rights.includes("contact.merge") ? [merge] : []),
    ...(rights.includes("contact.delete") ? [away] : []),
  ];
  return (
    <>
      <TalkLink object="contact" id={record.id} />
      {items.length > 0 ? (
        <Menu
          label={t("more")}
          align="end"
          trigger={<Ellipsis aria-hidden />}
          triggerClassName={buttonVariants({ size: "icon" })}
          items={items}
        />
      ) : null}
      {ask === "merge" ? <MergeContact spec={spec} record={record} refresh={refresh} close={close} /> : null}
      {ask === "delete" ? (
        <ConfirmDialog
          title={t("deleteContact")}
          text={t("deleteContactText", { name: String(record.name) })}
          confirm={t("delete")}
          onConfirm={remove}
          close={close}
        />
      ) : null}
    </>
  );
}
