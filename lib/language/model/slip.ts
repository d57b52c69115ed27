/** Why a word is taken for another: said alike, looking alike, typed in pinyin, swapped neighbours, one character too many, too few or wrong, meant by what stands around. */
export type SlipCause = "sound" | "shape" | "pinyin" | "order" | "letter" | "context";

/** Something typed wrong: `start` and `end` are offsets into the typed text, `meant` is what the reading goes on with. */
export type Slip = { start: number; end: number; text: string; meant: string; why: SlipCause };
