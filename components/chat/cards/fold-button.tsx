"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

/** Shows the rest of a folded list; nothing when all is shown. */
export function FoldButton({ rest, unfold }: { rest: number; unfold: () => void }) {
  const t = useTranslations("chat.cards");
  if (rest === 0) return null;
  return (
    <div className="border-t border-line px-3 py-1.5">
      <Button variant="link" size="bare" className="coarse:min-h-9" onClick={unfold}>
        {t("showRest", { count: rest })}
      </Button>
    </div>
  );
}
