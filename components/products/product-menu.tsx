"use client";
import { MoreHorizontal, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { deleteProductAction } from "#app/(workspace)/products/actions.ts";
import { ConfirmDialog } from "#components/shared/confirm-dialog.tsx";
import { buttonVariants } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

/** What is seldom done with a product. */
export function ProductMenu({ product }: { product: RecordDto }) {
  const t = useTranslations("catalogue");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  async function remove() {
    const result = await deleteProductAction({ id: product.id, version: product.version });
    setAsking(false);
    if (!result.ok) return toastStore.show(result.message, "danger");
    toastStore.show(t("removed"));
    router.push("/products");
  }
  return (
    <>
      <Menu
        label={t("more")}
        align="end"
        trigger={<MoreHorizontal aria-hidden />}
        triggerClassName={buttonVariants({ size: "icon" })}
        items={[
          {
            key: "remove",
            icon: <Trash2 aria-hidden />,
            tone: "danger",
            label: t("remove"),
            choose: () => setAsking(true),
          },
        ]}
      />
      {asking ? (
        <ConfirmDialog
          title={t("removeTitle", { name: String(product.name) })}
          text={t("removeText")}
          confirm={t("remove")}
          onConfirm={remove}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
