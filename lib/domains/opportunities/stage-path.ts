import type { StageKind } from "./contract.ts";

type Step = { id: string; pipelineId: string; position: number; kind: StageKind };
export type StagePath<S> = {
  /** Stages whose exit criteria count. */
  left: S[];
  /** Stages whose required fields and entry criteria count. */
  entered: S[];
};

/**
 * The stages that a move goes through: forward each one, so that none can be jumped over. Going back asks for nothing,
 * and neither does what came before in another pipeline. A deal that is won or lost is so, whatever stages it passed: it
 * only enters its end.
 */
export function stagePath<S extends Step>(stages: readonly S[], from: S | null, to: S): StagePath<S> {
  const open = stages.filter(({ pipelineId, kind }) => pipelineId === to.pipelineId && kind === "open");
  const way = open.sort((left, right) => left.position - right.position);
  if (to.kind !== "open" || (from && from.pipelineId !== to.pipelineId)) return { left: [], entered: [to] };
  const end = to.position;
  const begin = from?.position ?? Number.NEGATIVE_INFINITY;
  if (from?.kind === "open" && end <= begin) return { left: [], entered: [] };
  const between = (stage: S) => stage.position > begin && stage.position < end;
  const passed = way.filter((stage) => stage.id !== from?.id && stage.id !== to.id && between(stage));
  return { left: from?.kind === "open" ? [from, ...passed] : passed, entered: [...passed, to] };
}
