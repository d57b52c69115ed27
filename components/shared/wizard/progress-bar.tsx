"use client";
import { useLocale, useTranslations } from "next-intl";
import { numberFormat } from "#components/shared/intl-formats.ts";

type ProgressBarProps = { label: string; done: number; of: number };

/** How far a long task is. */
export function ProgressBar({ label, done, of }: ProgressBarProps) {
  const t = useTranslations("records.wizard");
  const locale = useLocale();
  const number = numberFormat(locale);
  return (
    <div>
      <div className="mb-1 flex text-sm">
        <span>{label}</span>
        <span className="ml-auto text-ink-2">
          {t("progress", { done: number.format(done), of: number.format(of) })}
        </span>
      </div>
      <progress
        aria-label={label}
        value={done}
        max={Math.max(1, of)}
        className="h-2 w-full overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
