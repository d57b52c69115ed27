"use client";
import { UserRound } from "lucide-react";
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
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { useUsualFilters } from "#components/shared/filters/use-usual-filters.ts";
import { ListScreen } from "#components/shared/list/list-screen.tsx";
import { useListWords } from "#components/shared/list/use-list-words.ts";
import type { ListViews } from "#components/shared/views/use-views.ts";
import type { ObjectSpec, RecordPage } from "#lib/platform/records/contract.ts";

type ContactsScreenProps = {
  spec: ObjectSpec;
  first: RecordPage | null;
  views: ListViews;
  /** The company that a new contact is made for. */
  customer: Ref | null;
};

export function ContactsScreen({ spec, first, views, customer }: ContactsScreenProps) {
  const { mine, silent, fresh } = useUsualFilters();
  return (
    <ListScreen
      object="contact"
      section="customers"
      spec={spec}
      first={first}
      views={views}
      words={useListWords("customers-ui.people")}
      icon={UserRound}
      load={loadContacts}
      aggregate={sumContacts}
      save={updateContactAction}
      bulk={["edit", "tags", "delete"]}
      preview={previewContacts}
      run={changeContacts}
      create={(open) => <NewContact spec={spec} open={open} customer={customer} />}
      columns={listColumns}
      sort={newestFirst}
      quick={useMemo(() => [mine, silent, fresh], [mine, silent, fresh])}
    />
  );
}
