// src/git/store.ts
import { m79_storedIds, m79_storedObjects } from "../core.js";

export {
  m79_storedIds,
  m79_storedObjects
};
