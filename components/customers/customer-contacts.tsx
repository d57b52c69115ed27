"use client";
import { UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { loadContacts } from "#app/(workspace)/contacts/actions.ts";
import { RelatedList } from "#components/shared/related/related-list.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { buttonVariants } from "#components/ui/button.tsx";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

const most = 60;

/** The people of a company. */
export function CustomerContacts({ spec, customer }: { spec: ObjectSpec; customer: RecordDto }) {
  const t = useTranslations("customers-ui.contacts");
  const mayCreate = useViewer().rights.includes("contact.create");
  const filter = { field: "customer", op: "eq", value: customer.id } as const;
  const query = `filter=${encodeURIComponent(JSON.stringify(filter))}`;
  return (
    <RelatedList
      spec={spec}
      load={() => loadContacts({ filter, limit: most })}
      fields={["name", "title", "department", "phone", "wechat", "email", "lastActivityAt"]}
      href={(record) => `/contacts/${record.id}`}
      allHref={`/contacts?${query}`}
      empty={{ icon: UserRound, title: t("none"), text: t("noneText") }}
      actions={
        mayCreate ? (
          <Link href={`/contacts?new=1&customer=${customer.id}`} className={buttonVariants()}>
            {t("new")}
          </Link>
        ) : null
      }
    />
  );
}
