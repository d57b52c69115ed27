"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { cn } from "#components/ui/cn.ts";
import { type Toast, toastStore } from "#components/ui/toast-store.ts";

const none: readonly Toast[] = [];

export function Toaster() {
  const t = useTranslations("ui.common");
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get, () => none);
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 sm:bottom-6"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={cn(
            "animate-appear pointer-events-auto flex max-w-md items-center gap-2 rounded-md bg-ink py-2 pr-1 pl-3 text-canvas shadow-pop",
            toast.tone === "danger" && "bg-danger text-surface",
          )}
        >
          <span className="min-w-0">{toast.text}</span>
          <button
            type="button"
            aria-label={t("close")}
            onClick={() => toastStore.dismiss(toast.id)}
            className="inline-flex size-6 items-center justify-center rounded-sm opacity-80 hover:opacity-100"
          >
            <X className="size-3.5" />
          </button>
        </div>
      ))}
    </div>
  );
}
