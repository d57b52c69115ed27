import { notFound } from "next/navigation";
import { query } from "#app/_server/query.ts";
import { ImportWizard } from "#components/imports/import-wizard.tsx";
import { getImport } from "#lib/domains/imports/index.ts";
import { AppError } from "#lib/platform/errors.ts";

type ImportPageProps = { params: Promise<{ id: string }> };

export default async function ImportPage({ params }: ImportPageProps) {
  const { id } = await params;
  const job = await query(getImport, { id }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  return <ImportWizard first={job} />;
}
