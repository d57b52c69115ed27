const UNITS = ["事业部", "中心", "部门", "公司", "部", "科", "处", "室", "组", "办"];

/**
 * Returns where a department that ends at `end` starts (信息中心, 采购, 设备科), or
 * undefined. With `unitNeeded` a bare field such as 采购 is not enough.
 */
export function readDepartment(
  text: string,
  end: number,
  departments: readonly string[],
  unitNeeded = false,
): number | undefined {
  const window = text.slice(Math.max(0, end - 8), end).toLowerCase();
  const unit = UNITS.find((word) => window.endsWith(word)) ?? "";
  if (unitNeeded && unit === "") return undefined;
  const stem = window.slice(0, window.length - unit.length);
  const field = departments.find((word) => stem.endsWith(word));
  if (field === undefined) return undefined;
  return end - unit.length - field.length;
}
