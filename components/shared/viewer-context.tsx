"use client";
import { createContext, type ReactNode, use } from "react";
import type { RoleId } from "#lib/domains/identity/contract.ts";

export type Viewer = { id: string; name: string; role: RoleId; rights: string[] };

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error("useViewer outside of the workspace");
  return viewer;
}
