import type { Artifact, Frame, FramePart, MessageView, ProposalStatus, Step } from "#agents/contract.ts";

/** The view of a reply before its first frame. */
export const emptyMessageView: MessageView = {
  text: "",
  engine: null,
  agents: [],
  routeReason: null,
  intents: [],
  entities: [],
  steps: [],
  artifacts: [],
  citations: [],
  suggestions: [],
  notices: [],
  status: "queued",
  elapsedMs: null,
  tokens: null,
  writes: 0,
  undone: false,
  error: null,
  lastSeq: 0,
};

function withStep(steps: Step[], step: Step): Step[] {
  const known = steps.some((other) => other.id === step.id);
  return known ? steps.map((other) => (other.id === step.id ? step : other)) : [...steps, step];
}

function withStatus(artifact: Artifact, id: string, status: ProposalStatus): Artifact {
  if (artifact.kind !== "proposal" || artifact.data.id !== id) return artifact;
  return { kind: "proposal", data: { ...artifact.data, status } };
}

function applyPart(view: MessageView, part: FramePart): MessageView {
  switch (part.type) {
    case "start":
      if (part.resumed) return { ...view, engine: part.engine, status: "running" };
      // A second attempt starts the visible answer anew; steps stay, they say what was done.
      return { ...view, engine: part.engine, status: "running", text: "", artifacts: [], suggestions: [] };
    case "understanding":
      return {
        ...view,
        intents: part.intents,
        entities: part.entities,
        ...(part.said && { said: part.said }),
      };
    case "route":
      return {
        ...view,
        agents: part.agents,
        routeReason: part.reason,
        ...(part.council && { council: true }),
      };
    case "step":
      return { ...view, steps: withStep(view.steps, part.step) };
    case "text":
      return { ...view, text: view.text + part.delta };
    case "artifact":
      return { ...view, artifacts: [...view.artifacts, part.artifact] };
    case "proposal_status":
      return {
        ...view,
        artifacts: view.artifacts.map((artifact) => withStatus(artifact, part.id, part.status)),
      };
    case "citations":
      return { ...view, citations: part.citations };
    case "suggestions":
      return { ...view, suggestions: part.suggestions };
    case "notice":
      return {
        ...view,
        text: part.reset ? "" : view.text,
        engine: part.engine ?? view.engine,
        notices: [...view.notices, { code: part.code, text: part.text }],
      };
    case "end":
      return {
        ...view,
        status: part.status,
        engine: part.engine,
        elapsedMs: part.elapsedMs,
        tokens: part.tokens,
        writes: part.writes,
        error: part.error ?? null,
      };
  }
}

/** Returns the view after `frame`; a frame already seen changes nothing, so replays are safe. */
export function applyFrame(view: MessageView, frame: Frame): MessageView {
  if (frame.seq <= view.lastSeq) return view;
  return { ...applyPart(view, frame.part), lastSeq: frame.seq };
}
