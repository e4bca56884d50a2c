// src/policy/inRepository.ts
function inRepository(folder, path) {
  if (/^[/~]|\$|^[A-Za-z]:/.test(path)) return [];
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return [];
  }
  return parts.length === 0 ? [] : [parts.join("/")];
}

export {
  inRepository
};
