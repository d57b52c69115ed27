import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { writing } from "../writing.ts";
import { prompt } from "./prompt.ts";

export const productAgent: Agent = {
  id: "product",
  mandate: "Matches solutions and answers technical questions.",
  rights: [...reading.rights, ...writing.rights],
  tools: [...reading.tools, ...writing.tools, "lead_list", "lead_get"],
  skills: [
    "search_records",
    "answer_figures",
    "answer_product",
    "make_pitch",
    "match_solution",
    "plan_implementation",
  ],
  prompt,
};
