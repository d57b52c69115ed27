"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageImport } from "#components/knowledge/page-import.tsx";
import { UploadLine } from "#components/knowledge/upload-line.tsx";
import { useUploads } from "#components/knowledge/use-uploads.ts";
import { Field } from "#components/shared/field.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { PageTrail } from "#components/shared/page-trail.tsx";
import { FileDrop } from "#components/shared/wizard/file-drop.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import { type DocumentType, documentTypes } from "#lib/domains/knowledge/contract.ts";

const statuses = ["draft", "published"] as const;
const kinds = ".docx,.pptx,.xlsx,.xls,.pdf,.csv,.tsv,.html,.htm,.md,.txt";

/** Where files become documents: drafts that somebody looks at, or published at once. */
export function UploadScreen() {
  const t = useTranslations("library.uploading");
  const library = useTranslations("library");
  const types = useTranslations("library.types");
  const [type, setType] = useState<DocumentType>("document");
  const [status, setStatus] = useState<(typeof statuses)[number]>("draft");
  const { uploads, take, again } = useUploads({ type, status });
  return (
    <>
      <PageHeader
        title={
          <PageTrail parent={{ href: "/knowledge", label: library("title") }} title={library("upload")} />
        }
      />
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto p-4">
        <div className="mx-auto flex max-w-4xl flex-col gap-4">
          <div className="flex flex-wrap items-end gap-4">
            <Field label={library("type")}>
              {(id) => (
                <Select
                  id={id}
                  value={type}
                  onChange={({ target }) =>
                    setType(documentTypes.find((each) => each === target.value) ?? "document")
                  }
                >
                  {documentTypes.map((each) => (
                    <option key={each} value={each}>
                      {types(each)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Segmented
              label={t("as")}
              value={status}
              choices={statuses.map((key) => ({ key, label: t(`statuses.${key}`) }))}
              choose={setStatus}
            />
          </div>
          <PageImport type={type} status={status} />
          <FileDrop accept={kinds} hint={t("hint")} take={take} />
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface empty:hidden">
            {uploads.map((upload) => (
              <UploadLine key={upload.key} upload={upload} again={() => again(upload)} />
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}
