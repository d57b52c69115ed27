"use client";
import type { ComponentType } from "react";
import type { Artifact } from "#agents/contract.ts";
import { cards } from "#components/chat/cards/registry.ts";

/** Artifacts are only ever appended, so the place of one never changes. */
const keyOf = (artifacts: Artifact[], place: number): string => `${artifacts[place]?.kind}:${place}`;

export function ArtifactList({ artifacts, latest }: { artifacts: Artifact[]; latest: boolean }) {
  return artifacts.map((artifact, index) => {
    // The registry pairs each kind with its own data; TypeScript cannot follow the pair through one variable.
    const Card = cards[artifact.kind] as
      | ComponentType<{ data: Artifact["data"]; latest: boolean }>
      | undefined;
    // A message stored by a newer version may hold a kind this page does not know.
    return Card ? <Card key={keyOf(artifacts, index)} data={artifact.data} latest={latest} /> : null;
  });
}
