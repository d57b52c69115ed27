"use client";
import { Package, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  createProductAction,
  loadProducts,
  sumProducts,
  updateProductAction,
} from "#app/(workspace)/products/actions.ts";
import { ProductStatus } from "#components/products/product-status.tsx";
import { RecordList } from "#components/shared/list/record-list.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ObjectSpec, RecordPage } from "#lib/platform/records/contract.ts";

const columns = ["name", "code", "kind", "category", "status", "currentVersion", "unit", "updatedAt"];
const asked = ["code", "name", "kind", "category", "unit", "status", "description"];
const cells = { status: (record: Record<string, unknown>) => <ProductStatus status={record.status} /> };

function NewProduct({ spec, close }: { spec: ObjectSpec; close: () => void }) {
  const t = useTranslations("catalogue");
  const router = useRouter();
  return (
    <PartDialog
      title={t("new")}
      spec={{ ...spec, fields: asked.flatMap((name) => spec.fields.filter((field) => field.name === name)) }}
      initial={{ kind: "base", status: "active", unit: t("unit") }}
      submitLabel={t("create")}
      submit={async (set) => {
        const result = await createProductAction(set);
        if (!result.ok) return { message: result.message, fields: {} };
        router.push(`/products/${(result.data as { id: string }).id}`);
        return null;
      }}
      close={close}
    />
  );
}

/** All that is sold. */
export function ProductsScreen({ spec, first }: { spec: ObjectSpec; first: RecordPage }) {
  const t = useTranslations("catalogue");
  const { rights } = useViewer();
  const [asking, setAsking] = useState(false);
  const create = rights.includes("product.create") ? (
    <Button variant="primary" onClick={() => setAsking(true)}>
      <Plus aria-hidden />
      {t("new")}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t("title")} actions={create} />
      <RecordList
        spec={spec}
        label={t("title")}
        load={loadProducts}
        aggregate={sumProducts}
        {...(rights.includes("product.update") && { save: updateProductAction })}
        first={first}
        columns={columns}
        sort={[{ field: "name", direction: "asc" }]}
        quick={[
          {
            key: "active",
            label: t("quick.active"),
            filter: { field: "status", op: "eq", value: "active" },
          },
        ]}
        cells={cells}
        href={(record) => `/products/${record.id}`}
        searchLabel={t("search")}
        empty={{ icon: Package, title: t("empty"), text: t("emptyText"), children: create }}
      />
      {asking ? <NewProduct spec={spec} close={() => setAsking(false)} /> : null}
    </>
  );
}
