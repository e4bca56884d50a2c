// src/git/store.ts
import { m98_storedIds, m98_storedObjects } from "../core.js";

export {
  m98_storedIds,
  m98_storedObjects
};
