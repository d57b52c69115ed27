import { agedConditions } from "./conditions/aged.ts";
import { amountConditions } from "./conditions/amounts.ts";
import { belongingConditions } from "./conditions/belonging.ts";
import { blankConditions } from "./conditions/blanks.ts";
import { boughtConditions, endedConditions } from "./conditions/bought.ts";
import { choiceConditions } from "./conditions/choices.ts";
import { reasonConditions } from "./conditions/close-reasons.ts";
import { competitorConditions } from "./conditions/competitors.ts";
import { contactConditions } from "./conditions/contacts-made.ts";
import { textConditions } from "./conditions/contains.ts";
import { hierarchyConditions } from "./conditions/hierarchy.ts";
import { jobConditions } from "./conditions/jobs.ts";
import { kindConditions } from "./conditions/kinds.ts";
import { latelyConditions } from "./conditions/lately.ts";
import { levelConditions } from "./conditions/levels.ts";
import { nameConditions, surnameConditions } from "./conditions/names.ts";
import { outcomeConditions } from "./conditions/outcomes.ts";
import { ownerConditions } from "./conditions/owners.ts";
import { passedConditions } from "./conditions/passed.ts";
import { periodConditions } from "./conditions/periods.ts";
import { plannedConditions } from "./conditions/planned.ts";
import { relatedConditions } from "./conditions/related.ts";
import { riskConditions } from "./conditions/risks.ts";
import { soonConditions } from "./conditions/soon.ts";
import { stakeholderConditions } from "./conditions/stakeholders.ts";
import { stayConditions } from "./conditions/stays.ts";
import { tagConditions } from "./conditions/tags.ts";
import { termConditions } from "./conditions/terms.ts";
import { updatedConditions } from "./conditions/updated.ts";
import { joinConditions } from "./join-conditions.ts";
import type { Condition } from "./reading.ts";
import type { Scene, Stretch } from "./scene.ts";

/** Of readings of equally many words the first stays. */
const READERS: readonly ((scene: Scene) => Condition[])[] = [
  contactConditions,
  plannedConditions,
  endedConditions,
  reasonConditions,
  soonConditions,
  stayConditions,
  agedConditions,
  updatedConditions,
  passedConditions,
  tagConditions,
  textConditions,
  periodConditions,
  latelyConditions,
  choiceConditions,
  outcomeConditions,
  amountConditions,
  ownerConditions,
  nameConditions,
  surnameConditions,
  kindConditions,
  levelConditions,
  boughtConditions,
  riskConditions,
  stakeholderConditions,
  competitorConditions,
  hierarchyConditions,
  blankConditions,
  jobConditions,
  termConditions,
];

const traits = (scene: Scene): Condition[] =>
  joinConditions(
    scene.text,
    READERS.flatMap((read) => read(scene)),
  );

/** Every condition that a sentence puts on the records, in spoken order; each part of the words is read once. */
export function readConditions(scene: Scene, head: Stretch | undefined): Condition[] {
  return joinConditions(scene.text, [
    ...relatedConditions(scene, head, traits),
    ...belongingConditions(scene, head, traits),
    ...READERS.flatMap((read) => read(scene)),
  ]);
}
