const polite =
  /^(?<surname>\p{Script=Han}{1,2})(?:女士|先生|小姐|总监?|经理|主任|部长|厂长|主管|工|老师|老板)$/u;

/** 王女士叫王思琪: the whole name that is told of somebody who is known by surname alone; undefined for all others. */
export function wholeName(text: string, label: string): string | undefined {
  // 正大印刷 · 欧阳先生: behind where they are stands who it is.
  const contact = label.split(" · ").at(-1) ?? label;
  const surname = polite.exec(contact)?.groups?.surname;
  if (!surname) return undefined;
  const said = `${contact}(?:的?(?:全名|名字|大名|真名|本名)[，,\\s]?)?(?:就?叫做?|是|为)?(?<is>${surname}\\p{Script=Han}{1,2})(?=[，,。；;\\s]|$)`;
  const is = new RegExp(said, "u").exec(text)?.groups?.is;
  return is && !polite.test(is) ? is : undefined;
}
