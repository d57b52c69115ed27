"use client";
import type { Figure, ReportSection } from "#agents/artifacts/contract.ts";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import { FoldButton } from "#components/chat/cards/fold-button.tsx";
import { LineList } from "#components/chat/cards/line-list.tsx";
import { Marks } from "#components/chat/cards/marks.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { TextLink } from "#components/chat/cards/text-link.tsx";
import { useFold } from "#components/chat/cards/use-fold.ts";

function Figures({ figures }: { figures: readonly Figure[] }) {
  if (figures.length === 0) return null;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2.5 sm:grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))]">
      {figures.map((figure) => (
        <div key={figure.label} className="min-w-0">
          <dt className="text-sm break-words text-ink-3">{figure.label}</dt>
          <dd className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-lg font-semibold break-all tabular-nums">
              <TextLink href={figure.href}>{figure.value}</TextLink>
            </span>
            {figure.change ? <Marks marks={[figure.change]} /> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Section({ section }: { section: ReportSection }) {
  const { lines = [], figures = [] } = section;
  const fold = useFold(lines, 6);
  return (
    <section className="border-t border-line">
      <div className="flex flex-col gap-2 px-3 py-2.5">
        <h3 className="text-sm font-semibold text-ink-2">{section.title}</h3>
        {section.text ? <p className="break-words whitespace-pre-line">{section.text}</p> : null}
        <Figures figures={figures} />
        {lines.length > 0 ? <LineList lines={fold.shown} /> : null}
      </div>
      <FoldButton rest={fold.rest} unfold={fold.unfold} />
    </section>
  );
}

/** Numbers first, then what they say; every number leads to its rows. */
export function ReportCard({ data }: CardProps<"report">) {
  return (
    <CardFrame title={data.title} meta={data.period}>
      {data.figures.length > 0 ? (
        <div className="px-3 py-2.5">
          <Figures figures={data.figures} />
        </div>
      ) : null}
      {data.sections.map((section) => (
        <Section key={section.title} section={section} />
      ))}
    </CardFrame>
  );
}
