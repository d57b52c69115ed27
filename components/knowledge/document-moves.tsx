"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { moveDocumentAction } from "#app/(workspace)/knowledge/actions.ts";
import type { DocumentFacts } from "#components/knowledge/document-facts.ts";
import { OverrideDialog } from "#components/knowledge/override-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { DocumentStatus } from "#lib/domains/knowledge/contract.ts";

const forward: readonly DocumentStatus[] = ["review", "approved", "published"];

/** Where the document may go from here. Publishing that takes answers away asks why. */
export function DocumentMoves({ document }: { document: DocumentFacts }) {
  const t = useTranslations("library.moves");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState("");
  async function move(to: DocumentStatus, override?: string) {
    setBusy(true);
    const result = await moveDocumentAction({ id: document.id, to, ...(override && { override }) });
    setBusy(false);
    setRefusal(!result.ok && result.reason === "recall_falls" ? result.message : "");
    if (result.ok) router.refresh();
    else if (result.reason !== "recall_falls") toastStore.show(result.message, "danger");
  }
  return (
    <>
      {document.moves.map((to) => (
        <Button
          key={to}
          variant={forward.includes(to) ? "primary" : "outline"}
          disabled={busy}
          onClick={() => void move(to)}
        >
          {t(to)}
        </Button>
      ))}
      {refusal ? (
        <OverrideDialog
          refusal={refusal}
          publish={(why) => move("published", why)}
          close={() => setRefusal("")}
        />
      ) : null}
    </>
  );
}
