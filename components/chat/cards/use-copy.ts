"use client";
import { useTranslations } from "next-intl";
import { toastStore } from "#components/ui/toast-store.ts";

/** Puts words into the clipboard and says whether that worked. */
export function useCopy(): (text: string) => Promise<void> {
  const t = useTranslations("chat.footer");
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      toastStore.show(t("copied"));
    } catch {
      toastStore.show(t("copyFailed"), "danger");
    }
  };
}
