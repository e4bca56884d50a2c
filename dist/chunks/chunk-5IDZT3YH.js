// src/triage/stages/order.ts
import { m165_byPlace, m165_compareBytes } from "../core.js";

export {
  m165_byPlace,
  m165_compareBytes
};
