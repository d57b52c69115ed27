"use client";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

/** A person, a team, a tag or a record by name. */
export type Ref = { id: string; name: string; hint?: string | undefined };

/** Where the pickers, the filters and the links get people, teams, tags and records from. */
export type RecordSources = {
  people: readonly Ref[];
  teams: readonly Ref[];
  /** By object. */
  tags?: Readonly<Record<string, readonly Ref[]>>;
  /** What else is named before anybody has looked for it, such as stages. */
  named?: readonly Ref[];
  /** Records of an object by words; the newest of one's own without words. */
  findRecords?: (object: string, q: string) => Promise<Ref[]>;
  /** The objects that related-list conditions may look into. */
  specs?: readonly ObjectSpec[];
  /** The page of a record; null when the object has none. */
  href?: (object: string, id: string) => string | null;
};

export type KnownSources = RecordSources & {
  /** The name behind an id, as far as it has been seen. */
  nameOf: (id: string) => string | undefined;
  remember: (refs: readonly Ref[]) => void;
  specOf: (object: string) => ObjectSpec | undefined;
};

const none: KnownSources = {
  people: [],
  teams: [],
  nameOf: () => undefined,
  remember: () => {},
  specOf: () => undefined,
};
const SourcesContext = createContext<KnownSources>(none);

export function RecordSourcesProvider({
  sources,
  children,
}: {
  sources: RecordSources;
  children: ReactNode;
}) {
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map());
  const known = useMemo<KnownSources>(() => {
    const tags = Object.values(sources.tags ?? {});
    const named = [sources.people, sources.teams, sources.named ?? [], ...tags].flat();
    const names = new Map([...seen, ...named.map(({ id, name }) => [id, name] as const)]);
    return {
      ...sources,
      nameOf: (id) => names.get(id),
      remember: (refs) =>
        setSeen((before) => new Map([...before, ...refs.map((ref) => [ref.id, ref.name] as const)])),
      specOf: (object) => sources.specs?.find((spec) => spec.name === object),
    };
  }, [sources, seen]);
  return <SourcesContext value={known}>{children}</SourcesContext>;
}

export function useRecordSources(): KnownSources {
  return use(SourcesContext);
}
