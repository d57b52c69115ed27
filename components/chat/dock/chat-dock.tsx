"use client";
import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { dockStore } from "#components/shared/dock/dock-store.ts";
import { useFullScreen } from "#components/shared/shell/use-full-screen.ts";

const DockPanel = dynamic(
  () => import("#components/chat/dock/dock-panel.tsx").then((module) => module.DockPanel),
  { ssr: false },
);

/** A talk beside any page but the chat itself; loaded when it is first opened. */
export function ChatDock({ rulesOnly }: { rulesOnly: boolean }) {
  const open = useSyncExternalStore(dockStore.subscribe, dockStore.get, () => false);
  const full = useFullScreen();
  return open && !full ? <DockPanel rulesOnly={rulesOnly} /> : null;
}
