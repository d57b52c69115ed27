"use client";
import { useTranslations } from "next-intl";
import type { ImportPlan } from "#components/imports/import-plan.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Select } from "#components/ui/select.tsx";
import type { ImportJobDto } from "#lib/domains/imports/contract.ts";

type MapLineProps = {
  job: ImportJobDto;
  plan: ImportPlan;
  column: string;
  header: string;
  change: (plan: ImportPlan) => void;
};

const sure = 0.8;
const units = [1, 1000, 10_000, 1_000_000, 100_000_000];
const cell = "block px-3 py-2 align-top md:table-cell md:border-b md:border-line";

function Sureness({ job, plan, column }: Pick<MapLineProps, "job" | "plan" | "column">) {
  const t = useTranslations("importing");
  const guess = job.guesses.find((each) => String(each.column) === column);
  const field = plan.mapping[column];
  if (!guess || !field || guess.field !== field) return null;
  const percent = Math.round(guess.confidence * 100);
  return (
    <Badge tone={guess.confidence >= sure ? "ok" : "warn"}>
      {t(guess.confidence >= sure ? "guessed" : "unsure", { percent })}
    </Badge>
  );
}

/** A column of the file, some of its cells, and the field it goes into. */
export function MapLine({ job, plan, column, header, change }: MapLineProps) {
  const t = useTranslations("importing");
  const field = plan.mapping[column] ?? null;
  const samples = job.sample.flatMap((row) => row[Number(column)] ?? []).slice(0, 3);
  const factor = plan.factors[column] ?? 1;
  const twice = field !== null && Object.values(plan.mapping).filter((name) => name === field).length > 1;
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-1">
      <td className={`${cell} font-medium break-words`}>
        {header || t("noHeader", { number: Number(column) + 1 })}
      </td>
      <td className={`${cell} text-sm text-ink-2 max-md:py-0`}>
        <span className="line-clamp-2 break-all">{samples.join(t("comma")) || "—"}</span>
      </td>
      <td className={cell}>
        <div className="flex flex-wrap items-center gap-2">
          <Select
            className="w-44 max-w-full"
            aria-label={t("fieldFor", { header })}
            value={field ?? ""}
            onChange={(event) =>
              change({ ...plan, mapping: { ...plan.mapping, [column]: event.target.value || null } })
            }
          >
            <option value="">{t("skipColumn")}</option>
            {job.fields.map((each) => (
              <option key={each.name} value={each.name}>
                {each.label}
              </option>
            ))}
          </Select>
          {field &&
          (factor !== 1 || job.guesses.some((each) => String(each.column) === column && each.factor)) ? (
            <Select
              aria-label={t("unitOf", { header })}
              value={String(factor)}
              onChange={(event) =>
                change({ ...plan, factors: { ...plan.factors, [column]: Number(event.target.value) } })
              }
            >
              {units.map((unit) => (
                <option key={unit} value={unit}>
                  {t(`unit.${unit}`)}
                </option>
              ))}
            </Select>
          ) : null}
          <Sureness job={job} plan={plan} column={column} />
          {twice ? <Badge>{t("joined")}</Badge> : null}
        </div>
      </td>
    </tr>
  );
}
