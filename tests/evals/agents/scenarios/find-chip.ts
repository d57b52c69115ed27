import type { Artifact } from "#agents/contract.ts";
import type { Spoken } from "./converse.ts";

type Chip = { label: string; text: string };

function chipsOn(artifact: Artifact): Chip[] {
  if (artifact.kind === "slot_question") return artifact.data.missing.flatMap(({ chips }) => chips);
  if (artifact.kind === "slot_form") return artifact.data.slots.flatMap(({ chips }) => chips);
  if (artifact.kind === "duplicate_choice") return artifact.data.chips;
  if (artifact.kind !== "choice") return [];
  return artifact.data.options.map(({ label, detail, text }) => ({
    label: `${label} ${detail ?? ""}`,
    text,
  }));
}

/** What pressing the chip or option that holds these words says. */
export function chipOf(spoken: Spoken | undefined, words: string): string {
  const chips = [...(spoken?.suggestions ?? []), ...(spoken?.artifacts ?? []).flatMap(chipsOn)];
  const chip = chips.find(({ label, text }) => label.includes(words) || text.includes(words));
  if (!chip) throw new Error(`no chip “${words}”: ${chips.map(({ label }) => label).join(" | ")}`);
  return chip.text;
}
