"use client";
import { useRouter } from "next/navigation";
import { useLocale, useNow, useTranslations } from "next-intl";
import { loadDealHistory, updateDealAction } from "#app/(workspace)/opportunities/actions.ts";
import { DealBanner } from "#components/opportunities/deal-banner.tsx";
import { DealItems } from "#components/opportunities/deal-items.tsx";
import { DealMenu } from "#components/opportunities/deal-menu.tsx";
import { Risks, Rivals, Stakeholders } from "#components/opportunities/deal-people.tsx";
import { type Deal, idIn, nameIn } from "#components/opportunities/deal-types.ts";
import { StageLog } from "#components/opportunities/stage-log.tsx";
import { StagePath } from "#components/opportunities/stage-path.tsx";
import { useMoving } from "#components/opportunities/use-moving.tsx";
import { NextTasks } from "#components/shared/activity/next-tasks.tsx";
import { RecordTimeline } from "#components/shared/activity/record-timeline.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import { RecordHistory } from "#components/shared/history/record-history.tsx";
import { ConflictDialog } from "#components/shared/record/conflict-dialog.tsx";
import { ownSection } from "#components/shared/record/own-section.ts";
import { RecordFacts } from "#components/shared/record/record-facts.tsx";
import { RecordFrame } from "#components/shared/record/record-frame.tsx";
import { useRecordEditor } from "#components/shared/record/use-record-editor.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Card, CardBody } from "#components/ui/card.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type {
  CloseReasonDto,
  PipelineDto,
  StageDto,
  StageHistory,
} from "#lib/domains/opportunities/contract.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type DealScreenProps = {
  spec: ObjectSpec;
  deal: Deal;
  pipelines: readonly PipelineDto[];
  reasons: readonly CloseReasonDto[];
  history: StageHistory;
};
const factSections = [
  { key: "what", fields: ["name", "customer", "contact", "type", "source", "need"] },
  {
    key: "money",
    fields: [
      "amount",
      "priceList",
      "probability",
      "winRate",
      "weightedAmount",
      "forecastCategory",
      "expectedCloseOn",
    ],
  },
  { key: "next", fields: ["nextStep", "nextStepOn", "lastActivityAt", "nextActivityAt"] },
  {
    key: "kept",
    fields: ["owner", "collaborators", "team", "tags", "lead", "createdBy", "createdAt", "updatedAt"],
  },
] as const;

function Figures({ deal }: { deal: Deal }) {
  const t = useTranslations("deals");
  const locale = useLocale();
  const now = useNow();
  return (
    <>
      {deal.amount === null ? null : (
        <strong className="text-base text-ink tabular-nums">
          {formatMoney(Number(deal.amount), locale)}
        </strong>
      )}
      {deal.expectedCloseOn ? (
        <span>
          {t("closes", { day: formatDate(String(deal.expectedCloseOn), locale, now, { weekday: false }) })}
        </span>
      ) : null}
    </>
  );
}

function useTabs({ spec, deal, history }: DealScreenProps, editor: ReturnType<typeof useRecordEditor>) {
  const t = useTranslations("deals");
  const { rights } = useViewer();
  const mayEdit = rights.includes("opportunity.update");
  const open = mayEdit && deal.outcome === "open";
  const sections = [
    ...factSections.map(({ key, fields }) => ({ key, fields, title: t(`sections.${key}`) })),
    ...ownSection(spec, t("sections.own")),
  ];
  const customer = idIn(deal, "customer");
  const subject = { object: "opportunity" as const, id: deal.id, ...(customer && { customer }) };
  return [
    {
      key: "facts",
      label: t("tabs.facts"),
      content: (
        <Card>
          <CardBody className="pt-4">
            <RecordFacts spec={spec} record={deal} editor={editor} sections={sections} mayEdit={mayEdit} />
          </CardBody>
        </Card>
      ),
    },
    {
      key: "items",
      label: t("tabs.items"),
      count: deal.items.length,
      content: <DealItems key={deal.version} deal={deal} mayEdit={open} />,
    },
    {
      key: "people",
      label: t("tabs.people"),
      count: deal.stakeholders.length,
      content: <Stakeholders deal={deal} mayEdit={mayEdit} />,
    },
    {
      key: "risks",
      label: t("tabs.risks"),
      count: deal.competitors.length + deal.risks.length,
      content: (
        <div className="flex flex-col gap-4">
          <Rivals deal={deal} mayEdit={mayEdit} />
          <Risks deal={deal} mayEdit={mayEdit} />
        </div>
      ),
    },
    ...(rights.includes("activity.read")
      ? [
          {
            key: "timeline",
            label: t("tabs.timeline"),
            content: <RecordTimeline spec={spec} subject={subject} />,
          },
        ]
      : []),
    { key: "stages", label: t("tabs.stages"), content: <StageLog history={history} /> },
    {
      key: "history",
      label: t("tabs.history"),
      content: <RecordHistory spec={spec} version={deal.version} load={() => loadDealHistory(deal.id)} />,
    },
  ];
}

/** Everything about one deal, its way through the stages on top. */
export function DealScreen(props: DealScreenProps) {
  const { spec, deal, pipelines, reasons, history } = props;
  const t = useTranslations("deals");
  const router = useRouter();
  const { rights } = useViewer();
  const editor = useRecordEditor({ spec, save: updateDealAction, saved: () => router.refresh() });
  const soon = useDebounced(() => router.refresh(), 250);
  useServerEvent("entity:changed", (event) => {
    if (event.type === "opportunity" && event.id === deal.id) soon();
  });
  const moving = useMoving({ spec, reasons, moved: () => router.refresh() });
  const tabs = useTabs(props, editor);
  const stages = pipelines.find((pipeline) => pipeline.id === idIn(deal, "pipeline"))?.stages ?? [];
  async function move(stage: StageDto) {
    const result = await moving.move(deal, stage);
    if (result.ok) router.refresh();
    else if (!moving.refused(deal, stage, result)) toastStore.show(result.message, "danger");
  }
  const end = (outcome: "won" | "lost") => {
    const stage = stages.find((each) => each.kind === outcome && !each.archived);
    if (stage) void move(stage);
  };
  const mayMove = rights.includes("opportunity.update") && deal.outcome === "open";
  return (
    <>
      <RecordFrame
        parent={{ href: "/opportunities", label: t("title") }}
        title={String(deal.name)}
        status={<Figures deal={deal} />}
        owner={<span>{nameIn(deal, "owner")}</span>}
        actions={<DealMenu deal={deal} close={end} />}
        banner={
          <>
            <StagePath
              stages={stages}
              at={idIn(deal, "stage")}
              days={history.stages}
              move={mayMove ? (stage) => void move(stage) : null}
            />
            <DealBanner deal={deal} reasons={reasons} />
          </>
        }
        tabs={tabs}
        side={rights.includes("task.read") ? <NextTasks object="opportunity" id={deal.id} /> : undefined}
      />
      {editor.conflict ? <ConflictDialog {...editor.conflict} /> : null}
      {moving.dialog}
    </>
  );
}
