import type { Synonym } from "../synonym.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { korean } from "./korean.ts";
import { sap } from "./sap.ts";
import { spanish } from "./spanish.ts";
import { wordsOf } from "./words-of.ts";

const languages = [german, french, spanish, japanese, korean, sap];

/** Headers of an object as files from abroad have them. */
export const abroad = (object: string): readonly Synonym[] =>
  languages.flatMap((words) => wordsOf(object, words));
