import { notFound } from "next/navigation";
import { query } from "#app/_server/query.ts";
import { DocumentScreen } from "#components/knowledge/document-screen.tsx";
import { getDocument, getPassage } from "#lib/domains/knowledge/index.ts";
import { AppError } from "#lib/platform/errors.ts";

type DocumentPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ passage?: string }>;
};

const missing = (error: unknown): null => {
  if (error instanceof AppError && error.code === "not_found") return null;
  throw error;
};

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const [{ id }, { passage: chunkId }] = await Promise.all([params, searchParams]);
  const document = await query(getDocument, { id }).catch(missing);
  if (!document) notFound();
  const passage = chunkId ? await query(getPassage, { chunkId }).catch(missing) : null;
  return <DocumentScreen key={document.version} document={document} passage={passage} />;
}
