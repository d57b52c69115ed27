"use client";
import { Download, Hand, Pencil, Tags, Trash2, UserRoundPen, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { BulkDialog } from "#components/shared/bulk/bulk-dialog.tsx";
import type { BulkActions, BulkKind, BulkTarget } from "#components/shared/bulk/bulk-types.ts";
import { Button } from "#components/ui/button.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

export type BulkBarProps = {
  spec: ObjectSpec;
  /** How many are selected; null when all are, and the whole is not known. */
  count: number | null;
  total: number | null;
  allSelected: boolean;
  target: BulkTarget;
  actions: BulkActions;
  selectAll: () => void;
  clear: () => void;
  done: () => void;
  children?: ReactNode;
};

const icons = {
  edit: Pencil,
  transfer: UserRoundPen,
  tags: Tags,
  export: Download,
  delete: Trash2,
  claim: Hand,
} as const;

/** What can be done with the selected records, at the foot of the list. */
export function BulkBar(props: BulkBarProps) {
  const { spec, count, total, allSelected, target, actions, selectAll, clear, done, children } = props;
  const t = useTranslations("records.bulk");
  const [kind, setKind] = useState<BulkKind | null>(null);
  if (count === 0) return null;
  return (
    <section
      aria-label={t("title")}
      className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-t border-line bg-accent-soft px-4 py-1.5"
    >
      <p role="status" className="font-medium text-accent-text">
        {count === null ? t("selectedAll") : t("selected", { count })}
      </p>
      {allSelected || total === null || total === count ? null : (
        <Button variant="link" size="bare" onClick={selectAll}>
          {t("selectAll", { count: total })}
        </Button>
      )}
      <div className="flex min-w-0 gap-1 overflow-x-auto [scrollbar-width:none] max-sm:w-full sm:ml-auto">
        {actions.kinds.map((known) => {
          const Icon = icons[known];
          return (
            <Button
              key={known}
              size="sm"
              variant={known === "delete" ? "danger" : "outline"}
              onClick={() => setKind(known)}
            >
              <Icon aria-hidden />
              {t(`kinds.${known}`)}
            </Button>
          );
        })}
        {children}
        <Button size="sm" variant="ghost" className="max-sm:ml-auto" aria-label={t("clear")} onClick={clear}>
          <X aria-hidden />
          <span className="max-sm:hidden">{t("clear")}</span>
        </Button>
      </div>
      {kind ? (
        <BulkDialog
          spec={spec}
          kind={kind}
          target={target}
          actions={actions}
          close={() => setKind(null)}
          done={() => {
            setKind(null);
            done();
          }}
        />
      ) : null}
    </section>
  );
}
