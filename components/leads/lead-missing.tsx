import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";
import type { LeadDto } from "#lib/domains/leads/contract.ts";

export function LeadMissing({ lead }: { lead: LeadDto }) {
  const t = useTranslations("ui.lead");
  const words = useTranslations("lead");
  if (lead.missing.length === 0) return null;
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t("stillMissing")}</CardTitle>
      </CardHeader>
      <CardBody>
        <ul className="flex flex-wrap gap-1.5">
          {lead.missing.map((field) => (
            <li key={field}>
              <Badge tone="warn">{words(`field.${field}`)}</Badge>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
