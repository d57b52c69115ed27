import { choose } from "./choose.ts";
import { confirm } from "./confirm.ts";
import { correct } from "./correct.ts";
import { councilCall } from "./council-call.ts";
import { createAnyway } from "./create-anyway.ts";
import { deny } from "./deny.ts";
import { greeting } from "./greeting.ts";
import { help } from "./help.ts";
import { knowledgeAsk } from "./knowledge-ask.ts";
import { knowledgeCapture } from "./knowledge-capture.ts";
import { knowledgeOutdated } from "./knowledge-outdated.ts";
import { none } from "./none.ts";
import { practiceDeviation } from "./practice-deviation.ts";
import { practicePatterns } from "./practice-patterns.ts";
import { preferenceSet } from "./preference-set.ts";
import { thanks } from "./thanks.ts";
import { undo } from "./undo.ts";
import { updateExisting } from "./update-existing.ts";

/** What this agent is asked for. */
export const crmExpertIntents = [
  confirm,
  deny,
  createAnyway,
  updateExisting,
  undo,
  greeting,
  thanks,
  help,
  none,
  knowledgeAsk,
  knowledgeCapture,
  knowledgeOutdated,
  practicePatterns,
  practiceDeviation,
  councilCall,
  choose,
  correct,
  preferenceSet,
] as const;
