import type { PipelineDto } from "#lib/domains/opportunities/contract.ts";
import { listPipelines } from "#lib/domains/opportunities/index.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { type ChoiceBook, findChoice } from "../choices/find-choice.ts";
import { stageWords } from "../choices/stage-words.ts";
import { headerKey } from "../mapping/header-key.ts";
import type { Named } from "./import-object.ts";

/** What other systems call their one pipeline. */
const ORDINARY =
  /^(?:(?:default|sales|standard|main|deal)(?:pipeline|process)?|pipeline|(?:系统)?默认.{0,8}|标准.{0,8}|销售(?:流程|管道|漏斗)?)$/;

type Stage = PipelineDto["stages"][number];

/** The step of a sale that a stage is, by its key and else by its name. */
function stepOf({ key, name, kind }: Stage, steps: ChoiceBook): string | undefined {
  if (kind === "won") return "won";
  if (kind === "lost") return key === "cancelled" ? key : "lost";
  return key in stageWords ? key : findChoice(name, steps);
}

function bookOf(own: Map<string, string>, others: ChoiceBook["others"]): ChoiceBook {
  return { own, others, sized: false, found: new Map() };
}

const wordsOf = (step: string): string[] => (stageWords[step] ?? "").split("|").map(headerKey);

/** The stages by their names and by what other systems call the same step; the main pipeline's come first. */
function stageBook(stages: readonly Stage[]): ChoiceBook {
  const steps = bookOf(
    new Map(),
    Object.keys(stageWords).flatMap((code) => wordsOf(code).map((key) => ({ key, code }))),
  );
  const own = new Map<string, string>();
  const taken = new Set<string>();
  const others: { key: string; code: string }[] = [];
  for (const stage of stages) {
    for (const text of [stage.name, stage.key])
      if (!own.has(headerKey(text))) own.set(headerKey(text), stage.id);
    const step = stepOf(stage, steps);
    if (step === undefined || taken.has(step)) continue;
    taken.add(step);
    others.push(...wordsOf(step).map((key) => ({ key, code: stage.id })));
  }
  return bookOf(own, others);
}

function pipelineBook(pipelines: readonly PipelineDto[]): ChoiceBook {
  return bookOf(
    new Map(
      pipelines.flatMap(({ id, key, name }) => [
        [headerKey(name), id],
        [headerKey(key), id],
      ]),
    ),
    [],
  );
}

/** Pipelines and stages by name, or by what other systems call them; a stage that several pipelines have is the main one's. */
export async function findStages(
  { context }: Asking,
  field: string,
  texts: readonly string[],
): Promise<Map<string, Named>> {
  const { items } = await listPipelines(context, {});
  const pipelines = items.toSorted((one, other) => Number(other.main) - Number(one.main));
  const [main] = pipelines;
  const book =
    field === "pipeline" ? pipelineBook(pipelines) : stageBook(pipelines.flatMap(({ stages }) => stages));
  return new Map(
    texts.map((text): [string, Named] => {
      const ordinary = field === "pipeline" && ORDINARY.test(headerKey(text)) ? main?.id : undefined;
      const found = findChoice(text, book) ?? ordinary;
      return [text, { ids: found === undefined ? [] : [found], hidden: false }];
    }),
  );
}
