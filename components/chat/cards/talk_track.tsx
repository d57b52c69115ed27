"use client";
import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import type { TalkOption } from "#agents/artifacts/contract.ts";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import { FoldButton } from "#components/chat/cards/fold-button.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { useCopy } from "#components/chat/cards/use-copy.ts";
import { useFold } from "#components/chat/cards/use-fold.ts";
import { Button } from "#components/ui/button.tsx";

function CopyButton({ text, name }: { text: string; name: string }) {
  const t = useTranslations("chat.cards");
  const copy = useCopy();
  return (
    <Button
      variant="ghost"
      size="icon"
      className="-my-1 ml-auto text-ink-3"
      aria-label={t("copyNamed", { name })}
      onClick={() => void copy(text)}
    >
      <Copy aria-hidden />
    </Button>
  );
}

function Option({ option }: { option: TalkOption }) {
  return (
    <li className="border-t border-line px-3 py-2.5 first:border-t-0">
      <div className="flex items-start gap-2">
        <div className="min-w-0">
          <h3 className="font-medium break-words">{option.title}</h3>
          {option.use ? <p className="text-sm break-words text-ink-3">{option.use}</p> : null}
        </div>
        <CopyButton text={option.text} name={option.title} />
      </div>
      <p className="mt-1 break-words whitespace-pre-line">{option.text}</p>
      {option.source ? <p className="mt-1 text-sm break-words text-ink-3">{option.source}</p> : null}
    </li>
  );
}

/** What to say: the course of the talk, then other ways to put it, each ready to be copied. */
export function TalkTrackCard({ data }: CardProps<"talk_track">) {
  const t = useTranslations("chat.cards");
  const fold = useFold(data.options, 5);
  return (
    <CardFrame title={data.title} meta={data.audience}>
      {data.sections.map((section) => (
        <section key={section.title} className="border-b border-line px-3 py-2.5 last:border-b-0">
          <div className="flex items-start gap-2">
            <h3 className="min-w-0 text-sm font-semibold break-words text-ink-2">{section.title}</h3>
            <CopyButton text={section.text} name={section.title} />
          </div>
          <p className="mt-0.5 break-words whitespace-pre-line">{section.text}</p>
        </section>
      ))}
      {data.options.length > 0 ? (
        <>
          {data.sections.length > 0 ? (
            <p className="bg-sunken px-3 py-1 text-sm text-ink-2">{t("talkOptions")}</p>
          ) : null}
          <ul>
            {fold.shown.map((option) => (
              <Option key={option.id} option={option} />
            ))}
          </ul>
        </>
      ) : null}
      <FoldButton rest={fold.rest} unfold={fold.unfold} />
    </CardFrame>
  );
}
