const KINDS = [
  {
    seen: /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    zh: "连不上 npm 软件源。请检查网络或代理；在国内可先运行：npm config set registry <可用的镜像地址>，然后再次 npm start。",
    en: "The npm registry cannot be reached. Check the network or proxy (npm config set registry <mirror>), then npm start again.",
  },
  {
    seen: /ENOSPC/,
    zh: "磁盘空间不足（约需 2 GB）。请腾出空间后再次 npm start。",
    en: "The disk is full (about 2 GB are needed). Free some space, then npm start again.",
  },
  {
    seen: /EACCES|EPERM|EROFS/,
    zh: "没有权限写入项目文件夹或 npm 缓存。请修改它们的所有者（不要混用 sudo），然后再次 npm start。",
    en: "No permission to write to the project folder or npm's cache. Correct their owner (do not mix in sudo), then npm start again.",
  },
  {
    seen: /can only install packages when your package\.json and package-lock\.json/,
    zh: "package.json 和 package-lock.json 不一致。请运行 npm install 更新锁文件，然后再次 npm start。",
    en: "package.json and package-lock.json disagree. Run npm install to update the lock file, then npm start again.",
  },
];

/** Turns npm's log into one line a language that says what to do. */
export function explainNpmFailure(log, logFile) {
  const kind = KINDS.find(({ seen }) => seen.test(log)) ?? {
    zh: "请看上面的 npm 输出，改正后再次 npm start。",
    en: "See npm's output above, correct it, then npm start again.",
  };
  // The cause comes first; what follows is npm's own help.
  const lines = log.trimEnd().split("\n");
  const errors = lines.filter((line) => /^npm (error|ERR!) \S/.test(line)).slice(0, 8);
  const tail = (errors.length > 0 ? errors : lines.slice(-8)).join("\n");
  return `\n${tail}\n\n✗ 安装依赖失败。${kind.zh}（完整日志：${logFile}）\n  Installing the packages failed. ${kind.en} (Full log: ${logFile})`;
}
