"use client";
import { useTranslations } from "next-intl";
import { loadRecyclePreview } from "#app/(workspace)/pools/actions.ts";
import { LinesSkeleton } from "#components/shared/related/lines-skeleton.tsx";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { PoolDto, RecyclePreview } from "#lib/domains/pools/contract.ts";

function Losses({ preview }: { preview: RecyclePreview }) {
  const t = useTranslations("records-ui.pool");
  if (preview.total === 0) return <p className="text-ink-2">{t("nothing")}</p>;
  return (
    <>
      <p className="mb-2 font-medium">{t("would", { count: preview.total })}</p>
      <p className="mb-3 flex flex-wrap gap-1">
        {preview.owners.map(({ user, count }) => (
          <Badge key={user.id}>{t("person", { name: user.name, count })}</Badge>
        ))}
      </p>
      <div className="overflow-x-auto rounded-md border border-line">
        <Table>
          <thead>
            <tr>
              <Th>{t("record")}</Th>
              <Th>{t("owner")}</Th>
              <Th>{t("rule")}</Th>
            </tr>
          </thead>
          <tbody>
            {preview.items.map(({ record, owner, rule }) => (
              <tr key={record.id} className="last:[&>*]:border-b-0">
                <Td className="break-words">{record.name}</Td>
                <Td className="whitespace-nowrap">{owner.name}</Td>
                <Td className="text-ink-2">{rule.name}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  );
}

/** Who would lose what by the rules of a pool, if they ran now. */
export function RecycleDialog({ pool, close }: { pool: PoolDto; close: () => void }) {
  const t = useTranslations("records-ui.pool");
  const { data, failed } = useLoaded(() => loadRecyclePreview(pool.id), pool.id);
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("preview")}
        description={t("previewText", { name: pool.name })}
        className="sm:w-[min(680px,calc(100vw-32px))]"
        footer={<Button onClick={close}>{t("close")}</Button>}
      >
        {!data && !failed ? <LinesSkeleton /> : null}
        {failed ? <p role="alert">{t("failed")}</p> : null}
        {data !== null ? <Losses preview={data} /> : null}
      </DialogContent>
    </Dialog>
  );
}
