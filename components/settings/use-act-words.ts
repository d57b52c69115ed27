"use client";
import { useTranslations } from "next-intl";

/** `lead.delete` in words: 线索 · 删除. */
export function useActWords(): (action: string) => string {
  const t = useTranslations("system.audit");
  const objects = useTranslations("objects");
  const others = useTranslations("system.object");
  const verbs = useTranslations("system.verb");
  return (action) => {
    const [object = "", verb = ""] = action.split(".");
    const what = objects.has(object) ? objects(object) : others.has(object) ? others(object) : object;
    return t("action", { what, done: verbs.has(verb) ? verbs(verb) : verb.replaceAll("_", " ") });
  };
}
