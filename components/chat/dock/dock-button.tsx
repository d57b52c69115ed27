"use client";
import { MessageSquareText } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { dockStore } from "#components/shared/dock/dock-store.ts";
import { fitsDock } from "#components/shared/dock/fits-dock.ts";
import { recordOfPath } from "#components/shared/shell/record-of-path.ts";
import { useFullScreen } from "#components/shared/shell/use-full-screen.ts";
import { cn } from "#components/ui/cn.ts";

/** Opens a talk about what the page shows; so does Ctrl+J. */
export function DockButton() {
  const t = useTranslations("shell.dock");
  const router = useRouter();
  const path = usePathname();
  const full = useFullScreen();
  const open = useSyncExternalStore(dockStore.subscribe, dockStore.get, () => false);
  function toggle() {
    if (fitsDock()) return dockStore.set(!open);
    const record = recordOfPath(path);
    router.push(record ? `/chat?focus=${record.type}:${encodeURIComponent(record.id)}` : "/chat");
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (full || event.key.toLowerCase() !== "j" || !(event.metaKey || event.ctrlKey) || event.shiftKey)
      return;
    event.preventDefault();
    toggle();
  });
  // The keyboard, from anywhere on the page.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  if (full) return null;
  return (
    <button
      type="button"
      aria-label={t("open")}
      aria-keyshortcuts="Control+J Meta+J"
      aria-expanded={open}
      title={t("hint")}
      onClick={toggle}
      className={cn(
        "inline-flex size-9 items-center justify-center rounded-md text-ink-2 hover:bg-hover hover:text-ink coarse:size-11",
        open && "lg:bg-accent-soft lg:text-accent-text",
      )}
    >
      <MessageSquareText aria-hidden className="size-5" />
    </button>
  );
}
