import type { Span } from "../model/span.ts";

// Labels and table headers are not facts, but they leave nothing unexplained either.
const LABEL =
  /(?:客户名称|公司名称|联系电话|姓名|联系人|职务|职位|公司|单位|电话|手机|需求|预算|来源|行业|地区|规模|邮箱|微信)(?=[:=|,\s])/g;

/** Returns the share (0-1) of the message's characters that entities explain. */
export function measureCoverage(normalized: string, entities: readonly Span[]): number {
  const content = normalized.replace(LABEL, "").replace(/[\s,.;:!?。、|]/g, "").length;
  if (content === 0) return 0;
  let covered = 0;
  let end = 0;
  for (const entity of entities) {
    const from = Math.max(entity.start, end);
    if (entity.end > from) covered += entity.end - from;
    end = Math.max(end, entity.end);
  }
  return Math.min(1, covered / content);
}
