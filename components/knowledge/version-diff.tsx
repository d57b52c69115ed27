"use client";
import { useTranslations } from "next-intl";
import { loadVersion } from "#app/(workspace)/knowledge/actions.ts";
import { diffLines, type LineChange } from "#components/knowledge/diff-lines.ts";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";

const looks: Record<LineChange["kind"], string> = {
  same: "text-ink-3",
  added: "bg-ok-soft text-ok",
  removed: "bg-danger-soft text-danger line-through",
};

/** Lines of an earlier version beside what the document says now. */
export function VersionDiff({ id, no, text }: { id: string; no: number; text: string }) {
  const t = useTranslations("library.versions");
  const { data, failed, retry } = useLoaded(() => loadVersion(id, no), `${id} ${no}`);
  if (failed) return <Button onClick={retry}>{t("again")}</Button>;
  if (!data) return null;
  const changes = diffLines(data.text, text).map((change, at) => ({ ...change, at }));
  return (
    <div className="mt-2 max-h-96 overflow-y-auto rounded-md border border-line text-sm">
      {changes
        .filter((change) => change.text.trim() !== "")
        .map(({ at, kind, text: line }) => (
          <p key={at} className={cn("px-2 py-0.5 break-words", looks[kind])}>
            {kind === "same" ? null : <span className="sr-only">{t(kind)}</span>}
            {line}
          </p>
        ))}
    </div>
  );
}
