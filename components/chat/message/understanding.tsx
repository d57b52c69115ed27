"use client";
import { useTranslations } from "next-intl";
import type { MessageView, RunEntity } from "#agents/contract.ts";
import { MarkedQuestion } from "#components/chat/message/marked-question.tsx";
import { useValueText } from "#components/chat/message/use-value-text.ts";

type UnderstandingProps = { view: MessageView; question: string };

/** Why: how the sentence was read, and why this agent answered. */
export function Understanding({ view, question }: UnderstandingProps) {
  const t = useTranslations("chat.why");
  const words = useTranslations("agents.intent");
  const valueText = useValueText();
  const { intents, entities, routeReason } = view;
  if (intents.length === 0 && entities.length === 0 && !routeReason) return null;
  const intentName = (name: string) => {
    const key = name.replaceAll(".", "_");
    return words.has(key) ? words(key) : name;
  };
  const typeName = (type: string) => (t.has(`entities.${type}`) ? t(`entities.${type}`) : type);
  const entityRow = (entity: RunEntity) => (
    <tr key={`${entity.type}:${entity.start}`} className="align-top">
      <th scope="row" className="py-0.5 pr-3 text-left font-normal whitespace-nowrap text-ink-3">
        {typeName(entity.type)}
      </th>
      <td className="py-0.5 pr-3 whitespace-nowrap">{entity.text}</td>
      <td className="py-0.5 break-words text-ink-2">{valueText(entity.value)}</td>
    </tr>
  );
  return (
    <section
      aria-label={t("title")}
      className="border-t border-line pt-2 text-sm first:border-t-0 first:pt-0"
    >
      <p className="font-medium">{t("title")}</p>
      {routeReason ? <p className="mt-1 text-ink-2">{routeReason}</p> : null}
      <ul className="mt-1">
        {intents.slice(0, 3).map((intent) => (
          <li key={intent.name} className="flex flex-wrap items-baseline gap-x-2">
            <span>{intentName(intent.name)}</span>
            <span className="text-ink-3">{Math.round(intent.confidence * 100)}%</span>
            {intent.reason ? <span className="text-ink-2">{intent.reason}</span> : null}
          </li>
        ))}
      </ul>
      <MarkedQuestion question={question} entities={entities} />
      {entities.length > 0 ? (
        <table className="mt-1">
          <tbody>{entities.map(entityRow)}</tbody>
        </table>
      ) : null}
    </section>
  );
}
