"use client";
import { useTranslations } from "next-intl";
import type { FactorCell, FactorTable } from "#agents/artifacts/contract.ts";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { TextLink } from "#components/chat/cards/text-link.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { cn } from "#components/ui/cn.ts";
import { Table, Td, Th } from "#components/ui/table.tsx";

function Share({ cell }: { cell: FactorCell }) {
  return (
    <span className="block min-w-14">
      <span className="break-words tabular-nums">{cell.text}</span>
      {cell.share === null ? null : (
        <span aria-hidden className="mt-0.5 block h-1 overflow-hidden rounded-full bg-sunken">
          <span
            className="block h-full rounded-full bg-accent"
            style={{ width: `${Math.round(Math.min(1, Math.max(0, cell.share)) * 100)}%` }}
          />
        </span>
      )}
    </span>
  );
}

type Row = FactorTable["rows"][number];

function Name({ row }: { row: Row }) {
  const t = useTranslations("chat.cards");
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5 font-medium break-words">
      <TextLink href={row.href}>{row.label}</TextLink>
      {row.chosen ? <Badge tone="accent">{t("chosen")}</Badge> : null}
    </span>
  );
}

function Wide({ data }: { data: FactorTable }) {
  const t = useTranslations("chat.cards");
  return (
    <div className="overflow-x-auto max-sm:hidden">
      <Table>
        <thead>
          <tr>
            <Th>{t("weighed")}</Th>
            {data.factors.map((factor) => (
              <Th key={factor.key}>
                {factor.label}
                {factor.weight === undefined ? null : ` ${Math.round(factor.weight * 100)}%`}
              </Th>
            ))}
            <Th className="text-right">{t("totalScore")}</Th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.id} className={cn("last:[&>td]:border-b-0", row.chosen && "bg-accent-soft")}>
              <Td>
                <Name row={row} />
              </Td>
              {data.factors.map((factor, index) => (
                <Td key={factor.key}>
                  <Share cell={row.cells[index] ?? { text: "—", share: null }} />
                </Td>
              ))}
              <Td className="text-right font-semibold whitespace-nowrap tabular-nums">{row.total}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Narrow({ data }: { data: FactorTable }) {
  return (
    <ul className="sm:hidden">
      {data.rows.map((row) => (
        <li
          key={row.id}
          className={cn("border-b border-line px-3 py-2 last:border-b-0", row.chosen && "bg-accent-soft")}
        >
          <div className="flex items-baseline justify-between gap-2">
            <Name row={row} />
            <span className="font-semibold tabular-nums">{row.total}</span>
          </div>
          <dl className="mt-1 grid grid-cols-2 gap-x-4 gap-y-1">
            {data.factors.map((factor, index) => (
              <div key={factor.key} className="min-w-0">
                <dt className="text-xs break-words text-ink-3">{factor.label}</dt>
                <dd>
                  <Share cell={row.cells[index] ?? { text: "—", share: null }} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** Who was weighed by what, and who was chosen. */
export function FactorTableCard({ data }: CardProps<"factor_table">) {
  return (
    <CardFrame title={data.title}>
      <Wide data={data} />
      <Narrow data={data} />
      {data.note ? <p className="border-t border-line px-3 py-1.5 text-sm text-ink-3">{data.note}</p> : null}
    </CardFrame>
  );
}
