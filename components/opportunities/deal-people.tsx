"use client";
import { useRouter } from "next/navigation";
import { useLocale, useNow, useTranslations } from "next-intl";
import {
  setCompetitorsAction,
  setRisksAction,
  setStakeholdersAction,
} from "#app/(workspace)/opportunities/actions.ts";
import { type Deal, nameIn } from "#components/opportunities/deal-types.ts";
import { riskSpec, rivalSpec, stakeholderSpec } from "#components/opportunities/part-specs.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import type { Part } from "#components/shared/parts/part-input.ts";
import { PartList } from "#components/shared/parts/part-list.tsx";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";

type PartsProps = { deal: Deal; mayEdit: boolean };
const stanceTones: Record<string, BadgeTone> = {
  champion: "ok",
  supporter: "ok",
  sceptic: "warn",
  blocker: "danger",
};
const levelTones: Record<string, BadgeTone> = { medium: "warn", high: "danger" };

function useSaved() {
  const router = useRouter();
  return async (work: Promise<SaveResult>) => {
    const result = await work;
    if (result.ok) router.refresh();
    return result;
  };
}

/** Who has a say, in which part, and on whose side. */
export function Stakeholders({ deal, mayEdit }: PartsProps) {
  const t = useTranslations("deals.people");
  const words = useTranslations("choices.stakeholder");
  const saved = useSaved();
  const ref = { id: deal.id, version: deal.version };
  return (
    <PartList
      title={t("title")}
      spec={stakeholderSpec}
      parts={deal.stakeholders}
      nameOf={(part) => nameIn(part, "contact")}
      mark={(part) => (
        <>
          <Badge tone="outline">{words(`role.${String(part.role)}`)}</Badge>
          <Badge tone={stanceTones[String(part.stance)] ?? "neutral"}>
            {words(`stance.${String(part.stance)}`)}
          </Badge>
        </>
      )}
      line={(part) => (
        <>
          {part.influence ? <p>{t("influence", { influence: Number(part.influence) })}</p> : null}
          {part.note ? <p className="whitespace-pre-wrap">{String(part.note)}</p> : null}
        </>
      )}
      empty={t("none")}
      save={
        mayEdit
          ? (stakeholders) => saved(setStakeholdersAction({ ...ref, stakeholders: stakeholders as never }))
          : undefined
      }
      begin={{ stance: "unknown" }}
    />
  );
}

/** Who else is after the deal. */
export function Rivals({ deal, mayEdit }: PartsProps) {
  const t = useTranslations("deals.rivals");
  const words = useTranslations("choices.rival.threat");
  const locale = useLocale();
  const saved = useSaved();
  const ref = { id: deal.id, version: deal.version };
  const facts = (part: Part) =>
    [part.product, part.price === null ? null : formatMoney(Number(part.price), locale)]
      .filter(Boolean)
      .join(" · ");
  return (
    <PartList
      title={t("title")}
      spec={rivalSpec}
      parts={deal.competitors}
      nameOf={(part) => nameIn(part, "competitor")}
      mark={(part) => (
        <Badge tone={levelTones[String(part.threat)] ?? "neutral"}>{words(String(part.threat))}</Badge>
      )}
      line={(part) => (
        <>
          {facts(part) ? <p>{facts(part)}</p> : null}
          {part.strengths ? <p>{t("strengths", { text: String(part.strengths) })}</p> : null}
          {part.weaknesses ? <p>{t("weaknesses", { text: String(part.weaknesses) })}</p> : null}
          {part.note ? <p>{String(part.note)}</p> : null}
        </>
      )}
      empty={t("none")}
      save={
        mayEdit
          ? (competitors) => saved(setCompetitorsAction({ ...ref, competitors: competitors as never }))
          : undefined
      }
      begin={{ threat: "medium" }}
    />
  );
}

/** What may go wrong, and what is done about it. */
export function Risks({ deal, mayEdit }: PartsProps) {
  const t = useTranslations("deals.risks");
  const words = useTranslations("choices.risk");
  const locale = useLocale();
  const now = useNow();
  const saved = useSaved();
  const ref = { id: deal.id, version: deal.version };
  const idOf = (title: unknown) => deal.risks.find((risk) => risk.title === title)?.id;
  return (
    <PartList
      title={t("title")}
      spec={riskSpec}
      parts={deal.risks}
      nameOf={(part) => String(part.title ?? "")}
      mark={(part) => (
        <>
          <Badge tone={levelTones[String(part.level)] ?? "neutral"}>
            {words(`level.${String(part.level)}`)}
          </Badge>
          <Badge tone="outline">{words(`status.${String(part.status)}`)}</Badge>
        </>
      )}
      line={(part) => (
        <>
          <p>
            {[
              words(`kind.${String(part.kind)}`),
              nameIn(part, "owner"),
              part.dueOn ? formatDate(String(part.dueOn), locale, now, { weekday: false }) : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {part.mitigation ? <p>{t("mitigation", { text: String(part.mitigation) })}</p> : null}
        </>
      )}
      empty={t("none")}
      save={
        mayEdit
          ? (risks) => {
              // A risk is known again by its title: it keeps its id and who wrote it down.
              const known = risks.map((risk) => ({
                ...risk,
                ...(idOf(risk.title) ? { id: idOf(risk.title) } : {}),
              }));
              return saved(setRisksAction({ ...ref, risks: known as never }));
            }
          : undefined
      }
      begin={{ kind: "other", level: "medium", status: "open" }}
    />
  );
}
