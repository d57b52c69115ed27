import { confirm } from "./confirm.ts";
import { createAnyway } from "./create-anyway.ts";
import { deny } from "./deny.ts";
import { greeting } from "./greeting.ts";
import { help } from "./help.ts";
import { leadCapture } from "./lead-capture.ts";
import { leadComplete } from "./lead-complete.ts";
import { leadDelete } from "./lead-delete.ts";
import { leadListHot } from "./lead-list-hot.ts";
import { leadSearch } from "./lead-search.ts";
import { leadShow } from "./lead-show.ts";
import { none } from "./none.ts";
import { undo } from "./undo.ts";
import { updateExisting } from "./update-existing.ts";

/** Every intent there is; the names below are derived from this list. */
export const INTENTS = [
  leadCapture,
  leadComplete,
  leadDelete,
  leadListHot,
  leadSearch,
  leadShow,
  confirm,
  deny,
  createAnyway,
  updateExisting,
  undo,
  greeting,
  help,
  none,
] as const;

export type IntentName = (typeof INTENTS)[number]["name"];
