import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { readObject } from "#app/(workspace)/settings/read-object.ts";
import { TagsSetup } from "#components/settings/tags-setup.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { listTags, recordsOf } from "#lib/domains/records/index.ts";

export default async function TagsPage({ searchParams }: { searchParams: Promise<{ object?: string }> }) {
  const { rights } = await requireSession();
  if (!rights.includes("tag.manage")) return <NoPermission />;
  const object = readObject((await searchParams).object);
  const { items } = await query(listTags, { object });
  return <TagsSetup object={object} spec={recordsOf(object).spec} tags={items} />;
}
