"use client";
import { useLocale, useTranslations } from "next-intl";
import type { DocumentFacts } from "#components/knowledge/document-facts.ts";
import { numberFormat } from "#components/shared/intl-formats.ts";
import { Table, Td, Th } from "#components/ui/table.tsx";

/** The score with everything it is made of. */
export function QualityFacts({ quality }: { quality: DocumentFacts["qualityDetail"] }) {
  const t = useTranslations("library.quality");
  const percent = numberFormat(useLocale(), { style: "percent" });
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <p className="px-3 pt-3 font-medium">{t("score", { score: percent.format(quality.score) })}</p>
      <Table>
        <thead>
          <tr>
            <Th>{t("factor")}</Th>
            <Th className="text-right">{t("value")}</Th>
            <Th className="text-right">{t("weight")}</Th>
          </tr>
        </thead>
        <tbody>
          {quality.factors.map(({ factor, value, weight }) => (
            <tr key={factor}>
              <Td>{t(`factors.${factor}`)}</Td>
              <Td className="text-right">{percent.format(value)}</Td>
              <Td className="text-right">{percent.format(weight)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
