"use client";
import { Columns3, List } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { loadDeals } from "#app/(workspace)/opportunities/actions.ts";
import { nameIn } from "#components/opportunities/deal-types.ts";
import { ForecastStrip } from "#components/opportunities/forecast-strip.tsx";
import { listOf } from "#components/opportunities/list-of.ts";
import { NewDeal } from "#components/opportunities/new-deal.tsx";
import { useBoardFigures } from "#components/opportunities/use-board-figures.ts";
import { useMoving } from "#components/opportunities/use-moving.tsx";
import { useStuckText } from "#components/opportunities/use-stuck-text.ts";
import { Board } from "#components/shared/board/board.tsx";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import { PageHeader } from "#components/shared/page-header.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { buttonVariants } from "#components/ui/button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import type { CloseReasonDto, Forecast, PipelineDto } from "#lib/domains/opportunities/contract.ts";
import type { Filter, ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type BoardScreenProps = {
  spec: ObjectSpec;
  pipelines: readonly PipelineDto[];
  reasons: readonly CloseReasonDto[];
  forecast: Forecast | null;
};
type Whose = "all" | "mine";

/** Closed deals stay on the board for a quarter; older ones are found in the list. */
const lately: Filter = {
  any: [
    { field: "outcome", op: "eq", value: "open" },
    { field: "closedAt", op: "within", value: { last: 90, unit: "day" } },
  ],
};

function CardFacts({ deal }: { deal: RecordDto }) {
  const t = useTranslations("deals");
  const locale = useLocale();
  const now = useNow();
  return (
    <>
      <p className="flex gap-2">
        <span className="min-w-0 flex-1 truncate">{nameIn(deal, "customer")}</span>
        <span className="shrink-0 text-ink-3">{nameIn(deal, "owner")}</span>
      </p>
      <p className="flex flex-wrap items-center gap-x-2 text-ink-3">
        {deal.amount === null ? null : (
          <span className="font-medium text-ink tabular-nums">
            {formatMoney(Number(deal.amount), locale)}
          </span>
        )}
        {deal.expectedCloseOn ? (
          <span>{formatDate(String(deal.expectedCloseOn), locale, now, { weekday: false })}</span>
        ) : null}
        {typeof deal.daysInStage === "number" ? <span>{t("days", { days: deal.daysInStage })}</span> : null}
      </p>
    </>
  );
}

/** The open deals of a pipeline, and those that ended lately. */
function useBoardFilter(pipeline: string, whose: Whose): Filter {
  return useMemo<Filter>(
    () => ({
      all: [
        { field: "pipeline", op: "eq", value: pipeline },
        lately,
        ...(whose === "mine" ? [{ field: "owner", op: "eq", value: { me: true } } as Filter] : []),
      ],
    }),
    [pipeline, whose],
  );
}

const atStage = (filter: Filter, stage: string): Filter => ({
  all: [filter, { field: "stage", op: "eq", value: stage }],
});

function PipelineBoard({ spec, reasons, pipeline, whose }: BoardProps) {
  const t = useTranslations("deals");
  const locale = useLocale();
  const mayMove = useViewer().rights.includes("opportunity.update");
  const stuckText = useStuckText();
  const [round, setRound] = useState(0);
  const filter = useBoardFilter(pipeline.id, whose);
  const { sums, stuck, again } = useBoardFigures(filter);
  const moving = useMoving({
    spec,
    reasons,
    moved: () => {
      setRound((count) => count + 1);
      again();
    },
  });
  const load = useMemo(
    () => (stage: string, cursor: string | null) =>
      loadDeals({
        filter: atStage(filter, stage),
        sort: [{ field: "updatedAt", direction: "desc" }],
        limit: round < 0 ? 1 : 30,
        ...(cursor && { cursor }),
      }),
    [filter, round],
  );
  const columns = pipeline.stages.map(({ id, name }) => ({
    key: id,
    label: name,
    href: listOf(atStage(filter, id)),
    ...(sums && {
      count: sums.get(id)?.count ?? 0,
      sum: formatMoney(sums.get(id)?.amount ?? 0, locale),
    }),
  }));
  const stageOf = (id: string) => pipeline.stages.find((stage) => stage.id === id);
  return (
    <>
      <Board
        object="opportunity"
        label={t("board", { pipeline: pipeline.name })}
        columns={columns}
        load={load}
        title={(deal) => String(deal.name)}
        href={(deal) => `/opportunities/${deal.id}`}
        card={(deal) => <CardFacts deal={deal} />}
        stuck={(deal) => stuckText(stuck.get(deal.id))}
        changed={again}
        {...(mayMove && {
          move: async (deal, id) => {
            const stage = stageOf(id);
            return stage ? moving.move(deal, stage) : { ok: false, code: "not_found", message: t("gone") };
          },
        })}
        refused={(deal, id, result) => {
          const stage = stageOf(id);
          return stage ? moving.refused(deal, stage, result) : false;
        }}
      />
      {moving.dialog}
    </>
  );
}
type BoardProps = Pick<BoardScreenProps, "spec" | "reasons"> & { pipeline: PipelineDto; whose: Whose };

/** Deals by stage, one pipeline at a time, with what they will bring. */
export function BoardScreen({ spec, pipelines, reasons, forecast }: BoardScreenProps) {
  const t = useTranslations("deals");
  const params = useSearchParams();
  const { rights } = useViewer();
  const main = pipelines.find((each) => each.main) ?? pipelines[0];
  const [chosen, setChosen] = useState(params.get("pipeline") ?? main?.id ?? "");
  const [whose, setWhose] = useState<Whose>("all");
  const pipeline = pipelines.find((each) => each.id === chosen) ?? main;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            {pipelines.length > 1 ? (
              <Select
                aria-label={t("pipeline")}
                value={pipeline?.id}
                onChange={(event) => setChosen(event.target.value)}
              >
                {pipelines.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </Select>
            ) : null}
            <Segmented
              label={t("whose")}
              value={whose}
              choices={[
                { key: "all", label: t("everyone") },
                { key: "mine", label: t("mine") },
              ]}
              choose={setWhose}
            />
            <Link href="/opportunities/list" className={buttonVariants()}>
              <List aria-hidden />
              {t("list")}
            </Link>
            {rights.includes("opportunity.create") ? <NewDeal spec={spec} /> : null}
          </>
        }
      />
      {forecast ? <ForecastStrip forecast={forecast} /> : null}
      {pipeline ? (
        <PipelineBoard key={pipeline.id} spec={spec} reasons={reasons} pipeline={pipeline} whose={whose} />
      ) : (
        <EmptyState icon={Columns3} title={t("noPipeline")} text={t("noPipelineText")} />
      )}
    </>
  );
}
