"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { importPageAction } from "#app/(workspace)/knowledge/actions.ts";
import { Field } from "#components/shared/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import type { DocumentStatus, DocumentType } from "#lib/domains/knowledge/contract.ts";

type PageImportProps = { type: DocumentType; status: DocumentStatus };

/** Takes in a page of the web by its address; what cannot be taken says why beside the field. */
export function PageImport({ type, status }: PageImportProps) {
  const t = useTranslations("library.importing");
  const router = useRouter();
  const [url, setUrl] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState("");
  async function take(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const result = await importPageAction({ url: url.trim(), type, status });
    setBusy(false);
    setRefusal(result.ok ? "" : result.message);
    if (result.ok && result.data.id) router.push(`/knowledge/${result.data.id}`);
  }
  return (
    <form onSubmit={(event) => void take(event)} className="flex flex-col gap-1">
      <Field label={t("url")}>
        {(id) => (
          <div className="flex gap-2">
            <Input
              id={id}
              type="url"
              required
              maxLength={2000}
              placeholder="https://"
              value={url}
              aria-invalid={refusal !== ""}
              onChange={({ target }) => setUrl(target.value)}
            />
            <Button type="submit" disabled={busy || url.trim() === ""}>
              {t(busy ? "taking" : "take")}
            </Button>
          </div>
        )}
      </Field>
      {refusal ? (
        <p role="alert" className="text-sm text-danger">
          {refusal}
        </p>
      ) : null}
    </form>
  );
}
