"use client";
import { useTranslations } from "next-intl";

/** A tool in people's words; an unknown one shows its own name. */
export function useToolLabel(): (tool: string) => string {
  const t = useTranslations("agents.tool");
  return (tool) => {
    const key = tool.replaceAll(/[./:]/g, "_");
    return t.has(key) ? t(key) : tool;
  };
}
