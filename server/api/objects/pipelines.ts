import * as opportunities from "#lib/domains/opportunities/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { reads, writes } from "../verb-endpoints.ts";

const right = "pipeline.manage";
const read = "opportunity.read";
const stages = [
  { key: "contact", name: "初步接洽", probability: 10, normalDays: 14 },
  { key: "won", name: "赢单", kind: "won" },
  { key: "lost", name: "丢单", kind: "lost" },
];

/** The API of pipelines, their stages and the reasons for closing. */
export const pipelineEndpoints: Endpoint[] = [
  reads("/pipelines", opportunities.listPipelines, {
    summary: "All pipelines with their stages",
    right: read,
  }),
  writes("post", "/pipelines", opportunities.createPipeline, {
    summary: "Make a pipeline",
    right,
    status: 201,
    example: { key: "renewal", name: "续约", stages },
  }),
  writes("post", "/pipelines/defaults", opportunities.ensureDefaultPipelines, {
    summary: "Make the pipelines that ship where there is none",
    right,
  }),
  writes("put", "/pipelines/order", opportunities.reorderPipelines, {
    summary: "In which order the pipelines stand; all of them",
    right,
    example: { pipelines: ["pipeline_1"] },
  }),
  writes("patch", "/pipelines/{id}", opportunities.updatePipeline, {
    summary: "Change a pipeline",
    right,
    example: { version: 2, set: { name: "老客户续约" } },
  }),
  writes("post", "/pipelines/{id}/archive", opportunities.archivePipeline, {
    summary: "Take a pipeline out of use",
    right,
  }),
  writes("post", "/pipelines/{pipeline}/stages", opportunities.createStage, {
    summary: "Add a stage",
    right,
    status: 201,
    example: { key: "poc", name: "试用验证", probability: 50, normalDays: 21, requiredFields: ["amount"] },
  }),
  writes("put", "/pipelines/{pipeline}/stages/order", opportunities.reorderStages, {
    summary: "In which order the stages stand; all of them",
    right,
    example: { stages: ["stage_1"] },
  }),
  writes("patch", "/stages/{id}", opportunities.updateStage, {
    summary: "Change a stage: its chance, its normal days, what it asks for",
    right,
    example: {
      version: 2,
      set: {
        probability: 40,
        exitCriteria: [
          { key: "met_decision_maker", text: "见过决策人", filter: { related: "stakeholders" } },
        ],
      },
    },
  }),
  writes("post", "/stages/{id}/archive", opportunities.archiveStage, {
    summary: "Take a stage out of use",
    right,
  }),
  reads("/close-reasons", opportunities.listCloseReasons, {
    summary: "Why deals are won or lost, to choose from",
    right: read,
  }),
  writes("put", "/close-reasons", opportunities.setCloseReasons, {
    summary: "The reasons to choose from, as a whole",
    right,
    example: { outcome: "lost", reasons: [{ key: "price" }, { name: "客户组织调整" }] },
  }),
];
