"use client";
import { type ReactNode, useMemo } from "react";
import { findDealRefsAction } from "#app/(workspace)/opportunities/actions.ts";
import {
  type RecordSources,
  RecordSourcesProvider,
  type Ref,
  useRecordSources,
} from "#components/shared/fields/record-sources.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type DealSourcesProps = {
  tags: readonly Ref[];
  specs: readonly ObjectSpec[];
  /** Pipelines and stages, which filters in an address name by their ids alone. */
  named: readonly Ref[];
  children: ReactNode;
};

/** What deals point to besides: products, competitors, price lists, stages. */
export function DealSources({ tags, specs, named, children }: DealSourcesProps) {
  const { people, teams, href } = useRecordSources();
  const sources = useMemo<RecordSources>(
    () => ({
      people,
      teams,
      tags: { opportunity: tags },
      specs,
      named,
      findRecords: findDealRefsAction,
      ...(href && { href }),
    }),
    [people, teams, href, tags, specs, named],
  );
  return <RecordSourcesProvider sources={sources}>{children}</RecordSourcesProvider>;
}
