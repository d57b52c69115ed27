import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { PoolScreen } from "#components/pools/pool-screen.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { listPools } from "#lib/domains/pools/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";

type PoolPageProps = { params: Promise<{ object: string }> };
const known = (object: string) => (object === "customer" || object === "lead" ? object : null);

export async function generateMetadata({ params }: PoolPageProps): Promise<Metadata> {
  const object = known((await params).object);
  return object ? { title: (await getTranslations("pool.object"))(object) } : {};
}

export default async function PoolPage({ params }: PoolPageProps) {
  const object = known((await params).object) ?? notFound();
  const { rights } = await requireSession();
  if (!rights.includes(`${object}.read`)) return <NoPermission />;
  const [spec, { items }] = await Promise.all([
    query(describeObject, { object }),
    query(listPools, { object }),
  ]);
  return <PoolScreen key={object} object={object} spec={spec} pools={items} />;
}
