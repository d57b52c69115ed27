"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { loadProductHistory, updateProductAction } from "#app/(workspace)/products/actions.ts";
import { ProductFiles } from "#components/products/product-files.tsx";
import { ProductMenu } from "#components/products/product-menu.tsx";
import { ProductPrices } from "#components/products/product-prices.tsx";
import { ProductStatus } from "#components/products/product-status.tsx";
import { type Product, ProductMakeUp, ProductVersions } from "#components/products/product-structure.tsx";
import { TalkLink } from "#components/shared/dock/talk-link.tsx";
import { RecordHistory } from "#components/shared/history/record-history.tsx";
import { ConflictDialog } from "#components/shared/record/conflict-dialog.tsx";
import { ownSection } from "#components/shared/record/own-section.ts";
import { RecordFacts } from "#components/shared/record/record-facts.tsx";
import { RecordFrame } from "#components/shared/record/record-frame.tsx";
import { useRecordEditor } from "#components/shared/record/use-record-editor.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Card, CardBody } from "#components/ui/card.tsx";
import type { FileDto, PriceDto, PriceListDto } from "#lib/domains/products/contract.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type ProductScreenProps = {
  spec: ObjectSpec;
  product: Product & { prices: PriceDto[] };
  files: readonly FileDto[];
  priceLists: readonly PriceListDto[];
};

/** Everything about one product. */
export function ProductScreen({ spec, product, files, priceLists }: ProductScreenProps) {
  const t = useTranslations("catalogue");
  const router = useRouter();
  const { rights } = useViewer();
  const editor = useRecordEditor({ spec, save: updateProductAction, saved: () => router.refresh() });
  useServerEvent("entity:changed", (event) => {
    if (event.type === "product" && event.id === product.id) router.refresh();
  });
  const mayEdit = rights.includes("product.update");
  const sections = [
    { key: "what", title: t("facts.what"), fields: ["name", "code", "kind", "category", "status", "unit"] },
    { key: "more", title: t("facts.more"), fields: ["currentVersion", "description", "tags"] },
    ...ownSection(spec, t("facts.own")),
    { key: "kept", title: t("facts.kept"), fields: ["owner", "createdAt", "updatedBy", "updatedAt"] },
  ];
  const facts = (
    <Card>
      <CardBody className="pt-4">
        <RecordFacts spec={spec} record={product} editor={editor} sections={sections} mayEdit={mayEdit} />
      </CardBody>
    </Card>
  );
  const unit = { id: product.id, unit: String(product.unit ?? "") };
  return (
    <>
      <RecordFrame
        parent={{ href: "/products", label: t("title") }}
        title={String(product.name)}
        status={<ProductStatus status={product.status} />}
        actions={
          <>
            <TalkLink object="product" id={product.id} />
            {rights.includes("product.delete") ? <ProductMenu product={product} /> : null}
          </>
        }
        tabs={[
          { key: "facts", label: t("tabs.facts"), content: facts },
          {
            key: "prices",
            label: t("tabs.prices"),
            count: product.prices.length,
            content: <ProductPrices product={unit} lists={priceLists} prices={product.prices} />,
          },
          {
            key: "versions",
            label: t("tabs.versions"),
            count: product.versions.length,
            content: <ProductVersions product={product} mayEdit={mayEdit} />,
          },
          {
            key: "parts",
            label: t("tabs.parts"),
            content: <ProductMakeUp product={product} mayEdit={mayEdit} />,
          },
          {
            key: "files",
            label: t("tabs.files"),
            count: files.length,
            content: <ProductFiles product={product.id} files={files} mayEdit={mayEdit} />,
          },
          {
            key: "history",
            label: t("tabs.history"),
            content: (
              <RecordHistory
                spec={spec}
                version={product.version}
                load={() => loadProductHistory(product.id)}
              />
            ),
          },
        ]}
      />
      {editor.conflict ? <ConflictDialog {...editor.conflict} /> : null}
    </>
  );
}
