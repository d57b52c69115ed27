"use client";
import { useTranslations } from "next-intl";
import { useAgentWords } from "#components/chat/agents/use-agent-words.ts";
import { ArtifactList } from "#components/chat/cards/artifact-list.tsx";
import { AgentHeader } from "#components/chat/message/agent-header.tsx";
import { Citations } from "#components/chat/message/citations.tsx";
import { MessageFooter } from "#components/chat/message/message-footer.tsx";
import { MessageText } from "#components/chat/message/message-text.tsx";
import { Notices } from "#components/chat/message/notices.tsx";
import { RunFailure } from "#components/chat/message/run-failure.tsx";
import { StepTimeline } from "#components/chat/message/step-timeline.tsx";
import { SuggestionChips } from "#components/chat/message/suggestion-chips.tsx";
import { WritesBar } from "#components/chat/message/writes-bar.tsx";
import { type AssistantMessageDto, isWorking } from "#lib/realtime/thread-state.ts";

type AssistantMessageProps = {
  message: AssistantMessageDto;
  question: string;
  latest: boolean;
  cardsFirst: boolean;
};

export function AssistantMessage({ message, question, latest, cardsFirst }: AssistantMessageProps) {
  const t = useTranslations("chat");
  const words = useAgentWords();
  const { view, runId } = message;
  const running = isWorking(message);
  const [agent] = view.agents;
  const passages = new Set(
    view.artifacts.flatMap(({ kind, data }) => (kind === "passage" ? [data.href] : [])),
  );
  const cards = <ArtifactList artifacts={view.artifacts} latest={latest && !view.undone} />;
  return (
    <article
      aria-label={agent ? words.name(agent) : t("assistant")}
      aria-busy={running}
      className="group/message relative py-3"
    >
      <AgentHeader view={view} startedAt={message.createdAt} running={running} />
      <div className="mt-1 flex flex-col gap-2 sm:pl-8">
        <StepTimeline view={view} question={question} running={running} />
        <Notices notices={view.notices} />
        {cardsFirst ? cards : null}
        <MessageText text={view.text} running={running} />
        {cardsFirst ? null : cards}
        <Citations citations={view.citations} shown={passages} />
        <RunFailure view={view} runId={runId} />
        {latest && !running ? <SuggestionChips suggestions={view.suggestions} /> : null}
        {running ? null : <WritesBar view={view} runId={runId} />}
        {running || !view.text ? null : <MessageFooter view={view} runId={runId} latest={latest} />}
      </div>
    </article>
  );
}
