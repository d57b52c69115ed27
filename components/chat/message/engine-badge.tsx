import { useTranslations } from "next-intl";
import type { Engine } from "#agents/contract.ts";
import { Badge } from "#components/ui/badge.tsx";

export function EngineBadge({ engine }: { engine: Engine }) {
  const t = useTranslations("chat.engine");
  const rules = engine.kind === "rules";
  return (
    <Badge tone="outline" className="max-w-40 border-line" title={rules ? t("rulesHint") : t("modelHint")}>
      <span className="truncate">{rules ? t("rules") : engine.name}</span>
    </Badge>
  );
}
