import { keepLast } from "../text/keep-last.ts";
import type { NameOf } from "./contract.ts";
import { nearSound } from "./near-sound.ts";
import { pinyinOf } from "./pinyin-of.ts";

const keyOf = (of: NameOf) => keepLast((text) => pinyinOf(text, of).syllables.map(nearSound).join(""));
const keys: Record<NameOf, (text: string) => string> = { company: keyOf("company"), person: keyOf("person") };

/** A key that is equal for names that sound nearly the same. */
export const soundKey = (text: string, of: NameOf = "company"): string => keys[of](text);
