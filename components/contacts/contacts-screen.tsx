"use client";
import { Trash2, UserRound } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import {
  changeContacts,
  loadContacts,
  previewContacts,
  sumContacts,
  updateContactAction,
} from "#app/(workspace)/contacts/actions.ts";
import { newestFirst } from "#components/contacts/contact-list-query.ts";
import { listColumns } from "#components/contacts/contact-sections.ts";
import { NewContact } from "#components/contacts/new-contact.tsx";
import type { BulkKind } from "#components/shared/bulk/bulk-types.ts";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import type { QuickFilter } from "#components/shared/filters/quick-filters.tsx";
import { RecordList } from "#components/shared/list/record-list.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { SectionTabs } from "#components/shared/shell/section-tabs.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { type ListViews, useViews } from "#components/shared/views/use-views.ts";
import { buttonVariants } from "#components/ui/button.tsx";
import type { ObjectSpec, RecordPage } from "#lib/platform/records/contract.ts";

type ContactsScreenProps = {
  spec: ObjectSpec;
  first: RecordPage | null;
  views: ListViews;
  /** The company that a new contact is made for. */
  customer: Ref | null;
};

const kindRights: readonly (readonly [BulkKind, string])[] = [
  ["edit", "contact.bulk"],
  ["tags", "contact.update"],
  ["delete", "contact.delete"],
];

function useQuick(): QuickFilter[] {
  const t = useTranslations("records-ui.quick");
  return useMemo(
    () => [
      { key: "mine", label: t("mine"), filter: { field: "owner", op: "eq", value: { me: true } } },
      {
        key: "silent",
        label: t("silent"),
        filter: { field: "lastActivityAt", op: "within", value: { olderThan: 30, unit: "day" } },
      },
      {
        key: "fresh",
        label: t("fresh"),
        filter: { field: "createdAt", op: "within", value: { unit: "month", offset: 0 } },
      },
    ],
    [t],
  );
}

export function ContactsScreen({ spec, first, views, customer }: ContactsScreenProps) {
  const t = useTranslations("customers-ui.people");
  const { rights } = useViewer();
  const quick = useQuick();
  const saved = useViews("contact", views);
  const asked = useSearchParams().get("new") === "1";
  const may = (right: string) => rights.includes(right);
  const kinds = kindRights.filter(([, right]) => may(right)).map(([kind]) => kind);
  const bulk = { kinds, preview: previewContacts, run: changeContacts };
  return (
    <>
      <PageHeader
        title={<SectionTabs of="customers" />}
        actions={may("contact.create") ? <NewContact spec={spec} open={asked} customer={customer} /> : null}
      />
      <RecordList
        spec={spec}
        label={t("title")}
        load={loadContacts}
        aggregate={sumContacts}
        {...(may("contact.update") && { save: updateContactAction })}
        {...(first && { first })}
        {...(kinds.length > 0 && { bulk })}
        columns={listColumns}
        sort={newestFirst}
        quick={quick}
        views={saved}
        href={(record) => `/contacts/${record.id}`}
        searchLabel={t("search")}
        toolbar={
          may("contact.restore") ? (
            <Link
              href="/contacts/deleted"
              aria-label={t("bin")}
              title={t("bin")}
              className={buttonVariants({ size: "icon", variant: "ghost" })}
            >
              <Trash2 aria-hidden />
            </Link>
          ) : null
        }
        empty={{ icon: UserRound, title: t("empty"), text: t("emptyText") }}
      />
    </>
  );
}
