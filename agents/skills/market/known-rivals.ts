import type { FinishedCall } from "#agents/runtime/turn.ts";
import { resultOf } from "#agents/skills/evidence.ts";
import type { CompetitorDto } from "#lib/domains/opportunities/contract.ts";

const keptIn = (done: FinishedCall[]): CompetitorDto[] =>
  (resultOf(done, "competitor_list")?.output as { competitors: CompetitorDto[] } | undefined)?.competitors ??
  [];

/** The competitors kept by these names, each once; what nothing is kept of is left out. */
export function knownRivals(names: readonly string[], done: FinishedCall[]): CompetitorDto[] {
  const called = ({ name, aliases }: CompetitorDto): boolean =>
    [name, ...aliases].some((known) => names.some((said) => known.includes(said) || said.includes(known)));
  return keptIn(done).filter(called);
}
