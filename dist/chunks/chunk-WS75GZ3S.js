// src/policy/stored.ts
async function holdsStored(file, { repository }, is) {
  if (repository === void 0 || !file.entry.tracked || file.entry.onDisk !== true) return false;
  const stored = await repository.stored(file.path);
  return stored !== void 0 && is(stored);
}

export {
  holdsStored
};
