"use client";
import { MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AgentId } from "#agents/contract.ts";
import { ActsCard } from "#components/chat/agents/acts-card.tsx";
import { AgentFigures } from "#components/chat/agents/agent-figures.tsx";
import { AgentMark } from "#components/chat/agents/agent-mark.tsx";
import { AnswerLine } from "#components/chat/agents/answer-line.tsx";
import { useAgentWords } from "#components/chat/agents/use-agent-words.ts";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { PageTrail } from "#components/shared/page-trail.tsx";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";
import type { AgentActs } from "#lib/domains/audit/contract.ts";
import type { AgentAnswer, AgentWork } from "#lib/domains/conversations/contract.ts";

type AgentScreenProps = {
  agent: AgentId;
  work: AgentWork | undefined;
  answers: readonly AgentAnswer[];
  /** Null for those who may not read the audit. */
  acts: readonly AgentActs[] | null;
};

/** One agent: its figures, what it was asked and wrote lately, and for whom it writes in the company. */
export function AgentScreen({ agent, work, answers, acts }: AgentScreenProps) {
  const t = useTranslations("agents-ui");
  const words = useAgentWords();
  return (
    <>
      <PageHeader
        title={<PageTrail parent={{ href: "/agents", label: t("title") }} title={words.name(agent)} />}
      />
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto p-4">
        <div className="mx-auto flex max-w-4xl flex-col gap-4">
          <Card>
            <CardHeader className="pt-3">
              <AgentMark agent={agent} className="size-8" />
              <span className="min-w-0 text-ink-2">{words.specialty(agent)}</span>
              <span className="ml-auto text-sm text-ink-3">{t("period")}</span>
            </CardHeader>
            <CardBody>
              <AgentFigures work={work} />
            </CardBody>
          </Card>
          {acts ? <ActsCard acts={acts} /> : null}
          <Card>
            <CardHeader>
              <CardTitle>{t("answers")}</CardTitle>
              <span className="text-sm text-ink-3">{t("private")}</span>
            </CardHeader>
            {answers.length === 0 ? (
              <EmptyState icon={MessageSquareText} title={t("none")} text={t("noneText")} />
            ) : (
              <ul className="divide-y divide-line border-t border-line">
                {answers.map((answer) => (
                  <AnswerLine key={answer.runId} answer={answer} />
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
    </>
  );
}
