"use client";
import { type ReactNode, useMemo } from "react";
import { findRefsAction } from "#app/(workspace)/actions.ts";
import {
  type RecordSources,
  RecordSourcesProvider,
  type Ref,
  useRecordSources,
} from "#components/shared/fields/record-sources.tsx";
import { recordHref } from "#components/shared/shell/record-href.ts";

type People = { people: readonly Ref[]; teams: readonly Ref[]; children: ReactNode };

/** People, teams and records for the pickers, filters and links of every page. */
export function WorkspaceSources({ people, teams, children }: People) {
  const sources = useMemo<RecordSources>(
    () => ({ people, teams, findRecords: findRefsAction, href: recordHref }),
    [people, teams],
  );
  return <RecordSourcesProvider sources={sources}>{children}</RecordSourcesProvider>;
}

type More = Pick<RecordSources, "tags" | "specs"> & { children: ReactNode };

/** What one section knows besides: its tags, and the objects that its conditions may look into. */
export function SectionSources({ tags, specs, children }: More) {
  const { people, teams, findRecords, href } = useRecordSources();
  const sources = useMemo<RecordSources>(
    () => ({
      people,
      teams,
      ...(findRecords && { findRecords }),
      ...(href && { href }),
      ...(tags && { tags }),
      ...(specs && { specs }),
    }),
    [people, teams, findRecords, href, tags, specs],
  );
  return <RecordSourcesProvider sources={sources}>{children}</RecordSourcesProvider>;
}
