"use client";
import { useTranslations } from "next-intl";
import type { ImportPlan } from "#components/imports/import-plan.ts";
import { MapLine } from "#components/imports/map-line.tsx";
import { SheetChoice } from "#components/imports/sheet-choice.tsx";
import { UnknownColumns } from "#components/imports/unknown-columns.tsx";
import { Field } from "#components/shared/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { Select } from "#components/ui/select.tsx";
import { Table, Th } from "#components/ui/table.tsx";
import type { ImportJobDto } from "#lib/domains/imports/contract.ts";

type MapStepProps = { job: ImportJobDto; plan: ImportPlan; change: (plan: ImportPlan) => void };

const policies = ["skip", "update", "create", "ask"] as const;

function Choices({ job, plan, change }: MapStepProps) {
  const t = useTranslations("importing");
  const label = (name: string) => job.fields.find((field) => field.name === name)?.label ?? name;
  return (
    <div className="mt-4 grid gap-3 sm:grid-cols-2">
      <Field label={t("onDuplicate")}>
        {(id) => (
          <Select
            id={id}
            className="w-full"
            value={plan.onDuplicate}
            onChange={(event) =>
              change({ ...plan, onDuplicate: event.target.value as ImportPlan["onDuplicate"] })
            }
          >
            {policies.map((policy) => (
              <option key={policy} value={policy}>
                {t(`policy.${policy}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("updateBy")}>
        {(id) => (
          <Select
            id={id}
            className="w-full"
            value={plan.updateBy ?? ""}
            onChange={(event) => change({ ...plan, updateBy: event.target.value || null })}
          >
            <option value="">{t("noUpdate")}</option>
            {job.updatableBy.map((name) => (
              <option key={name} value={name}>
                {label(name)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("dateOrder")}>
        {(id) => (
          <Select
            id={id}
            className="w-full"
            value={plan.dateOrder}
            onChange={(event) =>
              change({ ...plan, dateOrder: event.target.value as ImportPlan["dateOrder"] })
            }
          >
            <option value="">{t("dates.auto")}</option>
            <option value="mdy">{t("dates.mdy")}</option>
            <option value="dmy">{t("dates.dmy")}</option>
          </Select>
        )}
      </Field>
      <Field label={t("badCells")}>
        {(id) => (
          <Select
            id={id}
            className="w-full"
            value={plan.badCells}
            onChange={(event) => change({ ...plan, badCells: event.target.value as ImportPlan["badCells"] })}
          >
            <option value="refuse">{t("bad.refuse")}</option>
            <option value="empty">{t("bad.empty")}</option>
          </Select>
        )}
      </Field>
    </div>
  );
}

/** Columns by their place: a file may have two of one name. */
const columnsOf = ({ headers }: ImportJobDto) =>
  headers.map((header, place) => ({ header, column: String(place) }));

/** Which column goes into which field, how sure that is, and how its cells are read. */
export function MapStep({ job, plan, change }: MapStepProps) {
  const t = useTranslations("importing");
  const chosen = Object.values(plan.mapping);
  const missing = job.fields.filter((field) => field.required && !chosen.includes(field.name));
  return (
    <>
      <SheetChoice job={job} />
      {missing.length > 0 ? (
        <p role="status" className="mb-3 rounded-md bg-warn-soft px-3 py-2 text-warn">
          {t("missing", { fields: missing.map((field) => field.label).join(t("comma")) })}
        </p>
      ) : null}
      {job.leftOut > 0 ? (
        <p className="mb-3 text-sm text-ink-3">{t("leftOut", { count: job.leftOut })}</p>
      ) : null}
      <UnknownColumns job={job} plan={plan} change={change} />
      <Card className="overflow-hidden">
        <Table className="table-fixed max-md:block">
          <thead className="max-md:hidden">
            <tr>
              <Th className="w-[28%]">{t("column")}</Th>
              <Th>{t("samples")}</Th>
              <Th className="w-[42%]">{t("field")}</Th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {columnsOf(job).map(({ column, header }) => (
              <MapLine key={column} job={job} plan={plan} column={column} header={header} change={change} />
            ))}
          </tbody>
        </Table>
      </Card>
      <Choices job={job} plan={plan} change={change} />
    </>
  );
}
