import { competitorCompare } from "./competitor-compare.ts";
import { customerTraits } from "./customer-traits.ts";
import { duplicateCheck } from "./duplicate-check.ts";
import { leadCapture } from "./lead-capture.ts";
import { leadComplete } from "./lead-complete.ts";
import { leadConvert } from "./lead-convert.ts";
import { leadDelete } from "./lead-delete.ts";
import { leadListHot } from "./lead-list-hot.ts";
import { leadProgress } from "./lead-progress.ts";
import { leadSearch } from "./lead-search.ts";
import { leadShow } from "./lead-show.ts";
import { trendAlert } from "./trend-alert.ts";

/** What this agent is asked for. */
export const marketIntents = [
  leadCapture,
  leadComplete,
  leadListHot,
  leadSearch,
  leadShow,
  leadDelete,
  leadProgress,
  leadConvert,
  competitorCompare,
  customerTraits,
  trendAlert,
  duplicateCheck,
] as const;
