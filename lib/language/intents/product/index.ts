import { implementationPlan } from "./implementation-plan.ts";
import { pitchMake } from "./pitch-make.ts";
import { productAsk } from "./product-ask.ts";
import { solutionMatch } from "./solution-match.ts";

/** What this agent is asked for. */
export const productIntents = [solutionMatch, productAsk, pitchMake, implementationPlan] as const;
