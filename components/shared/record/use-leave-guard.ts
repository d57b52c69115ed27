"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";

/** Asks before a link, the back button of a form or closing the tab loses what was typed. */
export function useLeaveGuard(dirty: boolean): () => boolean {
  const t = useTranslations("records.form");
  const mayLeave = () => !dirty || confirm(t("leave"));
  const ask = useEffectEvent(mayLeave);

  useEffect(() => {
    if (!dirty) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!link || link.getAttribute("target") === "_blank" || event.metaKey || event.ctrlKey) return;
      if (ask()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [dirty]);
  return mayLeave;
}
