"use client";
import { type LucideIcon, Trash2 } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import type { BulkActions, BulkKind } from "#components/shared/bulk/bulk-types.ts";
import { RecordList, type RecordListProps } from "#components/shared/list/record-list.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import type { SaveRecord } from "#components/shared/record/save-result.ts";
import { recordPlaces } from "#components/shared/shell/record-places.ts";
import { SectionTabs } from "#components/shared/shell/section-tabs.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { type ListViews, useViews } from "#components/shared/views/use-views.ts";
import { buttonVariants } from "#components/ui/button.tsx";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import type { RecordPage } from "#lib/platform/records/contract.ts";

type OwnParts = "columns" | "sort" | "fixed" | "sums" | "quick" | "cells" | "load" | "aggregate" | "spec";

export type ListScreenProps = Pick<RecordListProps, OwnParts> & {
  object: RecordObject;
  section: "customers" | "leads";
  /** Null where the address narrows the list: then the list reads itself. */
  first: RecordPage | null;
  views: ListViews;
  words: { title: string; search: string; bin: string; empty: string; emptyText: string };
  icon: LucideIcon;
  save: SaveRecord;
  /** What is done to many at once, each by its own right. */
  bulk: readonly BulkKind[];
  preview: BulkActions["preview"];
  run: BulkActions["run"];
  /** Makes one more; `open`: the address asks for it. */
  create: (open: boolean) => ReactNode;
};

const verbOf: Partial<Record<BulkKind, string>> = {
  edit: "bulk",
  transfer: "transfer",
  tags: "update",
  delete: "delete",
};

/** The page of all records of a kind: its section's tabs, the list within the person's rights, and the way to the bin. */
export function ListScreen(props: ListScreenProps) {
  const { object, section, first, views, words, icon, save, bulk, preview, run, create, ...list } = props;
  const { rights } = useViewer();
  const saved = useViews(object, views);
  const asked = useSearchParams().get("new") === "1";
  const place = recordPlaces[object] ?? "";
  const may = (verb: string | undefined) => rights.includes(`${object}.${verb}`);
  const kinds = bulk.filter((kind) => may(verbOf[kind]));
  const bin = may("restore") ? (
    <Link
      href={`${place}/deleted`}
      aria-label={words.bin}
      title={words.bin}
      className={buttonVariants({ size: "icon", variant: "ghost" })}
    >
      <Trash2 aria-hidden />
    </Link>
  ) : null;
  return (
    <>
      <PageHeader title={<SectionTabs of={section} />} actions={may("create") ? create(asked) : null} />
      <RecordList
        {...list}
        label={words.title}
        {...(may("update") && { save })}
        {...(first && { first })}
        {...(kinds.length > 0 && { bulk: { kinds, preview, run } })}
        views={saved}
        href={(record) => `${place}/${record.id}`}
        searchLabel={words.search}
        toolbar={bin}
        empty={{ icon, title: words.empty, text: words.emptyText }}
      />
    </>
  );
}
