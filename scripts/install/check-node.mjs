const OLDEST = 20;

/** Says which Node is needed before anything else can fail in a stranger way. */
export function checkNode() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major >= OLDEST) return true;
  console.error(
    `✗ 需要 Node.js ${OLDEST} 或更新版本，当前是 ${process.versions.node}。请到 https://nodejs.org 安装后重试。\n` +
      `  Node.js ${OLDEST} or later is needed; this is ${process.versions.node}. Install it from https://nodejs.org and try again.`,
  );
  return false;
}
