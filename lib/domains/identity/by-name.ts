const pinyin = new Intl.Collator("zh-CN");

/** Puts people in the order of a Chinese phone book: by the sound of their names. */
export const byName = (one: { name: string }, other: { name: string }): number =>
  pinyin.compare(one.name, other.name);
